import { type Holidays, publishedHolidays } from "./holidays.ts";
import { dateOfDay, dayNumber, type IsoDate, weekday } from "./iso-date.ts";

/** An answer about working days. */
export interface Provisional {
  /** A year without a published notice on holidays was counted as Monday to Friday. */
  readonly provisional: boolean;
}

/** Whether a day is worked in offices, with holidays and make-up days. */
export function isWorkingDay(
  date: IsoDate,
  holidays: Holidays = publishedHolidays,
): Provisional & { readonly working: boolean } {
  const byRule = weekday(date) <= 5;
  const year = holidays(Number(date.slice(0, 4)));
  return { working: year?.exceptions.get(date) ?? byRule, provisional: year === undefined };
}

/**
 * Working days after one date up to and with another; the first day does not count (民法典 第二百零一条).
 * Negative where the second is earlier.
 */
export function workingDaysBetween(
  from: IsoDate,
  to: IsoDate,
  holidays: Holidays = publishedHolidays,
): Provisional & { readonly days: number } {
  const [start, end] = [dayNumber(from), dayNumber(to)];
  const [low, high] = start <= end ? [start + 1, end] : [end, start - 1];
  let days = 0;
  let provisional = false;
  for (let day = low; day <= high; day++) {
    const answer = isWorkingDay(dateOfDay(day), holidays);
    if (answer.working) days++;
    provisional ||= answer.provisional;
  }
  return { days: start <= end ? days : 0 - days, provisional };
}

/**
 * The day that is a number of working days after a date, or before it for a negative number; the date itself for 0.
 * @param count a whole number
 */
export function addWorkingDays(
  date: IsoDate,
  count: number,
  holidays: Holidays = publishedHolidays,
): Provisional & { readonly date: IsoDate } {
  if (!Number.isSafeInteger(count)) throw new RangeError(`Not a whole number of working days: ${count}.`);
  const step = Math.sign(count);
  let day = dayNumber(date);
  let provisional = false;
  for (let left = Math.abs(count); left > 0; ) {
    day += step;
    const answer = isWorkingDay(dateOfDay(day), holidays);
    if (answer.working) left--;
    provisional ||= answer.provisional;
  }
  return { date: dateOfDay(day), provisional };
}

/** How late something is: whole working days after the day it was due; undefined while it is not late. */
export function overdue(
  due: IsoDate,
  today: IsoDate,
  holidays: Holidays = publishedHolidays,
): (Provisional & { readonly days: number }) | undefined {
  return today > due ? workingDaysBetween(due, today, holidays) : undefined;
}
