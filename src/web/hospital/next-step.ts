import type { MonthRow } from "../../workspace/insurance/views.ts";

/** What a hospital has to do, the most urgent first. */
export interface NextStep {
  readonly what: "upload" | "feedback" | "missed";
  readonly month: MonthRow;
}

const order = ["upload", "feedback", "missed"] as const;

/**
 * What is next for a hospital. Of its own months `uploaded` is 1 where it has sent its file; a month that it missed
 * stays until it is made up for, or the year is cleared.
 */
export function nextSteps(months: readonly MonthRow[], cleared: boolean): readonly NextStep[] {
  if (cleared) return [];
  const steps = months.flatMap((month): NextStep[] => {
    if (month.step === "upload") return month.uploaded === 0 ? [{ what: "upload", month }] : [];
    if (month.uploaded === 0) return [{ what: "missed", month }];
    return month.step === "feedback" ? [{ what: "feedback", month }] : [];
  });
  return steps.toSorted((a, b) => order.indexOf(a.what) - order.indexOf(b.what));
}
