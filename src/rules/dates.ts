import type { DateUnit } from "./expression.ts";

/** Days since 1970-01-01 of a civil date YYYY-MM-DD; undefined for what is none. */
export function readDay(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  return dayOf({ year, month, day });
}

/** The civil date of a day from year 1 to 9999. */
export function writeDay(day: number): string {
  const { year, month, day: dayOfMonth } = civilOf(day);
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(dayOfMonth)}`;
}

const two = (n: number) => (n < 10 ? `0${n}` : String(n));

/** The day so many days, months or years later. A month's end stays within its month. */
export function addTo(day: number, amount: number, unit: DateUnit): number {
  if (unit === "day") return day + amount;
  const from = civilOf(day);
  const months = from.year * 12 + from.month - 1 + (unit === "year" ? amount * 12 : amount);
  const [year, month] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1];
  return dayOf({ year, month, day: Math.min(from.day, daysIn(year, month)) });
}

/** Whole days, months or years from one day to another: the most that can be added without passing it. */
export function between(from: number, to: number, unit: DateUnit): number {
  if (unit === "day") return to - from;
  if (to < from) return 0 - between(to, from, unit);
  const [first, last] = [civilOf(from), civilOf(to)];
  const apart = (last.year - first.year) * 12 + last.month - first.month;
  const reached = last.day >= first.day || last.day === daysIn(last.year, last.month);
  const months = reached ? apart : apart - 1;
  return unit === "month" ? months : Math.floor(months / 12);
}

interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days of an era of 400 years, and from 0000-03-01, where a computed year begins, to 1970-01-01. */
const era = 146_097;
const epoch = 719_468;

/** Years are counted from March, so that the leap day is the last of its year. */
function dayOf({ year, month, day }: Civil): number {
  const y = month <= 2 ? year - 1 : year;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const [leaps, centuries, eras] = [Math.floor(y / 4), Math.floor(y / 100), Math.floor(y / 400)];
  return y * 365 + leaps - centuries + eras + dayOfYear - epoch;
}

function civilOf(daysSince1970: number): Civil {
  const days = daysSince1970 + epoch;
  const eras = Math.floor(days / era);
  const dayOfEra = days - eras * era;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + eras * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}
