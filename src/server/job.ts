import type { LedgerFormat } from "./api.ts";

/** A file as it was sent. */
export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A piece of work on documents: its input whole, its result bytes, so that it can cross to a worker. */
export type Job =
  | { readonly kind: "plan"; readonly file: Upload }
  | { readonly kind: "ledger"; readonly file: Upload; readonly format: LedgerFormat }
  | { readonly kind: "diff"; readonly old: Upload; readonly new: Upload };

/** Does a job: in this thread (`perform`) or in a bounded one (`startWorkers`). Throws ProblemError. */
export type Perform = (job: Job, signal?: AbortSignal) => Promise<Uint8Array<ArrayBuffer>>;
