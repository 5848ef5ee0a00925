import type { Point } from "./matrix.ts";

export type Placed = Point & { readonly x: number; readonly y: number };

interface Frame {
  readonly width: number;
  readonly height: number;
  /** Kept free on every side. */
  readonly margin: number;
}

/** Points in a frame: years across at their true distance, values up. A course that does not change lies in the middle. */
export function placePoints(points: readonly Point[], { width, height, margin }: Frame): Placed[] {
  const years = points.map(({ year }) => year);
  const values = points.map(({ value }) => value);
  const across = scale(Math.min(...years), Math.max(...years), margin, width - margin);
  const up = scale(Math.min(...values), Math.max(...values), height - margin, margin);
  return points.map((point) => ({ ...point, x: across(point.year), y: up(point.value) }));
}

function scale(low: number, high: number, from: number, to: number): (value: number) => number {
  if (low === high) return () => (from + to) / 2;
  return (value) => Math.round((from + ((value - low) / (high - low)) * (to - from)) * 10) / 10;
}
