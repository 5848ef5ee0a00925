import type { NodeType } from "../checked.ts";
import type { RuleFault } from "../fault.ts";
import { integerAt, tenTo } from "../numbers/decimal.ts";
import type { NumberType, ValueType } from "../rule.ts";
import { readUnit } from "../units/unit.ts";
import { mostDecimalsKept } from "./arithmetic.ts";
import { inputDays } from "./dates.ts";

/** Bounds of a number that has none: ±10^15 of its unit. */
const farthest = 15;

/** The type of an input or a parameter as the checker counts with it; faults where it is no sound type. */
export function nodeType(
  type: ValueType,
  path: string,
  fault: (f: RuleFault) => undefined,
): NodeType | undefined {
  switch (type.type) {
    case "truth":
      return { type: "truth" };
    case "date":
      return { type: "date", ...inputDays };
    case "text": {
      const again = type.oneOf.find((word, i) => type.oneOf.indexOf(word) !== i);
      if (type.oneOf.length === 0) return fault({ path: `${path}.oneOf`, fault: "empty" });
      if (again !== undefined) return fault({ path: `${path}.oneOf`, fault: "duplicate", id: again });
      return { type: "text", oneOf: type.oneOf };
    }
    case "number":
      return numberType(type, path, fault);
  }
}

function numberType(
  type: NumberType,
  path: string,
  fault: (f: RuleFault) => undefined,
): NodeType | undefined {
  const { scale } = type;
  if (!Number.isInteger(scale) || scale < 0 || scale > mostDecimalsKept)
    return fault({ path: `${path}.scale`, fault: "bad-scale", actual: scale, most: mostDecimalsKept });
  const unit = readUnit(type.unit);
  if (!unit) return fault({ path: `${path}.unit`, fault: "unknown-unit", actual: type.unit });
  const bound = (side: "min" | "max", absent: bigint) => {
    const text = type[side];
    if (text === undefined) return absent;
    const found = integerAt(text, scale);
    if (typeof found === "bigint") return found;
    if (found === "not-a-number")
      return fault({ path: `${path}.${side}`, fault: "bad-number", actual: text });
    return fault({ path: `${path}.${side}`, fault: "value-decimals", actual: text, most: scale });
  };
  const min = bound("min", -tenTo(farthest + scale));
  const max = bound("max", tenTo(farthest + scale));
  if (min === undefined || max === undefined) return undefined;
  if (min > max) return fault({ path, fault: "min-above-max" });
  return { type: "number", unit: type.unit, exponent: unit.exponent, scale, min, max };
}
