import type { DateUnit, Rounding } from "../expression.ts";
import { tenTo } from "../numbers/decimal.ts";
import { divide } from "../numbers/division.ts";
import { type Interval, largest, multiplyIntervals, onCorners, withZeros } from "../numbers/interval.ts";
import type { Dialect } from "./dialect.ts";
import { costly, type Fragment, raw, sql } from "./fragment.ts";
import { type IntegerSql, quotientBounds, reachOfQuotient, roundedQuotient } from "./quotient.ts";
import type { Num } from "./value.ts";

/**
 * Numbers are scaled integers: bigint where the bounds prove that it suffices, else numeric, which has no limit that a
 * rule can reach. bigint is three times as fast, and its overflow is an error, never another number.
 */
export const postgres: Dialect = {
  barrier: " OFFSET 0",
  repeatable: 5,

  literal: (integer, decimals) => ({
    kind: "number",
    sql: literal(integer, isWide(integer)),
    decimals,
    min: integer,
    max: integer,
    wide: isWide(integer),
    constant: true,
  }),

  column(column, range) {
    const decimals = Math.max(0, range.scale - range.exponent);
    const zeros = decimals + range.exponent;
    const bounds = withZeros(range, zeros - range.scale);
    const wide = isWide(largest(bounds));
    const integer = zeros === 0 ? column : sql`(${column} * ${raw(String(tenTo(zeros)))})`;
    return number(costly(sql`${integer}::${typeName(wide)}`), decimals, bounds, wide);
  },

  withDecimals(value, decimals) {
    const zeros = decimals - value.decimals;
    if (zeros === 0) return value;
    if (value.constant) return postgres.literal(value.min * tenTo(zeros), decimals);
    const factor = postgres.literal(tenTo(zeros), zeros);
    return postgres.multiply(value, factor);
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
    return divided(value, postgres.literal(tenTo(drop), 0), decimals, mode);
  },

  divide(dividend, divisor, decimals, mode) {
    const zeros = decimals + divisor.decimals - dividend.decimals;
    const times = (n: Num, by: number) => (by > 0 ? postgres.withDecimals(n, n.decimals + by) : n);
    return divided(times(dividend, zeros), times(divisor, -zeros), decimals, mode);
  },

  limit: (value, op, limit) =>
    op === "<=" ? sql`LEAST(${value.sql}, ${limit.sql})` : sql`GREATEST(${value.sql}, ${limit.sql})`,

  result(value, range) {
    const decimals = value.decimals + range.exponent;
    const factor = decimals > 0 ? `0.${"1".padStart(decimals, "0")}` : String(tenTo(-decimals));
    const exact = sql`(${value.sql} * ${raw(`${factor}::numeric`)})`;
    return decimals === range.scale ? exact : sql`ROUND(${exact}, ${raw(String(range.scale))})`;
  },

  daysBetween: (from, to) => sql`(${to} - ${from})`,

  monthsLater: (date, months) => sql`(${date} + make_interval(months => ${months}))::date`,

  wholeYears: (months) => sql`(${months} / 12)`,

  integer: (integer, bounds) => number(sql`${integer}::int8`, 0, bounds, false),

  addToDate(date, amount, unit: DateUnit) {
    const count = sql`${amount.sql}::int4`;
    if (unit === "day") return sql`(${date} + ${count})`;
    const interval =
      unit === "month" ? sql`make_interval(months => ${count})` : sql`make_interval(years => ${count})`;
    return sql`(${date} + ${interval})::date`;
  },
};

const largestBigint = 2n ** 63n - 1n;
const isWide = (reach: bigint) => reach > largestBigint || reach < -largestBigint;
const typeName = (wide: boolean) => raw(wide ? "numeric" : "int8");

function literal(integer: bigint, wide: boolean): Fragment {
  return raw(
    integer < 0n ? `'${integer}'::${wide ? "numeric" : "int8"}` : `${integer}::${wide ? "numeric" : "int8"}`,
  );
}

function number(piece: Fragment, decimals: number, { min, max }: Interval, wide: boolean): Num {
  return { kind: "number", sql: piece, decimals, min, max, wide, constant: false };
}

/** An operation in bigint where operands and result fit, else in numeric. */
function operate(
  [a, b]: readonly [Num, Num],
  bounds: Interval,
  decimals: number,
  write: (a: Fragment, b: Fragment) => Fragment,
): Num {
  if (a.constant && b.constant && bounds.min === bounds.max) return postgres.literal(bounds.min, decimals);
  const wide = a.wide || b.wide || isWide(largest(bounds));
  return number(write(inType(a, wide), inType(b, wide)), decimals, bounds, wide);
}

function inType({ sql: piece, wide }: Num, wanted: boolean): Fragment {
  return wide === wanted ? piece : sql`${piece}::${typeName(wanted)}`;
}

/** Integers divided; below 0 decimals the zeros that were rounded off come back. */
function divided(over: Num, under: Num, decimals: number, mode: Rounding): Num {
  const zeros = Math.max(0, -decimals);
  if (over.constant && under.constant)
    return postgres.literal(divide(over.min, under.min, mode) * tenTo(zeros), decimals + zeros);
  const bounds =
    under.min > 0n || under.max < 0n
      ? onCorners(over, under, (a, b) => divide(a, b, mode))
      : quotientBounds(over, under);
  const wide = over.wide || under.wide || isWide(reachOfQuotient(over, under));
  const quotient = roundedQuotient(
    integers(wide),
    { ...over, sql: inType(over, wide) },
    { ...under, sql: inType(under, wide) },
    mode,
  );
  const stays = wide && isWide(largest(bounds));
  const whole = number(wide && !stays ? sql`${quotient}::int8` : quotient, decimals, bounds, stays);
  if (zeros === 0) return whole;
  return { ...postgres.multiply({ ...whole, decimals: 0 }, postgres.literal(tenTo(zeros), 0)), decimals: 0 };
}

/** Integer division drops the rest in both types; numeric's / would give decimals. */
const integers = (wide: boolean): IntegerSql => ({
  quotient: (a, b) => (wide ? sql`DIV(${a}, ${b})` : sql`(${a} / ${b})`),
  literal: (integer) => literal(integer, wide),
});
