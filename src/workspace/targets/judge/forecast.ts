import { daysBetween } from "../../../calendar/iso-date.ts";
import { compare, dividedBy, type Fraction, minus, plus, readDecimal, times, whole, zero } from "./exact.ts";
import type { Mark } from "./points.ts";
import { forecastPeriods } from "./rules.ts";

export interface Forecast {
  readonly value: Fraction;
  readonly periods: number;
}

/**
 * Where the straight line through the first and the last of the newest three values leads on a day. Two points that a
 * clerk can check by hand; a fit would need more values than plans report in a year. Undefined with fewer than two
 * days, and for a day that is not ahead.
 * @param marks one value a day, oldest first.
 * @param isShare a share of a whole: where all values are from 0 to 100 the forecast stays there.
 */
export function forecastOn(marks: readonly Mark[], day: string, isShare: boolean): Forecast | undefined {
  const used = marks.slice(-forecastPeriods);
  const [first, last] = [used[0], used.at(-1)];
  if (!first || !last || first.on >= last.on || day <= last.on) return undefined;
  const slope = dividedBy(minus(last.value, first.value), whole(daysBetween(first.on, last.on)));
  const value = plus(last.value, times(slope, whole(daysBetween(last.on, day))));
  const within = isShare && used.every((mark) => compare(mark.value, hundred) <= 0);
  return { value: within ? clamp(value) : value, periods: used.length };
}

const hundred = readDecimal("100")!;

function clamp(value: Fraction): Fraction {
  return compare(value, hundred) > 0 ? hundred : compare(value, zero) < 0 ? zero : value;
}
