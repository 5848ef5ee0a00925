/** A civil date in China, YYYY-MM-DD. It has no time zone: arithmetic goes by days of the calendar. */
export type IsoDate = string;

const written = /^(\d{4})-(\d{2})-(\d{2})$/;
const dayLength = 86_400_000;
/** China keeps one time, eight hours ahead, without summer time since 1992. */
const aheadOfUtc = 8 * 3_600_000;

/** Whether a text is a date that exists: 2024-02-29, not 2023-02-29. */
export function isDate(text: string): boolean {
  const found = written.exec(text);
  if (!found) return false;
  const [year, month, day] = found.slice(1).map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** @param month 1 to 12 */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** A date as a count of days, so that dates can be added and compared. Throws for a text that is no date. */
export function dayNumber(date: IsoDate): number {
  if (!isDate(date)) throw new RangeError(`Not a date: "${date}". A date is written YYYY-MM-DD.`);
  return Date.parse(`${date}T00:00:00Z`) / dayLength;
}

/** The date of a count of days. */
export function dateOfDay(day: number): IsoDate {
  return new Date(day * dayLength).toISOString().slice(0, 10);
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return dateOfDay(dayNumber(date) + days);
}

/** Days from one date to another; negative where the second is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(date: IsoDate): number {
  const day = dayNumber(date);
  return ((((day + 3) % 7) + 7) % 7) + 1; // 1970-01-01 was a Thursday
}

/** The date in China at an instant. */
export function dateAt(instant: Date): IsoDate {
  return new Date(instant.getTime() + aheadOfUtc).toISOString().slice(0, 10);
}

/** Today in China, whatever the zone of the machine. */
export function today(clock: () => Date = () => new Date()): IsoDate {
  return dateAt(clock());
}
