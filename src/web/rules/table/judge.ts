import { integerAt } from "../../../rules/numbers/decimal.ts";
import type { RuleTrial, TrialTest } from "../../../workspace/rules/views.ts";
import type { TestRow, TierTable } from "./model.ts";

/** How a test stands: not computed yet, nothing expected yet, as expected, or not. */
export type Verdict = "waiting" | "open" | "passed" | "failed";

export function verdictOf({ gives }: TestRow, test: TrialTest | undefined, scale: number): Verdict {
  if (!test) return "waiting";
  if (gives.trim() === "") return "open";
  const { outcome } = test.computed;
  if (outcome.is !== "value" || typeof outcome.value !== "string") return "failed";
  const [expected, actual] = [integerAt(gives.trim(), scale), integerAt(outcome.value, scale)];
  return typeof expected === "bigint" && expected === actual ? "passed" : "failed";
}

/** How many tests stand how, and how many results of the database are the engine's. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly open: number;
  readonly ran: number;
  readonly agree: number;
}

export function tallyOf({ tests, scale }: TierTable, trial: RuleTrial | undefined): Tally {
  const verdicts = tests.map((test, i) => verdictOf(test, trial?.tests[i], scale));
  const count = (verdict: Verdict) => verdicts.filter((each) => each === verdict).length;
  return {
    passed: count("passed"),
    failed: count("failed"),
    open: count("open"),
    ran: trial?.tests.length ?? 0,
    agree: trial?.tests.filter(({ agrees }) => agrees).length ?? 0,
  };
}
