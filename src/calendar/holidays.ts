import { createRequire } from "node:module";
import { type IsoDate, weekday } from "./iso-date.ts";

/** What the state's notice on holidays says about one year. */
export interface HolidayYear {
  /** Days on which the notice differs from the rule of Monday to Friday, with whether they are worked. */
  readonly exceptions: ReadonlyMap<IsoDate, boolean>;
}

/** The notices that are published, by year; undefined for a year that has none yet. */
export type Holidays = (year: number) => HolidayYear | undefined;

/** The data file of chinese-days: dates with the name of the holiday they are, or are worked for. */
interface HolidayData {
  readonly holidays: Readonly<Record<IsoDate, string>>;
  readonly workdays: Readonly<Record<IsoDate, string>>;
}

/** The package's functions go by the machine's time zone and answer for any year: only its data is used. */
const load = () => createRequire(import.meta.url)("chinese-days/dist/chinese-days.json") as HolidayData;

let years: ReadonlyMap<number, HolidayYear> | undefined;

/**
 * Holidays and make-up working days of the mainland from the yearly notices of the State Council (国务院办公厅关于
 * 部分节假日安排的通知). A year counts as published where its National Day is named, the last holiday of every notice.
 */
export const publishedHolidays: Holidays = (year) => {
  years ??= yearsOf(load());
  return years.get(year);
};

function yearsOf({ holidays, workdays }: HolidayData): Map<number, HolidayYear> {
  const found = new Map<number, { exceptions: Map<IsoDate, boolean> }>();
  for (const [date, name] of Object.entries(holidays)) {
    if (date.endsWith("-10-01") && name.includes("国庆"))
      found.set(Number(date.slice(0, 4)), { exceptions: new Map() });
  }
  for (const [days, working] of [
    [holidays, false],
    [workdays, true],
  ] as const) {
    for (const date of Object.keys(days)) {
      if (working !== weekday(date) <= 5) found.get(Number(date.slice(0, 4)))?.exceptions.set(date, working);
    }
  }
  return found;
}
