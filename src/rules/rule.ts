import type { Expression, Source } from "./expression.ts";
import type { Parameter } from "./parameter.ts";

/** What an input or a result is. Numbers are fixed-point: so many decimals of so much unit, within bounds. */
export type ValueType = NumberType | TextType | TruthType | DateType;

export interface NumberType {
  readonly type: "number";
  readonly unit: string;
  /** Decimals that are kept. */
  readonly scale: number;
  /** Decimals as strings. Bounds let a compiler prove that its integers suffice; none: ±10^15 of the unit. */
  readonly min?: string;
  readonly max?: string;
}

export interface TextType {
  readonly type: "text";
  readonly oneOf: readonly string[];
}

export interface TruthType {
  readonly type: "truth";
}

export interface DateType {
  readonly type: "date";
}

export interface Input {
  readonly id: string;
  /** As people call it. */
  readonly title: string;
  readonly type: ValueType;
}

/** A record's inputs: decimals, dates and words as strings, truths as booleans; what is missing is unknown. */
export type Inputs = Readonly<Record<string, string | boolean | undefined>>;

/** A rule with the figures that show it: id → what it gives. */
export interface Example {
  readonly title: string;
  readonly inputs: Inputs;
  /** The day it is computed for, YYYY-MM-DD. */
  readonly on: string;
  readonly gives: string | boolean | "not-applicable" | "unknown";
  readonly source?: Source;
}

/** An amount, a level or an eligibility, as a value. */
export interface Rule {
  /** ASCII words joined by -, unique in the book. */
  readonly id: string;
  readonly title: string;
  readonly inputs: readonly Input[];
  readonly parameters: readonly Parameter[];
  /** Whom the rule is for; where it does not hold the outcome is "not applicable". */
  readonly applies?: Expression;
  readonly body: Expression;
  readonly source: Source;
  readonly examples: readonly Example[];
}
