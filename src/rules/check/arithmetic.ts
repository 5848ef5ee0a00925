import { decimalsOf } from "../checked.ts";
import type {
  DivideNode,
  Expression,
  LimitNode,
  MultiplyNode,
  RoundNode,
  SubtractNode,
  SumNode,
} from "../expression.ts";
import { tenTo, writeDecimal } from "../numbers/decimal.ts";
import { divide } from "../numbers/division.ts";
import {
  greater,
  type Interval,
  largest,
  lesser,
  multiplyIntervals,
  onCorners,
  withZeros,
} from "../numbers/interval.ts";
import { combineDimensions, readUnit } from "../units/unit.ts";
import {
  asNumbers,
  type Checker,
  checkAll,
  checkList,
  type Finding,
  type NumberPart,
  type Scope,
} from "./checker.ts";
import { atScale, type Common, commonUnit, intervalAs } from "./unify.ts";

export function checkSum(checker: Checker, { node, of }: SumNode, path: string, scope: Scope): Finding {
  const parts = asNumbers(checker, checkList(checker, of, `${path}.of`, scope) ?? []);
  const common = parts?.length ? commonUnit(checker, parts) : undefined;
  if (!parts || !common) return undefined;
  const intervals = parts.map((part) => intervalAs(part, common));
  return {
    type: { ...common, min: total(intervals.map((i) => i.min)), max: total(intervals.map((i) => i.max)) },
    reach: total(intervals.map(largest)),
    shape: { node, of: parts },
  };
}

export function checkSubtract(
  checker: Checker,
  expression: SubtractNode,
  path: string,
  scope: Scope,
): Finding {
  const pair = checkPair(
    checker,
    [expression.from, `${path}.from`],
    [expression.take, `${path}.take`],
    scope,
  );
  if (!pair) return undefined;
  const { left, right, common } = pair;
  const [a, b] = [intervalAs(left, common), intervalAs(right, common)];
  return {
    type: { ...common, min: a.min - b.max, max: a.max - b.min },
    reach: largest(a) + largest(b),
    shape: { node: "subtract", from: left, take: right },
  };
}

export function checkLimit(checker: Checker, expression: LimitNode, path: string, scope: Scope): Finding {
  const pair = checkPair(
    checker,
    [expression.value, `${path}.value`],
    [expression.limit, `${path}.limit`],
    scope,
  );
  if (!pair) return undefined;
  const { left, right, common } = pair;
  const [a, b] = [intervalAs(left, common), intervalAs(right, common)];
  const choose = expression.node === "atMost" ? lesser : greater;
  return {
    type: { ...common, min: choose(a.min, b.min), max: choose(a.max, b.max) },
    reach: greater(largest(a), largest(b)),
    shape: { node: expression.node, value: left, limit: right },
  };
}

export function checkMultiply(checker: Checker, { of }: MultiplyNode, path: string, scope: Scope): Finding {
  const parts = asNumbers(checker, checkList(checker, of, `${path}.of`, scope) ?? []);
  if (!parts?.length) return undefined;
  const types = parts.map(({ type }) => type);
  const common = productUnit(types);
  const zeros = decimalsOf(common) - allDecimals(types);
  return {
    type: { ...common, ...withZeros(types.reduce<Interval>(multiplyIntervals, one), zeros) },
    // A factor of 0 does not make the product of those before it small.
    reach: types.map((type) => greater(1n, largest(type))).reduce((a, b) => a * b) * tenTo(zeros),
    shape: { node: "multiply", of: parts },
  };
}

const one: Interval = { min: 1n, max: 1n };

/** Money × % stays in the money's unit; only where several units meet, the product is written in base units. */
export function productUnit(factors: readonly Common[]): Common {
  const dimensions = factors.map(({ unit }) => readUnit(unit)!.dimension);
  const measured = factors.filter((_, i) => dimensions[i] !== "");
  const named = measured.length > 0 ? measured : factors.filter(({ unit }) => unit !== "");
  const decimals = allDecimals(factors);
  if (named.length === 1) return atScale(named[0]!.unit, named[0]!.exponent, decimals);
  return atScale(
    dimensions.reduce((a, b) => combineDimensions(a, b, 1)),
    0,
    decimals,
  );
}

export function checkDivide(checker: Checker, expression: DivideNode, path: string, scope: Scope): Finding {
  const found = checkAll(
    checker,
    [
      [expression.dividend, `${path}.dividend`],
      [expression.divisor, `${path}.divisor`],
    ],
    scope,
  );
  const parts = found && asNumbers(checker, found);
  if (!parts || !isScale(checker, expression.scale, path)) return undefined;
  const [dividend, divisor] = parts as [NumberPart, NumberPart];
  const { min, max, unit, scale } = divisor.type;
  if (min <= 0n && max >= 0n)
    return checker.fault({
      path: divisor.path,
      fault: "may-be-zero",
      min: writeDecimal(min, scale),
      max: writeDecimal(max, scale),
      unit,
    });
  const common = { ...quotientUnit(dividend, divisor), scale: expression.scale };
  const zeros = zerosOfDivision(dividend.type, divisor.type, common);
  const over = withZeros(dividend.type, Math.max(0, zeros));
  const under = withZeros(divisor.type, Math.max(0, -zeros));
  return {
    type: { ...common, ...onCorners(over, under, (a, b) => divide(a, b, expression.mode)) },
    reach: largest(over) + 2n * largest(under),
    shape: { ...expression, dividend, divisor },
  };
}

/** Zeros for the dividend, or, negative, for the divisor, so that their whole quotient has the result's scale. */
export function zerosOfDivision(
  dividend: Pick<Common, "scale" | "exponent">,
  divisor: Pick<Common, "scale" | "exponent">,
  result: Pick<Common, "scale" | "exponent">,
): number {
  return decimalsOf(result) + decimalsOf(divisor) - decimalsOf(dividend);
}

function quotientUnit(dividend: NumberPart, divisor: NumberPart): Omit<Common, "scale"> {
  const [over, under] = [readUnit(dividend.type.unit)!, readUnit(divisor.type.unit)!];
  if (under.dimension === "" && over.dimension !== "")
    return { type: "number", unit: dividend.type.unit, exponent: over.exponent };
  return { type: "number", unit: combineDimensions(over.dimension, under.dimension, -1), exponent: 0 };
}

export function checkRound(checker: Checker, expression: RoundNode, path: string, scope: Scope): Finding {
  const found = checkAll(checker, [[expression.value, `${path}.value`]], scope);
  const [value] = (found && asNumbers(checker, found)) ?? [];
  if (!value || !isScale(checker, expression.scale, path)) return undefined;
  const drop = value.type.scale - expression.scale;
  const result = (integer: bigint) =>
    drop > 0 ? divide(integer, tenTo(drop), expression.mode) : integer * tenTo(-drop);
  const [min, max] = [result(value.type.min), result(value.type.max)];
  return {
    type: { ...value.type, scale: expression.scale, min, max },
    reach: drop > 0 ? largest(value.type) + 2n * tenTo(drop) : largest({ min, max }),
    shape: { ...expression, value },
  };
}

/** The most decimals that a rule keeps by division or rounding; points have eight. */
export const mostDecimalsKept = 12;

function isScale(checker: Checker, scale: number, path: string): boolean {
  if (Number.isInteger(scale) && scale >= 0 && scale <= mostDecimalsKept) return true;
  checker.fault({ path: `${path}.scale`, fault: "bad-scale", actual: scale, most: mostDecimalsKept });
  return false;
}

/** Two numbers of like units. */
function checkPair(
  checker: Checker,
  left: readonly [Expression, string],
  right: readonly [Expression, string],
  scope: Scope,
): { readonly left: NumberPart; readonly right: NumberPart; readonly common: Common } | undefined {
  const found = checkAll(checker, [left, right], scope);
  const parts = found && asNumbers(checker, found);
  const common = parts && commonUnit(checker, parts);
  return parts && common ? { left: parts[0]!, right: parts[1]!, common } : undefined;
}

function total(list: readonly bigint[]): bigint {
  return list.reduce((a, b) => a + b);
}

function allDecimals(factors: readonly Common[]): number {
  return factors.reduce((sum, factor) => sum + decimalsOf(factor), 0);
}
