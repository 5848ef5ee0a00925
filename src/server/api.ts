// What the HTTP API says, for both sides: the server makes these, the page reads them (types only).
import type { Change, PlanDiff } from "../plan/change.ts";

/** A refusal, as application/problem+json. `title` is one Chinese sentence to show as it is. */
export interface Problem {
  readonly title: string;
  readonly status: number;
  /** Stable, for programs: the reason of an UnreadableError, of a refusal, or one of the server's own. */
  readonly code: string;
  /** The input field that is wrong. */
  readonly field?: string;
  /** After a conflict: the thing as it is now, and what was sent. */
  readonly current?: unknown;
  readonly sent?: unknown;
}

/** A sample plan that the page offers to open. */
export interface Sample {
  /** File name, also the last part of its address. */
  readonly name: string;
  /** Its title as people read it. */
  readonly title: string;
}

export type { LedgerFormat } from "../output/ledger.ts";

/** A change with its sentence. */
export interface SaidChange extends Change {
  readonly says: string;
}

/** What a revision changed, in words as well. */
export interface SaidDiff extends Omit<PlanDiff, "changes"> {
  readonly changes: readonly SaidChange[];
}
