import { tenTo } from "./decimal.ts";

/** From min to max, both included. */
export interface Interval {
  readonly min: bigint;
  readonly max: bigint;
}

export const absolute = (n: bigint): bigint => (n < 0n ? -n : n);

/** The largest magnitude in an interval. */
export function largest({ min, max }: Interval): bigint {
  return greater(absolute(min), absolute(max));
}

export const lesser = (a: bigint, b: bigint): bigint => (a < b ? a : b);

export const greater = (a: bigint, b: bigint): bigint => (a > b ? a : b);

export function withZeros({ min, max }: Interval, zeros: number): Interval {
  return { min: min * tenTo(zeros), max: max * tenTo(zeros) };
}

/** The interval of what an operation gives on the corners; right where it is monotone in each operand. */
export function onCorners(a: Interval, b: Interval, operation: (a: bigint, b: bigint) => bigint): Interval {
  const corners = [a.min, a.max].flatMap((x) => [operation(x, b.min), operation(x, b.max)]);
  return { min: corners.reduce(lesser), max: corners.reduce(greater) };
}

export function multiplyIntervals(a: Interval, b: Interval): Interval {
  return onCorners(a, b, (x, y) => x * y);
}

/** Both together. */
export function hull(intervals: readonly Interval[]): Interval {
  return {
    min: intervals.map(({ min }) => min).reduce(lesser),
    max: intervals.map(({ max }) => max).reduce(greater),
  };
}
