import {
  compare,
  dividedBy,
  type Fraction,
  isNegative,
  isZero,
  plus,
  readDecimal,
  times,
  toDecimal,
  zero,
} from "./exact.ts";
import { convert, quotientFactor } from "./measure.ts";
import { type Standing, standingOn } from "./standing.ts";
import type { Aggregation, ReportedValue, Rule } from "./types.ts";

/** Why an entry cannot be used, and what was found in its place. */
export interface Problem {
  readonly rule: Extract<Rule, "unreadable-report" | "unit-mismatch" | "no-denominator" | "no-weight">;
  readonly id: string;
  readonly found: string;
}

/** The units' values of one period as one. */
export interface Rolled {
  /** Absent where nothing usable was reported. Of `sum` with units missing: what is there so far. */
  readonly value?: Fraction;
  /** Expected units without a value, in the order given. */
  readonly missing: readonly string[];
  readonly problems: readonly Problem[];
  readonly ids: readonly string[];
  /** The value is of only some of the expected units. */
  readonly partial: boolean;
  /** No unit's number is below 0, so that a partial sum can only grow. */
  readonly grows: boolean;
}

/** `Rolled` with the value as a decimal of at most 6 places, half up. */
export type RollUp = Omit<Rolled, "value"> & { readonly value?: string };

/**
 * The whole of one period from what units reported for it: sum, ratio of sums, weighted mean, or the last. A unit
 * without a usable value is missing and never counted as 0.
 * @param reported entries of one period, corrections included; of a unit counts what stands.
 * @param unit the unit of the result: `%` makes 43 of 50 into 86.
 */
export function rollUp(
  aggregation: Aggregation,
  reported: readonly ReportedValue[],
  expectedUnits: readonly string[],
  unit: string,
): RollUp {
  const { value, ...rest } = rollUpStanding(
    aggregation,
    standingOn(reported, "9999-12-31"),
    expectedUnits,
    unit,
  );
  return { ...rest, ...(value && { value: toDecimal(value, 6) }) };
}

/** As `rollUp`, exact, from entries that stand. */
export function rollUpStanding(
  aggregation: Aggregation,
  standing: readonly Standing[],
  expectedUnits: readonly string[],
  unit: string,
): Rolled {
  const only = expectedUnits.length <= 1 && standing.length === 1;
  const parts: Part[] = [];
  const problems: Problem[] = [];
  for (const { entry, ids } of standing) {
    const part = only ? ownValue(entry, aggregation, unit) : partOf(entry, aggregation, unit);
    if ("rule" in part) problems.push(part);
    else parts.push({ ...part, entry, ids });
  }
  const there = new Set(parts.map(({ entry }) => entry.unit));
  const missing = expectedUnits.filter((name) => !there.has(name));
  const used = aggregation === "last" ? newest(parts) : parts;
  const below = used.reduce((sum, part) => plus(sum, part.below), zero);
  const over = used.reduce((sum, part) => plus(sum, part.over), zero);
  const isSum = aggregation === "sum";
  const value =
    used.length === 0 ? undefined : isSum ? over : isZero(below) ? undefined : dividedBy(over, below);
  return {
    ...(value && { value }),
    missing,
    problems,
    ids: used.flatMap(({ ids }) => ids),
    partial: aggregation !== "last" && (missing.length > 0 || problems.length > 0),
    grows: isSum && parts.every((part) => !isNegative(part.over)),
  };
}

/** What an entry adds above and below the line of the whole. */
interface Share {
  readonly over: Fraction;
  readonly below: Fraction;
}
interface Part extends Share {
  readonly entry: ReportedValue;
  readonly ids: readonly string[];
}

const one = readDecimal("1")!;

function partOf(entry: ReportedValue, aggregation: Aggregation, unit: string): Share | Problem {
  switch (aggregation) {
    case "sum":
    case "last":
      return ownValue(entry, aggregation, unit);
    case "ratio":
      return quotientOf(entry, unit);
    case "weighted": {
      const own = ownValue(entry, aggregation, unit);
      if ("rule" in own) return own;
      const weight = readDecimal(entry.weight ?? "");
      if (!weight || isNegative(weight))
        return { rule: "no-weight", id: entry.id, found: entry.weight ?? "" };
      return { over: times(dividedBy(own.over, own.below), weight), below: weight };
    }
  }
}

/** The value of an entry that stands for itself: its quotient where it has one, since that is exact. */
export function ownValue(entry: ReportedValue, aggregation: Aggregation, unit: string): Share | Problem {
  if (entry.numerator !== undefined && entry.denominator !== undefined && aggregation === "ratio")
    return quotientOf(entry, unit);
  const { id, value, measure = unit } = entry;
  if (value === undefined && aggregation === "ratio") return quotientOf(entry, unit);
  const read = readDecimal(value ?? "");
  if (!read) return { rule: "unreadable-report", id, found: value ?? "" };
  const converted = convert(read, measure, unit);
  if (!converted) return { rule: "unit-mismatch", id, found: measure };
  return { over: converted, below: one };
}

function quotientOf({ id, numerator, denominator }: ReportedValue, unit: string): Share | Problem {
  const over = readDecimal(numerator ?? "");
  const below = readDecimal(denominator ?? "");
  if (!over || !below || compare(below, zero) <= 0)
    return { rule: "no-denominator", id, found: `${numerator ?? ""}/${denominator ?? ""}` };
  return { over: times(over, quotientFactor(unit)), below };
}

function newest(parts: readonly Part[]): readonly Part[] {
  const last = [...parts].sort((a, b) => Date.parse(a.entry.at) - Date.parse(b.entry.at)).at(-1);
  return last ? [last] : [];
}
