import type { Rule, TargetState } from "./types.ts";

/** The state that each rule leads to: docs/spec.md [TG40] holds the same table, and a test compares them. */
export const stateOf: Readonly<Record<Rule, TargetState>> = {
  "met-at-due": "met",
  "reached-early": "met",
  "on-path": "on-path",
  "held-so-far": "on-path",
  behind: "behind",
  missed: "failed",
  "nothing-reported": "not-reported",
  "nothing-yet": "not-due",
  "not-begun": "not-due",
  "no-path": "not-due",
  "no-target": "not-judged",
  "text-value": "not-judged",
  "no-date": "not-judged",
  "range-inverted": "not-judged",
  "no-baseline": "not-judged",
  "unit-mismatch": "not-judged",
  "unreadable-report": "not-judged",
  "no-denominator": "not-judged",
  "no-weight": "not-judged",
  "units-missing": "not-judged",
};

/** Days after a due day in which its value may still be reported: a month's figures come in its next half month. */
export const graceDays = 15;
/** A value is behind where it is worse than the path by more than this share of the way: [TG21]. */
export const toleranceShare = "0.02";
/** 约 asks for at least this share of the number: [TG13]. */
export const aboutShare = "0.95";
/** Behind is red where the gap is more than this share of the way: [TG41]. */
export const redShare = "0.2";
/** Behind is red this many days before the due day; not reported is red this many days after it: [TG41]. */
export const redDays = 30;
/** How many reported periods a forecast looks back on at most: [TG25]. */
export const forecastPeriods = 3;
