import type { UnreadableError } from "../message/unreadable.ts";

/** The command line was used wrongly, or a file stands in the way. The message is one Chinese sentence. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** A file that could not be read; `path` is how the user called it. */
export class InputError extends Error {
  readonly path: string;
  readonly unreadable: UnreadableError;
  constructor(path: string, unreadable: UnreadableError) {
    super(unreadable.message, { cause: unreadable });
    this.path = path;
    this.unreadable = unreadable;
  }
}
