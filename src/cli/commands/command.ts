import type { Request } from "../args.ts";
import type { Io } from "../io.ts";

/** Runs a command and returns its exit code. Throws UsageError and InputError. */
export type Command = (request: Extract<Request, { kind: "run" }>, io: Io) => Promise<number>;
