import type { Source } from "./expression.ts";

/** What a rule comes to. Neither of the other two is ever 0. */
export type Outcome =
  /** Numbers as decimals with the scale of their type, dates as YYYY-MM-DD. */
  | { readonly is: "value"; readonly value: string | boolean }
  | { readonly is: "not-applicable" }
  /** Ids of the inputs that were needed and missing, in the rule's order. */
  | { readonly is: "unknown"; readonly missing: readonly string[] };

/** How an outcome was made: one line a step, in the order of reading; `explain` turns it into Chinese. */
export interface TraceStep {
  /** Index of the expression in the checked rule: its kind, title and source are found there. */
  readonly at: number;
  readonly value: string | boolean | undefined;
  readonly source?: Source | undefined;
}
