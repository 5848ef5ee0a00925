import type { Rounding } from "../expression.ts";
import { tenTo } from "../numbers/decimal.ts";
import { divide } from "../numbers/division.ts";
import {
  absolute,
  type Interval,
  largest,
  multiplyIntervals,
  onCorners,
  withZeros,
} from "../numbers/interval.ts";
import type { Dialect } from "./dialect.ts";
import { type Fragment, raw, sql } from "./fragment.ts";
import { type IntegerSql, quotientBounds, reachOfQuotient, roundedQuotient } from "./quotient.ts";
import { TooLargeForSqlError } from "./too-large.ts";
import type { Num } from "./value.ts";

/**
 * Numbers are DECIMAL: of at most 18 digits (64 bits) where the bounds prove that they suffice, else of 38 (128 bits);
 * what may be larger is refused before it runs. + - * and round are exact on DECIMAL; division is not (it gives a
 * DOUBLE), so it is done on integers.
 */
export const duckdb: Dialect = {
  barrier: "",
  repeatable: 1,

  literal(integer, decimals) {
    const width = Math.max(digitsOf(integer), decimals + 1);
    return {
      kind: "number",
      sql: raw(`'${writeExact(integer, decimals)}'::${decimal(checked(width, integer), decimals)}`),
      decimals,
      min: integer,
      max: integer,
      wide: isWide(integer, decimals),
      constant: true,
    };
  },

  column(column, range) {
    const decimals = Math.max(0, range.scale - range.exponent);
    const bounds = withZeros(range, decimals - (range.scale - range.exponent));
    const wide = isWide(largest(bounds), decimals);
    const factor =
      range.exponent === 0
        ? column
        : range.exponent > 0
          ? sql`(${column} * ${duckdb.literal(tenTo(range.exponent), 0).sql})`
          : sql`(${column} * ${duckdb.literal(1n, -range.exponent).sql})`;
    return number(sql`${factor}::${type(wide, decimals)}`, decimals, bounds, wide);
  },

  withDecimals(value, decimals) {
    const zeros = decimals - value.decimals;
    if (zeros === 0) return value;
    if (value.constant) return duckdb.literal(value.min * tenTo(zeros), decimals);
    const bounds = withZeros(value, zeros);
    const wide = isWide(largest(bounds), decimals);
    return number(sql`${value.sql}::${type(wide, decimals)}`, decimals, bounds, wide);
  },

  add: (a, b) =>
    operate([a, b], { min: a.min + b.min, max: a.max + b.max }, a.decimals, (x, y) => sql`(${x} + ${y})`),

  subtract: (a, b) =>
    operate([a, b], { min: a.min - b.max, max: a.max - b.min }, a.decimals, (x, y) => sql`(${x} - ${y})`),

  multiply: (a, b) =>
    operate([a, b], multiplyIntervals(a, b), a.decimals + b.decimals, (x, y) => sql`(${x} * ${y})`),

  round(value, decimals, mode) {
    const drop = value.decimals - decimals;
    if (drop <= 0) return value;
    if (value.constant || mode !== "half-up" || decimals < 0)
      return divided(value, duckdb.literal(tenTo(drop), 0), decimals, mode);
    const bounds = onCorners(value, { min: tenTo(drop), max: tenTo(drop) }, (a, b) => divide(a, b, mode));
    const wide = isWide(largest(bounds), decimals);
    const rounded = sql`ROUND(${value.sql}, ${raw(String(decimals))})`;
    return number(
      value.wide && !wide ? sql`${rounded}::${type(wide, decimals)}` : rounded,
      decimals,
      bounds,
      value.wide && wide,
    );
  },

  divide(dividend, divisor, decimals, mode) {
    const zeros = decimals + divisor.decimals - dividend.decimals;
    const times = (n: Num, by: number) => (by > 0 ? duckdb.withDecimals(n, n.decimals + by) : n);
    return divided(times(dividend, zeros), times(divisor, -zeros), decimals, mode);
  },

  // LEAST and GREATEST take twice as long.
  limit: (value, op, limit) =>
    sql`CASE WHEN ${value.sql} ${raw(op)} ${limit.sql} THEN ${value.sql} ELSE ${limit.sql} END`,

  result(value, range) {
    const { exponent, scale } = range;
    const wide = isWide(largest(range), scale);
    if (exponent === 0 && value.decimals === scale && value.wide === wide) return value.sql;
    const width = checked(
      Math.max(digitsOf(largest(value)), value.decimals) + Math.abs(exponent),
      largest(value),
    );
    const narrow = value.wide || width <= 18 ? value.sql : sql`${value.sql}::${type(true, value.decimals)}`;
    const inUnit =
      exponent === 0
        ? value.sql
        : sql`(${narrow} * ${exponent > 0 ? duckdb.literal(1n, exponent).sql : duckdb.literal(tenTo(-exponent), 0).sql})`;
    return sql`${inUnit}::${type(wide, scale)}`;
  },

  daysBetween: (from, to) => sql`(${to} - ${from})`,

  monthsLater: (date, months) => sql`(${date} + to_months(${months}))::DATE`,

  wholeYears: (months) => sql`(${months} // 12)`,

  integer: (integer, bounds) => number(sql`${integer}::${type(false, 0)}`, 0, bounds, false),

  addToDate(date, amount, unit) {
    const count = sql`${amount.sql}::INTEGER`;
    if (unit === "day") return sql`(${date} + ${count})`;
    return sql`(${date} + ${unit === "month" ? sql`to_months(${count})` : sql`to_years(${count})`})::DATE`;
  },
};

const narrowDigits = 18;
const mostDigits = 38;

const digitsOf = (integer: bigint) => absolute(integer).toString().length;

/** A DECIMAL has as many digits as it has decimals, at least. */
function isWide(reach: bigint, decimals: number): boolean {
  return checked(Math.max(digitsOf(reach), decimals + 1), reach) > narrowDigits;
}

function checked(digits: number, reach: bigint): number {
  if (digits > mostDigits)
    throw new TooLargeForSqlError("duckdb", Math.max(digits, digitsOf(reach)), mostDigits);
  return digits;
}

const decimal = (width: number, decimals: number) => `DECIMAL(${Math.max(1, width)}, ${decimals})`;
const type = (wide: boolean, decimals: number) => raw(decimal(wide ? mostDigits : narrowDigits, decimals));

function writeExact(integer: bigint, decimals: number): string {
  if (decimals === 0) return String(integer);
  const digits = absolute(integer)
    .toString()
    .padStart(decimals + 1, "0");
  return `${integer < 0n ? "-" : ""}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

function number(piece: Fragment, decimals: number, { min, max }: Interval, wide: boolean): Num {
  return { kind: "number", sql: piece, decimals, min, max, wide, constant: false };
}

/** An operation in 18 digits where operands and result fit, else one operand is widened and the result with it. */
function operate(
  [a, b]: readonly [Num, Num],
  bounds: Interval,
  decimals: number,
  write: (a: Fragment, b: Fragment) => Fragment,
): Num {
  if (a.constant && b.constant && bounds.min === bounds.max) return duckdb.literal(bounds.min, decimals);
  const wide = a.wide || b.wide || isWide(largest(bounds), decimals);
  const first = wide && !a.wide ? sql`${a.sql}::${type(true, a.decimals)}` : a.sql;
  return number(write(first, b.sql), decimals, bounds, wide);
}

/** A division of integers, and the result as a decimal again; below 0 decimals the zeros come back. */
function divided(over: Num, under: Num, decimals: number, mode: Rounding): Num {
  const zeros = Math.max(0, -decimals);
  const kept = Math.max(0, decimals);
  if (over.constant && under.constant)
    return duckdb.literal(divide(over.min, under.min, mode) * tenTo(zeros), kept);
  const whole =
    under.min > 0n || under.max < 0n
      ? onCorners(over, under, (a, b) => divide(a, b, mode))
      : quotientBounds(over, under);
  const bounds = withZeros(whole, zeros);
  const wideInts = reachOfQuotient(over, under) > largestBigint;
  checked(digitsOf(reachOfQuotient(over, under)), reachOfQuotient(over, under));
  const ints = integers(wideInts);
  const quotient = roundedQuotient(
    ints,
    { ...over, sql: integerOf(over, wideInts) },
    { ...under, sql: integerOf(under, wideInts) },
    mode,
  );
  const wide = isWide(largest(bounds), kept);
  const back = decimals === 0 ? undefined : duckdb.literal(decimals > 0 ? 1n : tenTo(zeros), kept);
  const asDecimal = sql`${quotient}::${type(wide, 0)}`;
  return number(back ? sql`(${asDecimal} * ${back.sql})` : asDecimal, kept, bounds, wide);
}

const largestBigint = 2n ** 63n - 1n;

/** The integer that a decimal counts: times 10^decimals, without the decimals that are now all 0. */
function integerOf({ sql: piece, decimals, min, max, wide }: Num, wideInts: boolean): Fragment {
  const name = raw(wideInts ? "HUGEINT" : "BIGINT");
  if (decimals === 0) return sql`${piece}::${name}`;
  const width = checked(digitsOf(largest({ min, max })) + decimals, largest({ min, max }));
  const roomy = width <= narrowDigits || wide ? piece : sql`${piece}::${type(true, decimals)}`;
  return sql`(${roomy} * ${duckdb.literal(tenTo(decimals), 0).sql})::${name}`;
}

/** // drops the rest on integers; on DECIMAL it would give a DOUBLE. */
const integers = (wide: boolean): IntegerSql => ({
  quotient: (a, b) => sql`(${a} // ${b})`,
  literal: (integer) => raw(`'${integer}'::${wide ? "HUGEINT" : "BIGINT"}`),
});
