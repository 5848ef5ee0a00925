import type { NodeType } from "../checked.ts";
import { readDay, writeDay } from "../dates.ts";
import type { ValueFault } from "../fault.ts";
import { integerAt, writeDecimal } from "../numbers/decimal.ts";

/** A value as the engine counts with it: integers of numbers, days of dates, words, truths. */
export type Known = bigint | number | string | boolean;

/** Reads a value of a type, or says why it is none. `value` is a stranger's: it may be of any type at all. */
export function readValue(
  value: unknown,
  type: NodeType,
): { readonly known: Known } | { readonly fault: ValueFault } {
  switch (type.type) {
    case "truth":
      return typeof value === "boolean" ? { known: value } : wrong(value, "truth");
    case "text":
      if (typeof value !== "string") return wrong(value, "text");
      if (type.oneOf.includes(value)) return { known: value };
      return { fault: { fault: "not-a-word", actual: shorten(value), oneOf: type.oneOf } };
    case "date": {
      const day = typeof value === "string" ? readDay(value) : undefined;
      if (day === undefined) return wrong(value, "date");
      if (day >= type.min && day <= type.max) return { known: day };
      return outOfBounds(value, writeDay(type.min), writeDay(type.max), "");
    }
    case "number": {
      const { min, max, scale, unit } = type;
      const found = typeof value === "string" ? integerAt(value, scale) : "not-a-number";
      if (found === "not-a-number") return wrong(value, "number");
      if (found === "inexact")
        return { fault: { fault: "value-decimals", actual: shorten(value), most: scale } };
      if (found >= min && found <= max) return { known: found };
      return outOfBounds(value, writeDecimal(min, scale), writeDecimal(max, scale), unit);
    }
  }
}

function wrong(value: unknown, expected: NodeType["type"]): { readonly fault: ValueFault } {
  return { fault: { fault: "wrong-value", expected, actual: shorten(value) } };
}

function outOfBounds(value: unknown, min: string, max: string, unit: string): { readonly fault: ValueFault } {
  return { fault: { fault: "out-of-bounds", actual: shorten(value), min, max, unit } };
}

/** Enough of what came to recognise it by. */
function shorten(value: unknown): string {
  const text = typeof value === "string" ? value : typeof value === "object" ? "{}" : String(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
