import type { CheckedNode } from "../checked.ts";
import { addTo, between, readDay } from "../dates.ts";
import type { DateAddNode, DateBetweenNode, DateUnit } from "../expression.ts";
import { readUnit } from "../units/unit.ts";
import { type Checker, checkAll, type Finding, isKind, type Scope } from "./checker.ts";

/** Dates that an input may have: far enough for any person and any 长期 that is written as a year of this millennium. */
export const inputDays = { min: readDay("1800-01-01")!, max: readDay("2999-12-31")! };

const writable = { min: readDay("0001-01-01")!, max: readDay("9999-12-31")! };
const unitOf: Readonly<Record<DateUnit, string>> = { day: "日", month: "月", year: "年" };
/** More than any span of writable dates, so that bounds stay small numbers. */
const most = 4_000_000n;

export function checkDateAdd(checker: Checker, expression: DateAddNode, path: string, scope: Scope): Finding {
  const found = checkAll(
    checker,
    [
      [expression.date, `${path}.date`],
      [expression.amount, `${path}.amount`],
    ],
    scope,
  );
  const [date, amount] = found ?? [];
  if (!date || !amount) return undefined;
  const sound = [isKind(checker, date, ["date"]), isKind(checker, amount, ["number"])].every(Boolean);
  if (!sound || date.type.type !== "date" || amount.type.type !== "number") return undefined;
  if (!isWholeOf(checker, amount, expression.unit)) return undefined;
  if (amount.type.min < -most || amount.type.max > most)
    return checker.fault({ path, fault: "dates-too-far" });
  const min = addTo(date.type.min, Number(amount.type.min), expression.unit);
  const max = addTo(date.type.max, Number(amount.type.max), expression.unit);
  if (min < writable.min || max > writable.max) return checker.fault({ path, fault: "dates-too-far" });
  return { type: { type: "date", min, max }, reach: 0n, shape: { ...expression, date, amount } };
}

/** Whole days, months or years, with their unit or none. */
function isWholeOf(checker: Checker, amount: CheckedNode, unit: DateUnit): boolean {
  if (amount.type.type !== "number") return false;
  const expected = unitOf[unit];
  const found = readUnit(amount.type.unit)!;
  const { path } = amount;
  if (found.exponent !== 0 || (found.dimension !== "" && found.dimension !== expected))
    checker.fault({ path, fault: "wrong-unit", expected: [expected, ""], actual: amount.type.unit });
  else if (amount.type.scale !== 0) checker.fault({ path, fault: "not-whole", scale: amount.type.scale });
  else return true;
  return false;
}

export function checkDateBetween(
  checker: Checker,
  expression: DateBetweenNode,
  path: string,
  scope: Scope,
): Finding {
  const found = checkAll(
    checker,
    [
      [expression.from, `${path}.from`],
      [expression.to, `${path}.to`],
    ],
    scope,
  );
  const [from, to] = found ?? [];
  if (!from || !to) return undefined;
  const sound = [from, to].map((node) => isKind(checker, node, ["date"])).every(Boolean);
  if (!sound || from.type.type !== "date" || to.type.type !== "date") return undefined;
  const { unit } = expression;
  return {
    type: {
      type: "number",
      unit: unitOf[unit],
      exponent: 0,
      scale: 0,
      min: BigInt(between(from.type.max, to.type.min, unit)),
      max: BigInt(between(from.type.min, to.type.max, unit)),
    },
    reach: 0n,
    shape: { ...expression, from, to },
  };
}
