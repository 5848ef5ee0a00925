import type { Section } from "../parser/tree.ts";
import type { NumberFact } from "./numbers/roles.ts";
import type { Reading } from "./reading.ts";
import { type DateMention, formatDate } from "./values/date.ts";

/** The years a plan covers, as its title or opening says: 2018—2020年. */
export interface Period {
  readonly start?: string;
  readonly end?: string;
}

/** When a number is due, or holds: the nearest date around it. */
export interface Horizon {
  readonly period: Period;
  readonly dueOf: (number: NumberFact) => string | undefined;
  readonly asOf: (number: NumberFact) => string | undefined;
}

/** Reads the plan's period and returns how dates reach the numbers under them. */
export function horizonOf(reading: Reading): Horizon {
  const period = periodOf(reading);
  return {
    period,
    dueOf: (number) => {
      if (isYearly(reading, number)) return "yearly";
      const date = nearest(number, handedYears(number));
      if (date) return date;
      return yearAbove(reading, number.path) ?? sentenceBefore(reading, number) ?? period.end;
    },
    asOf: (number) => stated(number) ?? yearAbove(reading, number.path) ?? lastDate(reading, number),
  };
}

/** 每年 at the head of a clause holds for the counts up to the next date or semicolon; 年均 for its own clause. */
function isYearly({ text }: Reading, { sentence, clause, quantity }: NumberFact): boolean {
  if (YEARLY.test(text.slice(clause.start, quantity.start))) return true;
  if (quantity.unit === "%") return false;
  const last = sentence.dates.findLast((d) => d.end <= quantity.start && d.role !== "than");
  return /(?:^|[,;:])(?:平均)?每年(?!度?\d|\d|底|末|[一二三四五六七八九十]+月)[^;。]*$/.test(
    text.slice(last ? last.end : sentence.start, quantity.start),
  );
}

const YEARLY = /(?:每年(?!度?\d|\d|底|末|[一二三四五六七八九十]+月)|年均|每年度|平均每年|逐年)[^,;。]*$/;

/** 2018、2019、2020年分别达到…: the year that is handed to the nth number. */
function handedYears(number: NumberFact): string | undefined {
  if (!number.shared) return undefined;
  const years = number.sentence.dates.filter(
    (d) => d.start >= number.clause.start && d.end <= number.quantity.start,
  );
  const range = years.find((d) => d.to?.year && d.value.year);
  if (
    range &&
    /^\d+$/.test(range.value.year!) &&
    Number(range.to!.year) - Number(range.value.year) + 1 === number.of
  )
    return String(Number(range.value.year) + number.nth);
  return years.length === number.of ? years[number.nth]?.value.year : undefined;
}

/** The nearest date before the number in its sentence; a range gives its end. */
function nearest({ sentence, quantity }: NumberFact, handed: string | undefined): string | undefined {
  if (handed) return handed;
  const before = sentence.dates.filter(
    (d) =>
      d.end <= quantity.start && d.role !== "from" && d.role !== "than" && d.role !== "since" && usable(d),
  );
  const last =
    before.at(-1) ?? sentence.dates.find((d) => d.start >= quantity.end && d.role === "by" && usable(d));
  return last && yearMonth(last);
}

/** The date that a fact is stated for: 截至2023年底. */
function stated({ sentence, quantity }: NumberFact): string | undefined {
  const last = sentence.dates.findLast((d) => d.end <= quantity.start && usable(d));
  return last && yearMonth(last);
}

function usable(date: DateMention): boolean {
  return (date.to ?? date.value).year !== undefined;
}

/** Targets fall due in years, or in months where the plan names one that is not the last: 2020年6月底. */
function yearMonth({ value, to }: DateMention): string {
  const { year, month } = to ?? value;
  return formatDate(month && month !== "12" ? { year: year!, month } : { year: year! });
}

/** The year that a section's title names: 2.2019年。 */
function yearAbove({ text }: Reading, path: readonly Section[]): string | undefined {
  for (const section of path.toReversed()) {
    const year = /^[^,。]{0,12}?((?:19|20)\d\d|20xx)年(?!以来)/.exec(
      text.slice(section.title.start, section.title.end),
    );
    const range = /(?:19|20)\d\d年?\s*[—~-]+\s*((?:19|20)\d\d)年?/.exec(
      text.slice(section.title.start, section.title.end),
    );
    if (range) return range[1];
    if (year) return year[1];
  }
  return undefined;
}

/** The date that a sentence before in the same run set, as goals are written: 到2025年,…。…率达到90%。 */
function sentenceBefore({ sentences }: Reading, { sentence }: NumberFact): string | undefined {
  let i = sentence.index;
  for (let steps = 0; i > 0 && steps < 8 && !sentences[i]!.first; steps++) {
    i--;
    const date = sentences[i]!.dates.findLast(
      (d) => (d.role === "by" || d.start <= sentences[i]!.start + 2) && usable(d),
    );
    if (date) return yearMonth(date);
  }
  return undefined;
}

/** 截至2017年年底: the last date of the sentences before. */
function lastDate({ sentences }: Reading, { sentence }: NumberFact): string | undefined {
  let i = sentence.index;
  for (let steps = 0; i > 0 && steps < 12 && !sentences[i]!.first; steps++) {
    i--;
    const date = sentences[i]!.dates.findLast(usable);
    if (date) return yearMonth(date);
  }
  return undefined;
}

/** The period in the plan's title, or at its head: (2018—2020年), 三年行动计划(2021-2023). */
function periodOf({ text }: Reading): Period {
  const head = text.slice(0, 1500);
  const range = /((?:19|20)\d\d)年?\s*(?:—+|-|~|至)\s*((?:19|20)\d\d)\s*年?/.exec(head);
  if (range) return { start: range[1]!, end: range[2]! };
  return {};
}
