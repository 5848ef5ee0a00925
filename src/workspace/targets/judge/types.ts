/** How the number of a target binds. What each asks for, and its path: docs/spec.md [TG10] to [TG16]. */
export type Direction =
  | "at-least"
  | "at-most"
  | "more-than"
  | "less-than"
  | "equal"
  | "about"
  | "range"
  | "rise-by"
  | "fall-by";

/** How the values of several units become one: docs/spec.md [TG30]. */
export type Aggregation = "sum" | "ratio" | "weighted" | "last";

/** What a plan asks for by one date. */
export interface TargetValue {
  /** `2018`, `2018-H1`, `2018-Q3`, `2018-12`, `2018-12-31`; `yearly` for every year that has no value of its own. */
  readonly period: string;
  /** A decimal; a text such as 1:10 or xx is kept as it is and cannot be judged. */
  readonly value: string;
  /** The upper end of a range. */
  readonly upper?: string;
}

/** Where a metric stood before the plan. */
export interface TargetBaseline {
  readonly value: string;
  /** A period or date. Absent: the day before the first target's year, or the eve of `from`. */
  readonly at?: string;
  /** The unit it was measured in; absent = the target's own (for 百分点: %). */
  readonly unit?: string;
}

/** A metric with what a plan asks of it over the years. */
export interface TargetDefinition {
  readonly metric: string;
  readonly scope?: string;
  readonly unit: string;
  readonly direction: Direction;
  readonly values: readonly TargetValue[];
  readonly baseline?: TargetBaseline;
  readonly aggregation: Aggregation;
  /** Each year anew: a year's value is not reached by what earlier years did. */
  readonly yearly?: boolean;
  /** A built-up count (建设9所): it starts at 0 and what is reported is the count since the start. */
  readonly cumulative?: boolean;
  /** First day on which the target runs, as a period or date: a built-up count is 0 on its eve. */
  readonly from?: string;
  /** Last day on which it runs, as a period or date: `yearly` asks for nothing after it. */
  readonly until?: string;
}

/** A value that was reported; a correction is a new entry that names the one it corrects. */
export interface ReportedValue {
  readonly id: string;
  /** The reporting unit; absent = the value is of the whole. */
  readonly unit?: string;
  /** The value says how things stand at the end of this period. */
  readonly period: string;
  readonly value?: string;
  readonly numerator?: string;
  readonly denominator?: string;
  readonly weight?: string;
  /** The unit of the number as reported (人, 万人); absent = the definition's. */
  readonly measure?: string;
  /** The instant at which it was reported. */
  readonly at: string;
  /** Id of the entry that this one replaces. */
  readonly corrects?: string;
}

export type TargetState = "met" | "on-path" | "behind" | "failed" | "not-due" | "not-reported" | "not-judged";

export type Light = "green" | "yellow" | "red" | "grey" | "blue";

/** The rule that decided; its state is in rules.ts. */
export type Rule =
  | "met-at-due"
  | "reached-early"
  | "on-path"
  | "held-so-far"
  | "behind"
  | "missed"
  | "nothing-reported"
  | "nothing-yet"
  | "not-begun"
  | "no-path"
  | "no-target"
  | "text-value"
  | "no-date"
  | "range-inverted"
  | "no-baseline"
  | "unit-mismatch"
  | "unreadable-report"
  | "no-denominator"
  | "no-weight"
  | "units-missing";

/** A reported or computed value that a judgement rests on. Numbers are decimals, at most 6 places, half up. */
export interface Actual {
  readonly value: string;
  readonly period: string;
  /** The entries that it was made of. */
  readonly ids: readonly string[];
  /** Some units are missing and the outcome is certain without them. */
  readonly partial: boolean;
}

/** What a judgement rests on, as data: `sayReason` makes the sentence. */
export interface Reason {
  readonly rule: Rule;
  readonly direction: Direction;
  /** The unit of actual, expected, path and forecast: % where the target is in 百分点. */
  readonly unit: string;
  /** The unit of the target's own number. */
  readonly targetUnit: string;
  /** The date judged: the value as the plan says it, and its due day. */
  readonly target?: TargetValue & { readonly due: string };
  /** What the value must reach at the due day: the baseline with the rise, the floor of 约. Absent: `target.value`. */
  readonly threshold?: string;
  readonly actual?: Actual;
  /** What the path asks for at the end of the actual's period. */
  readonly path?: { readonly value: string; readonly on: string };
  /** By how much the actual is worse than the path, or than the target at its date; never negative. */
  readonly gap?: string;
  /** Where the trend leads on the due day, from how many periods, and whether that is enough. */
  readonly forecast?: { readonly value: string; readonly periods: number; readonly reaches: boolean };
  /** Units whose value is missing for the period in question. */
  readonly missing: readonly string[];
  /** The text that could not be read or does not fit. */
  readonly found?: string;
  /** Worth knowing, and no part of the state. */
  readonly notes: readonly "over-100-percent"[];
}

/** How a target stands on a day, and why. */
export interface Judgement {
  readonly state: TargetState;
  readonly light: Light;
  readonly reason: Reason;
}
