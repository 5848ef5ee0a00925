import type { Known } from "../check/values.ts";
import type { NodeType } from "../checked.ts";
import { writeDay } from "../dates.ts";
import { writeDecimal } from "../numbers/decimal.ts";

/** A value as outcomes and traces have it: decimals with the scale of their type, dates as YYYY-MM-DD. */
export function writeKnown(value: Known, type: NodeType): string | boolean {
  switch (type.type) {
    case "number":
      return writeDecimal(value as bigint, type.scale);
    case "date":
      return writeDay(value as number);
    case "text":
      return value as string;
    case "truth":
      return value as boolean;
  }
}
