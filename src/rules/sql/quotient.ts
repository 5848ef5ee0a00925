import type { Rounding } from "../expression.ts";
import { greater, type Interval, largest, lesser } from "../numbers/interval.ts";
import { type Fragment, sql } from "./fragment.ts";

/** An integer expression with its bounds. */
export interface Integer extends Interval {
  readonly sql: Fragment;
}

/** How a dialect divides integers towards zero, and writes one. */
export interface IntegerSql {
  quotient(dividend: Fragment, divisor: Fragment): Fragment;
  literal(integer: bigint): Fragment;
}

/**
 * dividend ÷ divisor, rounded, from a division that drops the rest: where the bounds tell the signs, one addition and
 * one division. In a branch of the rule the divisor is never 0; computed ahead of the branch it may be, and is NULL.
 */
export function roundedQuotient(ints: IntegerSql, over: Integer, under: Integer, mode: Rounding): Fragment {
  const [dividend, divisor] = withPositiveDivisor(ints, over, under);
  if (mode === "down") return ints.quotient(dividend.sql, divisor.sql);
  const add = upwards(ints, divisor, mode);
  return ints.quotient(awayFromZero(dividend, add), divisor.sql);
}

/** The largest integer that occurs on the way. */
export function reachOfQuotient(over: Interval, under: Interval): bigint {
  return largest(over) + largest(under);
}

/** Both negated where the divisor is below zero. */
function withPositiveDivisor(ints: IntegerSql, over: Integer, under: Integer): readonly [Integer, Integer] {
  if (under.min > 0n) return [over, under];
  const negated = { sql: sql`(-${over.sql})`, min: -over.max, max: -over.min };
  if (under.max < 0n) return [negated, { sql: sql`(-${under.sql})`, min: -under.max, max: -under.min }];
  const size = { sql: sql`NULLIF(ABS(${under.sql}), ${ints.literal(0n)})`, min: 1n, max: largest(under) };
  const either = largest(over);
  return [
    {
      sql: sql`CASE WHEN ${under.sql} < 0 THEN -${over.sql} ELSE ${over.sql} END`,
      min: -either,
      max: either,
    },
    size,
  ];
}

/** What has to be added to a positive dividend so that dropping the rest rounds. */
function upwards(
  ints: IntegerSql,
  { sql: divisor, min, max }: Integer,
  mode: Exclude<Rounding, "down">,
): Fragment {
  if (min === max) return ints.literal(mode === "up" ? min - 1n : min / 2n);
  return mode === "up" ? sql`(${divisor} - ${ints.literal(1n)})` : ints.quotient(divisor, ints.literal(2n));
}

function awayFromZero({ sql: number, min, max }: Integer, add: Fragment): Fragment {
  if (min >= 0n) return sql`(${number} + ${add})`;
  if (max <= 0n) return sql`(${number} - ${add})`;
  return sql`(${number} + CASE WHEN ${number} < 0 THEN -${add} ELSE ${add} END)`;
}

/** What a rounded quotient lies between. */
export function quotientBounds(over: Interval, under: Interval): Interval {
  const divisors = [under.min, under.max, ...(under.min < 0n && under.max > 0n ? [-1n, 1n] : [])].filter(
    (n) => n !== 0n,
  );
  if (under.min === 0n) divisors.push(1n);
  if (under.max === 0n) divisors.push(-1n);
  const corners = divisors.flatMap((by) => [over.min / by, over.max / by]);
  // Rounding goes at most one further.
  const most = corners.reduce(greater) + 1n;
  const least = corners.reduce(lesser) - 1n;
  return { min: over.min >= 0n && under.min >= 0n ? 0n : least, max: most };
}
