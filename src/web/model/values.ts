import type { Op, Value } from "../../plan/model.ts";

const signs: Record<Op, string> = {
  ">=": "≥",
  "<=": "≤",
  ">": ">",
  "<": "<",
  "=": "",
  "~": "约",
  range: "",
  "+": "+",
  "-": "−",
};

/** A figure for a narrow cell whose unit stands in its own column: `≥90`, `60–70`, `1:10`, `6,600`. */
export function shortFigure(op: Op, value: Value): string {
  return signs[op] + shortNumber(value);
}

/** A number with the digits it has; from 10,000 on thousands are set apart. */
export function shortNumber(value: Value): string {
  if (typeof value === "string") return value;
  if (typeof value !== "number") return `${shortNumber(value[0])}–${shortNumber(value[1])}`;
  return value.toLocaleString("en-US", { useGrouping: Math.abs(value) >= 10000, maximumFractionDigits: 20 });
}
