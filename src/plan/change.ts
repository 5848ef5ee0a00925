import type { Source, Span } from "./model.ts";

/** What a change is about. Units are the assignments of a task, or of a section without tasks. */
export type Subject = "target" | "deadline" | "stage" | "cadence" | "standard" | "task" | "units";

/** One property that differs, in words as people read them (`89%`, `2019年`). */
export interface FieldChange {
  readonly field: "name" | "value" | "date" | "text";
  readonly before: string;
  readonly after: string;
}

/** The units of one role that came and went. */
export interface RoleChange {
  readonly role: "lead" | "support" | "responsible";
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** Where something stands in its revision. */
export interface ChangePlace {
  readonly id: string;
  readonly span: Span;
}

/** One difference between two revisions of a plan. */
export interface Change {
  readonly subject: Subject;
  readonly how: "added" | "removed" | "changed";
  /** What it is called: in the new revision, where it stands there. */
  readonly name: string;
  /** Its value and date in words, where it was added or removed, and its date where only the value changed. */
  readonly value?: string;
  readonly date?: string;
  readonly fields: readonly FieldChange[];
  readonly roles: readonly RoleChange[];
  /** Other tasks with the same change of units by the same statement. */
  readonly also: readonly string[];
  readonly before?: ChangePlace;
  readonly after?: ChangePlace;
}

/** What a revision changed. */
export interface PlanDiff {
  readonly old: Source;
  readonly new: Source;
  readonly changes: readonly Change[];
}
