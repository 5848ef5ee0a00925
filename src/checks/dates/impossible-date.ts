import { NUMERAL, readNumeral } from "../../parser/numerals.ts";
import { defineCheck } from "../check.ts";
import { quoted } from "../quoted.ts";

interface Impossible {
  readonly words: string;
  readonly month: number;
  /** The year, where February depends on it. */
  readonly year?: number;
  /** How many days the month has; absent where the month itself does not exist. */
  readonly days?: number;
}

const YEAR = "(?:(?<year>(?:19|20)\\d{2}|20[xX*]{2}|[xX*]+)\\s*年\\s*)?";
const COUNT = `(?:\\d{1,2}|[${NUMERAL}]{1,4})`;
const PATTERNS = [
  // 9月31日; 9月1日至31日
  new RegExp(
    `${YEAR}(?<![\\d.${NUMERAL}])(?<month>${COUNT})\\s*月(?:份)?\\s*(?:${COUNT}\\s*[日号]?\\s*(?:起)?(?:—+|-|~|至|到)\\s*)?(?<day>${COUNT})\\s*[日号](?![^\\n]{0,2}文)`,
    "g",
  ),
  // 2024年13月
  /(?<year>(?:19|20)\d{2}|20[xX*]{2})\s*年\s*(?<month>\d{1,2})\s*月/g,
  // 2024.02.30, 2024-02-30
  /(?<![\d.])(?<year>(?:19|20)\d{2})([-./])(?<month>\d{1,2})\2(?<day>\d{1,2})(?![\d.])/g,
];

/** Days that no calendar has: 9月31日, 2月30日, 13月. */
export const impossibleDate = defineCheck<Impossible>({
  id: "impossible-date",
  summary: "日期不存在",
  explain:
    "日历上没有的日期，如9月31日、2月30日、13月。2月29日只在写明的年份不是闰年时报。这样的日期无法作为时限。",
  severity: "error",
  examples: [
    { text: "(一)部署阶段(3月1日—4月30日)。\n(二)实施阶段(5月1日—9月31日)。", finds: ["9月31日"] },
    { text: "2024年2月29日前完成自查,2023年2月29日前完成登记。", finds: ["2023年2月29日"] },
    { text: "2024年13月前完成验收。", finds: ["2024年13月"] },
    { text: "12月31日前完成验收,36个月内不得转让。", finds: [] },
  ],
  *run({ reading, toSource }) {
    const told = new Set<number>(); // ends of what was reported: a month is part of its day
    for (const pattern of PATTERNS)
      for (const match of reading.text.matchAll(pattern)) {
        const wrong = check(match.groups!);
        if (!wrong) continue;
        const span = { start: match.index, end: match.index + match[0].length };
        if (told.has(span.start)) continue;
        told.add(span.start);
        yield { at: toSource(span), data: { words: reading.words(span), ...wrong } };
      }
  },
  say: ({ words, month, year, days }) =>
    days === undefined
      ? `${quoted(words)}不存在：一年只有12个月。`
      : `${quoted(words)}不存在：${year ? `${year}年` : ""}${month}月只有${days}天。`,
});

function check(groups: Record<string, string | undefined>): Omit<Impossible, "words"> | undefined {
  const month = count(groups.month!);
  const day = groups.day === undefined ? undefined : count(groups.day);
  if (month === undefined) return undefined;
  if (month < 1 || month > 12)
    return groups.year || (day !== undefined && month > 12) ? { month } : undefined;
  if (day === undefined) return undefined;
  const year = /^\d{4}$/.test(groups.year ?? "") ? Number(groups.year) : undefined;
  const days =
    month === 2 ? (year === undefined || isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return day > days || day < 1
    ? { month, days, ...(month === 2 && year !== undefined && { year }) }
    : undefined;
}

function count(word: string): number | undefined {
  return /^\d+$/.test(word) ? Number(word) : readNumeral(word);
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
