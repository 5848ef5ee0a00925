import { daysOf } from "../../calendar/periods.ts";
import { compare, type Fraction, isNegative, isZero, readDecimal, toDecimal } from "./judge/exact.ts";
import { quotientFactor } from "./judge/measure.ts";
import { reportedUnit } from "./judge/points.ts";
import type { Aggregation, TargetDefinition } from "./judge/types.ts";
import { reportRefusals as says } from "./report.zh.ts";
import type { Ask } from "./views.ts";

/** The figures of a report as they were typed: decimals in plain digits. */
export interface Figures {
  readonly value?: string | undefined;
  readonly numerator?: string | undefined;
  readonly denominator?: string | undefined;
  readonly weight?: string | undefined;
}

/** What is wrong with a report: the field, and a sentence that says what to do. */
export interface FigureProblem {
  readonly field: string;
  readonly says: string;
}

/**
 * What figures a report must hold: where several units make a ratio or a weighted mean, each gives what the whole is
 * made of; a figure that stands alone may be just the value.
 */
export function asksFor(aggregation: Aggregation, reporters: number, isWhole: boolean): Ask {
  if (isWhole || reporters <= 1) return "value";
  return aggregation === "ratio" ? "quotient" : aggregation === "weighted" ? "value-and-weight" : "value";
}

/** Whether a period can be reported today. A running one can: its value is as of today. */
export function checkPeriod(
  period: string,
  today: string,
  start: string | undefined,
): FigureProblem | undefined {
  const days = daysOf(period);
  const problem = (text: string) => ({ field: "period", says: text });
  if (!days) return problem(says.periodUnreadable(period));
  if (days.first > today) return problem(says.periodAhead(period));
  if (start !== undefined && days.last < start) return problem(says.periodBefore(period, start));
  return undefined;
}

/** What no honest report holds. A share above 100 % may be one: the judgement notes it. */
export function checkFigures(
  definition: TargetDefinition,
  figures: Figures,
  ask: Ask,
): FigureProblem | undefined {
  for (const [field, title] of fields) {
    const text = figures[field];
    if (text !== undefined && !readDecimal(text)) return { field, says: says.notDecimal(title, text) };
  }
  const { value, numerator, denominator, weight } = figures;
  const hasQuotient = numerator !== undefined && denominator !== undefined;
  if (ask === "quotient" && !hasQuotient)
    return {
      field: numerator === undefined ? "numerator" : "denominator",
      says: says.quotientMissing(),
    };
  if ((numerator === undefined) !== (denominator === undefined))
    return { field: numerator === undefined ? "numerator" : "denominator", says: says.quotientMissing() };
  if (value === undefined && !hasQuotient) return { field: "value", says: says.valueMissing() };
  if (ask === "value-and-weight" && weight === undefined)
    return { field: "weight", says: says.weightMissing() };
  return checkSize(definition, figures);
}

/** The quotient of a report in the unit of its target, at most 6 places; undefined without both of its figures. */
export function quotientOf({ numerator, denominator }: Figures, unit: string): string | undefined {
  const over = readDecimal(numerator ?? "");
  const below = readDecimal(denominator ?? "");
  if (!over || !below || isZero(below)) return undefined;
  const { over: factor } = quotientFactor(unit);
  return toDecimal({ over: over.over.times(factor), below: below.over }, 6);
}

const fields = [
  ["value", "数值"],
  ["numerator", "分子"],
  ["denominator", "分母"],
  ["weight", "权数"],
] as const;

/** A share that is this many times the whole is a slip of the decimal point, unless the plan itself speaks of such. */
const mostPercent = readDecimal("1000")!;
const hundred = readDecimal("100")!;

function checkSize(definition: TargetDefinition, figures: Figures): FigureProblem | undefined {
  const read = (text: string | undefined) => (text === undefined ? undefined : readDecimal(text));
  const [value, numerator, denominator, weight] = [
    read(figures.value),
    read(figures.numerator),
    read(figures.denominator),
    read(figures.weight),
  ];
  const unit = reportedUnit(definition);
  if (denominator && (isZero(denominator) || isNegative(denominator)))
    return { field: "denominator", says: says.denominatorNotPositive() };
  if (weight && isNegative(weight)) return { field: "weight", says: says.weightNegative() };
  if (!mayFall(unit)) {
    const [field, below] = [value, numerator].map((each, i) => [i, each] as const).find(isBelow) ?? [];
    if (below) return { field: field === 0 ? "value" : "numerator", says: says.negative(unit) };
  }
  const share = figures.value ?? quotientOf(figures, unit);
  const isFar = (figure: Fraction | undefined) => figure && compare(figure, mostPercent) > 0;
  if (unit === "%" && isFar(read(share)) && !speaksOfMore(definition))
    return { field: figures.value === undefined ? "numerator" : "value", says: says.farOver100(share!) };
  return undefined;
}

function isBelow(pair: readonly [number, Fraction | undefined]): boolean {
  return pair[1] !== undefined && isNegative(pair[1]);
}

/** Rates of change and sums of money can be below 0; what is counted cannot. */
function mayFall(unit: string): boolean {
  return /^(?:%|‰|百分点|℃)$|元$/.test(unit);
}

function speaksOfMore({ values, baseline }: TargetDefinition): boolean {
  return [...values.map(({ value }) => value), baseline?.value ?? ""].some((text) => {
    const figure = readDecimal(text);
    return figure !== undefined && compare(figure, hundred) > 0;
  });
}
