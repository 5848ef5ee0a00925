import type { DateMention, DateValue } from "../../extractors/values/date.ts";

/** A date as numbers; a year that the plan blanks out or leaves out is none. */
interface Parts {
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: number | undefined;
}

function partsOf({ year, month, day }: DateValue): Parts {
  const read = (word: string | undefined) =>
    word !== undefined && /^\d+$/.test(word) ? Number(word) : undefined;
  return { year: read(year), month: read(month), day: read(day) };
}

/**
 * Which of two dates comes first, as far as both say it: negative, 0, positive. Where one is written to the month and
 * the other to the day they are equal in that month.
 * @returns undefined where nothing can be said: two months without a year, a blank
 */
export function compareDates(a: DateValue, b: DateValue): number | undefined {
  const [x, y] = [partsOf(a), partsOf(b)];
  if (x.year !== undefined && y.year !== undefined && x.year !== y.year) return x.year - y.year;
  if ((x.year === undefined) !== (y.year === undefined)) return undefined;
  if (x.month === undefined || y.month === undefined) return x.year === undefined ? undefined : 0;
  if (x.month !== y.month) return x.month - y.month;
  return x.day !== undefined && y.day !== undefined ? x.day - y.day : 0;
}

/** Whether the years of both ends are written out: 2024年10月—2025年3月, not 2024年10月—3月. */
export function saysBothYears(words: string): boolean {
  return (words.match(/(?:19|20)(?:\d{2}|[xX*]{2})(?=\s*(?:年|—|-|~|至|到))/g)?.length ?? 0) >= 2;
}

/** 至次年3月: the end is in the year after, whatever the months say. */
export function goesIntoNextYear(words: string): boolean {
  return /次年|翌年|第二年|下一?年|来年/.test(words);
}

/** A date in words, as far as it is known: 9月30日, 2024年10月. */
export function sayDate({ year, month, day }: DateValue, withYear: boolean): string {
  const said = `${withYear && year ? `${year}年` : ""}${month ? `${Number(month)}月` : ""}${day ? `${Number(day)}日` : ""}`;
  return said === "" && year ? `${year}年` : said;
}

/** The last day, month or year of a mention: its end, or itself. */
export function endOf({ value, to }: DateMention): DateValue {
  return to ?? value;
}
