import type { NumberRange } from "../checked.ts";
import type { DateUnit, Rounding } from "../expression.ts";
import type { Fragment } from "./fragment.ts";
import type { Num } from "./value.ts";

export const dialects = ["postgres", "duckdb"] as const;
export type DialectName = (typeof dialects)[number];

/** How a dialect keeps exact numbers and counts months; everything else is the same SQL in both. */
export interface Dialect {
  /** A number that counts 10^-decimals. */
  literal(integer: bigint, decimals: number): Num;
  /** A column of exact decimals in the range's own unit. */
  column(column: Fragment, range: NumberRange): Num;
  /** The same number with at least as many decimals. */
  withDecimals(number: Num, decimals: number): Num;
  add(left: Num, right: Num): Num;
  subtract(left: Num, right: Num): Num;
  multiply(left: Num, right: Num): Num;
  /** Rounded to so many decimals of the base unit; to hundreds where they are -2. */
  round(number: Num, decimals: number, mode: Rounding): Num;
  divide(dividend: Num, divisor: Num, decimals: number, mode: Rounding): Num;
  /** The smaller (`<=`) or the larger (`>=`) of two numbers with the same decimals, neither of them NULL. */
  limit(value: Num, op: "<=" | ">=", limit: Num): Fragment;
  /** A result as an exact decimal in the range's unit and with its scale. */
  result(number: Num, range: NumberRange): Fragment;
  /** Whole days as a number. */
  daysBetween(from: Fragment, to: Fragment): Fragment;
  /** An integer as a number without decimals. */
  integer(sql: Fragment, bounds: { readonly min: bigint; readonly max: bigint }): Num;
  /** The date so many months later, from an integer. */
  monthsLater(date: Fragment, months: Fragment): Fragment;
  /** Whole years of months that are not below zero. */
  wholeYears(months: Fragment): Fragment;
  /** The date so many units later; a month's end stays within its month. */
  addToDate(date: Fragment, amount: Num, unit: DateUnit): Fragment;
  /** Whether nested selects have to be kept apart, lest the planner says a column's expression again in each use. */
  readonly barrier: string;
  /** Saying again what costs this much is cheaper than a column of its own. */
  readonly repeatable: number;
}
