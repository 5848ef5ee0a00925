import type { Surroundings } from "./evidence.ts";

/** The words that touch a number, as keys of the weights: its unit, two characters on each side, the metric's end. */
export function neighboursOf({ candidate, nearBefore, nearAfter }: Surroundings): string[] {
  return [
    `unit ${candidate.unit.slice(-2)}`,
    `before ${nearBefore.slice(-2)}`,
    `after ${nearAfter.slice(0, 2)}`,
    `metric ${candidate.metric.slice(-2)}`,
  ];
}
