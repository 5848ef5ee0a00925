import type { Span } from "../../../message/span.ts";
import type { RoleChange } from "../../../plan/change.ts";

/** What a change of a revision is about. `note`: worth knowing, and nothing in the ledger follows from it. */
export type RevisionSubject =
  | "target"
  | "task"
  | "due"
  | "cadence"
  | "programme"
  | "units"
  | "renamed"
  | "note";

/** How a field differs, in words. */
export interface Difference {
  readonly field: "name" | "value" | "date" | "direction" | "text" | "due" | "cadence" | "programme" | "unit";
  readonly before: string;
  readonly after: string;
}

/** One change of a revision on which a person decides as a whole. Anchors are those of the two drafts. */
export interface DraftChange {
  /** The same for the same change, however often it is computed. */
  readonly id: string;
  readonly subject: RevisionSubject;
  readonly how: "added" | "removed" | "changed";
  /** What it is called: in the new text, where it stands there. */
  readonly name: string;
  readonly differences: readonly Difference[];
  readonly roles: readonly RoleChange[];
  /** The period of a target's value. */
  readonly period?: string;
  /** The period that the value had before, where it was put off. */
  readonly from?: string;
  /** Anchors before of the tasks that it touches; after, of those that it adds. */
  readonly tasks: readonly string[];
  readonly targets: readonly string[];
  readonly before?: Span;
  readonly after?: Span;
}

/** What a person decided on a change. */
export type ChangeDecision = "accept" | "decline" | "rename" | "alias" | "replace";
