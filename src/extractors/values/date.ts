import type { Span } from "../../message/span.ts";
import { readNumeral } from "../../parser/numerals.ts";

/** A day, month or year as written: what is not said stays away. */
export interface DateValue {
  /** `2020`, or `20xx` where the plan blanks it out. */
  readonly year?: string;
  /** `01` to `12`, or `xx`. */
  readonly month?: string;
  /** `01` to `31` as written, even where the month is shorter; or `xx`. */
  readonly day?: string;
}

/** A date in the text. `range`: both ends, `value` is the first. */
export interface DateMention extends Span {
  readonly value: DateValue;
  readonly to?: DateValue;
  /** What the words around it make of it. */
  readonly role: "by" | "at" | "from" | "since" | "every" | "than";
}

const YEAR = "(?:(?:19|20)\\d{2}|20[xX*]{2}|[xX*]{1,4}|[〇零一二三四五六七八九]{4})";
const MONTH = "(?:\\d{1,2}|[xX*]{1,2}|十[一二]?|[一二三四五六七八九])";
const DAY = "(?:\\d{1,2}|[xX*]{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])";
const JOIN = "\\s*(?:起)?(?:—{1,2}|-{1,2}|~|至|到)\\s*(?:第?二?次年)?";
const TAIL = "(?:年)?(?:初|上半年|下半年|底|末|[一二三四]季度|中旬|上旬|下旬)?";

const POINT = `(?:(${YEAR})\\s*年(?!度?[级限以内期])(?:\\s*(${MONTH})\\s*月(?:份)?(?:\\s*(${DAY})\\s*[日号])?)?)`;
const MONTHDAY = `(?:(?<![\\d.])(${MONTH})\\s*月(?!度)(?:份)?(?:\\s*(${DAY})\\s*[日号])?)`;

const PATTERNS: { pattern: RegExp; read: (m: RegExpExecArray) => { value: DateValue; to?: DateValue } }[] = [
  // 2018—2020年, 20**-20**年
  {
    pattern: new RegExp(`(${YEAR})(?:年)?${JOIN}(${YEAR})\\s*年${TAIL}`, "y"),
    read: (m) => ({ value: date(m[1]), to: date(m[2]) }),
  },
  // 2021年5-6月
  {
    pattern: new RegExp(
      `(${YEAR})\\s*年\\s*(\\d{1,2})\\s*(?:—|-|~|至)\\s*(\\d{1,2})\\s*月(?:份)?${TAIL}`,
      "y",
    ),
    read: (m) => ({ value: date(m[1], m[2]), to: date(m[1], m[3]) }),
  },
  // 2015年9月10日起至9月15日, 20xx年8月—20xx年9月, 20xx年10月-12月
  {
    pattern: new RegExp(
      `${POINT}${JOIN}(?=[\\dxX*一二三四五六七八九十])(?:(${YEAR})\\s*年)?(?:\\s*(${MONTH})\\s*月(?:份)?)?(?:\\s*(${DAY})\\s*[日号])?${TAIL}`,
      "y",
    ),
    read: (m) => ({
      value: date(m[1], m[2], m[3]),
      to: date(m[4] ?? m[1], m[5] ?? (m[6] ? m[2] : undefined), m[6]),
    }),
  },
  { pattern: new RegExp(`${POINT}${TAIL}`, "y"), read: (m) => ({ value: date(m[1], m[2], m[3]) }) },
  // 2022、2023、2024年: one 年 for all
  { pattern: /(20\d\d)(?=(?:、20\d\d)*、20\d\d年)/y, read: (m) => ({ value: date(m[1]) }) },
  // 到2020, 至2020: the 年 was lost
  { pattern: /(?<=[到至])(20\d\d)(?=[,、。 ])/y, read: (m) => ({ value: date(m[1]) }) },
  // 3月25日-4月10日, 2-3月份
  {
    pattern: new RegExp(`${MONTHDAY}${JOIN}${MONTHDAY}${TAIL}`, "y"),
    read: (m) => ({ value: date(undefined, m[1], m[2]), to: date(undefined, m[3], m[4]) }),
  },
  {
    pattern: new RegExp(`(?<![\\d.])(${MONTH})(?:月)?${JOIN}(${MONTH})月(?:份)?${TAIL}`, "y"),
    read: (m) => ({ value: date(undefined, m[1]), to: date(undefined, m[2]) }),
  },
  {
    pattern: new RegExp(`${MONTHDAY}(?!以[上下]|内)${TAIL}`, "y"),
    read: (m) => ({ value: date(undefined, m[1], m[2]) }),
  },
  // 年底前
  {
    pattern: /(?<![\d〇一二三四五六七八九xX*每])(?:今年|本年|当年)?年[底末](?=前|以前|之前)/y,
    read: () => ({ value: { month: "12" } }),
  },
];

/** Where a date may begin: a look-ahead for 年 or 月 keeps other figures out. */
const START =
  /(?:(?:19|20)\d\d|20[xX*]{2}|[xX*]{1,4}|[〇零一二三四五六七八九]{4})(?=\s*年|\s*(?:—|-|~|至|到))|20\d\d(?=[,、。 ])|(?:\d{1,2}|[xX*]{1,2}|十[一二]?|[一二三四五六七八九])(?=\s*月|\s*(?:—|-|~|至|到)\s*\d{1,2}\s*月)|(?:今年|本年|当年)?年[底末](?=前|以前|之前)/g;

/** Every date of a stretch of text, left to right. */
export function findDates(text: string, within: Span): DateMention[] {
  const found: DateMention[] = [];
  const words = text.slice(within.start, within.end); // a search in the whole text would run on past the stretch
  START.lastIndex = 0;
  for (let hit = START.exec(words); hit; hit = START.exec(words)) {
    const mention = dateAt(text, within.start + hit.index, within);
    if (!mention) continue;
    found.push(mention);
    START.lastIndex = mention.end - within.start;
  }
  return found;
}

function dateAt(text: string, start: number, within: Span): DateMention | undefined {
  for (const { pattern, read } of PATTERNS) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (!match || start + match[0].length > within.end) continue;
    if (
      /[〔(]$/.test(text.slice(Math.max(0, start - 1), start)) &&
      /^[〕]/.test(text.slice(start + match[0].length))
    )
      return undefined;
    const { value, to } = read(match);
    if (!plausible(value) || (to && !plausible(to))) continue;
    const end = start + match[0].length;
    return { start, end, value, ...(to && { to }), role: roleOf(text, start, end) };
  }
  return undefined;
}

function roleOf(text: string, start: number, end: number): DateMention["role"] {
  const before = text.slice(Math.max(0, start - 4), start);
  const after = text.slice(end, end + 4);
  if (/每(?:年|个年度)?$/.test(before)) return "every";
  if (
    /[较比]$/.test(before) ||
    (/[由从]$/.test(before) &&
      /^的?\d|^[^,。;]{0,12}(?:提高|提升|增加|上升|下降|降低|压缩|缩短|扩大)/.test(text.slice(end, end + 20)))
  )
    return "than";
  if (/(?:截至|截止|截止到|截至到)$/.test(before)) return "since";
  if (/^(?:起|以后|以来|之后|开始)/.test(after) || /自$/.test(before)) return "from";
  if (/(?:[到至在于]|迟于|晚于)$/.test(before) || /^(?:以?之?前|止)/.test(after)) return "by";
  return "at";
}

function date(year?: string, month?: string, day?: string): DateValue {
  const y = year && yearOf(year);
  const m = month && twoDigits(month);
  const d = day && twoDigits(day);
  return { ...(y && { year: y }), ...(m && { month: m }), ...(d && { day: d }) };
}

function yearOf(word: string): string {
  if (/[xX*]/.test(word)) return "20xx";
  return /^\d+$/.test(word) ? word : String(readNumeral(word));
}

function twoDigits(word: string): string {
  if (/[xX*]/.test(word)) return "xx";
  const value = /^\d+$/.test(word) ? Number(word) : (readNumeral(word) ?? 0);
  return String(value).padStart(2, "0");
}

function plausible({ month, day }: DateValue): boolean {
  const fits = (part: string | undefined, most: number) =>
    part === undefined || part === "xx" || (Number(part) >= 1 && Number(part) <= most);
  return fits(month, 12) && fits(day, 31);
}

/** As the plan's JSON writes it: `2020`, `2020-09`, `20xx-09-20`, `--09-20`. */
export function formatDate({ year, month, day }: DateValue): string {
  const tail = `${month ? `-${month}` : ""}${day ? `-${day}` : ""}`;
  return year ? year + tail : `-${tail}`;
}
