import type { MonthStep } from "../../../workspace/insurance/events.ts";

/** Steps of a month in their order; the last is the end. */
const order: readonly MonthStep[] = ["upload", "grouping", "feedback", "final", "payment", "published"];

export type StepStanding = "done" | "now" | "ahead";

/** Where a step stands while a month is at `at`. A published month has done them all. */
export function standingOf(step: MonthStep, at: MonthStep): StepStanding {
  const here = order.indexOf(at);
  const there = order.indexOf(step);
  if (at === "published" || there < here) return "done";
  return there === here ? "now" : "ahead";
}

interface Standing {
  readonly month: number;
  readonly step: MonthStep;
}

/** The month that asks for something next: the earliest that is not published. */
export function nextMonth<M extends Standing>(months: readonly M[]): M | undefined {
  return months.filter(({ step }) => step !== "published").toSorted((a, b) => a.month - b.month)[0];
}
