import type { Span } from "./span.ts";

/** How bad a finding is; `error` only where the text contradicts itself. */
export type Severity = "error" | "warning" | "info";

/** What a check found: data with a place. The sentence is made from it at the edge. */
export interface Finding {
  /** Id of the check, e.g. `numbering-gap`. */
  readonly rule: string;
  readonly severity: Severity;
  /** One Chinese sentence that a clerk can act on. */
  readonly message: string;
  readonly span: Span;
  /** The other places that the finding speaks of, e.g. the one it contradicts. */
  readonly related: readonly Span[];
}
