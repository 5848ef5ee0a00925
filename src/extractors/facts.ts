import type { Span } from "../message/span.ts";

/** `~` about, `+` to rise by, `-` to fall by. */
export type Op = ">=" | "<=" | ">" | "<" | "=" | "~" | "range" | "+" | "-";

/** A number, both ends of a range, or a text where no number can say it: a ratio "1:10", a blank "xx". */
export type Value = number | [number, number] | string;

export type Every = "week" | "half-month" | "month" | "quarter" | "half-year" | "year" | "2-year";

/** Something that the text says, with the place where it says so (offsets of the tree's text). */
export interface Fact {
  readonly span: Span;
}

export interface TargetFact extends Fact {
  readonly metric: string;
  readonly scope?: string;
  readonly op: Op;
  readonly value: Value;
  readonly unit: string;
  readonly by?: string;
}

export interface BaselineFact extends Fact {
  readonly metric: string;
  readonly scope?: string;
  readonly value: Value;
  readonly unit: string;
  readonly at?: string;
}

export interface StandardFact extends Fact {
  readonly name: string;
  readonly op: Op;
  readonly value: Value;
  readonly unit: string;
}

/** Units by role, as written. */
export interface Roles {
  readonly lead: readonly string[];
  readonly support: readonly string[];
  readonly responsible: readonly string[];
}

export interface AssignmentFact extends Fact, Roles {
  /**
   * How it is said: `label` 责任单位:…, `bracket` (…负责), `clause` 由…负责, `duty` …要….
   * A label or bracket closes the part of the outline that it stands in; the others speak for their sentence.
   */
  readonly form: "label" | "bracket" | "clause" | "duty" | "column";
}

export interface DeadlineFact extends Fact {
  readonly action: string;
  readonly due: string;
}

export interface StageFact extends Fact {
  readonly name: string;
  readonly start?: string;
  readonly end?: string;
}

export interface CadenceFact extends Fact {
  readonly actor?: string;
  readonly action: string;
  readonly every: Every;
  readonly times: number | [number, number];
  readonly op: Op;
}

export interface BodyFact extends Fact {
  readonly name: string;
  readonly chair?: string;
  readonly members: readonly string[];
  readonly office?: string;
}

export interface SystemFact extends Fact {
  readonly name: string;
  readonly does: string;
}
