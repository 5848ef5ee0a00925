import { daysInMonth, type IsoDate, isDate } from "./iso-date.ts";

type Month = "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09" | "10" | "11" | "12";

/** A span of the calendar that figures are reported for: 2018, 2018-H1, 2018-Q3, 2018-06. */
export type Period =
  | `${number}`
  | `${number}-H${1 | 2}`
  | `${number}-Q${1 | 2 | 3 | 4}`
  | `${number}-${Month}`;

export type PeriodKind = "year" | "half-year" | "quarter" | "month";

const monthsOf: Readonly<Record<PeriodKind, number>> = { year: 12, "half-year": 6, quarter: 3, month: 1 };

/** A period as its kind and its first month: year * 12 + month, months from 0. */
interface Parts {
  readonly kind: PeriodKind;
  readonly first: number;
}

function parts(period: Period): Parts {
  const found = partsOf(period);
  if (!found)
    throw new RangeError(`Not a period: "${period}". It is written 2018, 2018-H1, 2018-Q3 or 2018-06.`);
  return found;
}

function partsOf(text: string): Parts | undefined {
  const found = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?$/.exec(text);
  if (!found) return undefined;
  const [, year, half, quarter, month] = found;
  const january = Number(year) * 12;
  if (half) return { kind: "half-year", first: january + (Number(half) - 1) * 6 };
  if (quarter) return { kind: "quarter", first: january + (Number(quarter) - 1) * 3 };
  if (month) return { kind: "month", first: january + Number(month) - 1 };
  return { kind: "year", first: january };
}

function periodFrom({ kind, first }: Parts): Period {
  const year = String(Math.floor(first / 12)).padStart(4, "0") as `${number}`;
  const month = first % 12;
  switch (kind) {
    case "year":
      return year;
    case "half-year":
      return `${year}-H${month < 6 ? 1 : 2}`;
    case "quarter":
      return `${year}-Q${(Math.floor(month / 3) + 1) as 1 | 2 | 3 | 4}`;
    case "month":
      return `${year}-${String(month + 1).padStart(2, "0") as Month}`;
  }
}

/** Reads a period; undefined where the text is none. */
export function parsePeriod(text: string): Period | undefined {
  const found = partsOf(text);
  return found && periodFrom(found);
}

export function periodKind(period: Period): PeriodKind {
  return parts(period).kind;
}

/** Its year, and which one of its kind in the year it is, from 1. */
export function periodPlace(period: Period): { readonly year: number; readonly nth: number } {
  const { kind, first } = parts(period);
  return { year: Math.floor(first / 12), nth: Math.floor((first % 12) / monthsOf[kind]) + 1 };
}

/** The first day of a period. */
export function periodStart(period: Period): IsoDate {
  return firstDay(parts(period).first);
}

/** The last day of a period. */
export function periodEnd(period: Period): IsoDate {
  const { kind, first } = parts(period);
  const last = first + monthsOf[kind] - 1;
  return firstDay(last).slice(0, 8) + daysInMonth(Math.floor(last / 12), (last % 12) + 1);
}

function firstDay(month: number): IsoDate {
  return `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}-01`;
}

/** Whether a day is in a period. */
export function periodContains(period: Period, date: IsoDate): boolean {
  return periodStart(period) <= date && date <= periodEnd(period);
}

/** Whether a period lies in another: 2018-Q3 in 2018-H2. Every period lies in itself. */
export function isWithin(inner: Period, outer: Period): boolean {
  return periodStart(outer) <= periodStart(inner) && periodEnd(inner) <= periodEnd(outer);
}

/** The period of a kind that a day is in. */
export function periodOf(kind: PeriodKind, date: IsoDate): Period {
  const month = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
  return periodFrom({ kind, first: month - (month % monthsOf[kind]) });
}

export function nextPeriod(period: Period): Period {
  const { kind, first } = parts(period);
  return periodFrom({ kind, first: first + monthsOf[kind] });
}

export function previousPeriod(period: Period): Period {
  const { kind, first } = parts(period);
  return periodFrom({ kind, first: first - monthsOf[kind] });
}

/** The periods of a kind in a year, in order: what a duty of that cadence is reported for. */
export function periodsOfYear(year: number, kind: PeriodKind): Period[] {
  const months = monthsOf[kind];
  return Array.from({ length: 12 / months }, (_, i) => periodFrom({ kind, first: year * 12 + i * months }));
}

/** First and last day of a period. */
export interface Days {
  readonly first: IsoDate;
  readonly last: IsoDate;
}

/** The days that a period or a date names: of a date itself; undefined for a blank (20xx) and what does not exist. */
export function daysOf(text: string): Days | undefined {
  if (isDate(text)) return { first: text, last: text };
  const period = parsePeriod(text);
  return period && { first: periodStart(period), last: periodEnd(period) };
}
