import type { MonthStep } from "../../../workspace/insurance/events.ts";
import type { MonthRow, MonthView } from "../../../workspace/insurance/views.ts";

/** Steps of a month in their order; the last is the end. */
const order: readonly MonthStep[] = ["upload", "grouping", "feedback", "final", "payment", "published"];

export type StepStanding = "done" | "now" | "ahead";
type StepDays = Pick<MonthView["steps"][number], "since" | "due">;

/** Where a step stands while a month is at `at`. A published month has done them all. */
export function standingOf(step: MonthStep, at: MonthStep): StepStanding {
  const here = order.indexOf(at);
  const there = order.indexOf(step);
  if (at === "published" || there < here) return "done";
  return there === here ? "now" : "ahead";
}

/**
 * The last day of a step: its due day, or that on which it was closed early, when the next began.
 * @param steps of the month, in their order, with ISO days
 */
export function endOf(steps: readonly StepDays[], at: number): string | null {
  const { due } = steps[at]!;
  const next = steps[at + 1]?.since ?? null;
  return due !== null && next !== null && next < due ? next : due;
}

/** What a month paid; null until it is published. */
export function paidIn({ step, transfer }: Pick<MonthRow, "step" | "transfer">): string | null {
  return step === "published" ? transfer : null;
}

interface Standing {
  readonly month: number;
  readonly step: MonthStep;
}

/** The month that asks for something next: the earliest that is not published. */
export function nextMonth<M extends Standing>(months: readonly M[]): M | undefined {
  return months.filter(({ step }) => step !== "published").toSorted((a, b) => a.month - b.month)[0];
}
