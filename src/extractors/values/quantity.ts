import { Big } from "big.js";
import type { Span } from "../../message/span.ts";
import { NUMERAL, readNumeral } from "../../parser/numerals.ts";
import { unitAt } from "./units.ts";

/** A number in the text with its unit. Exact: figures go through decimals, ratios and blanks stay text. */
export interface Quantity extends Span {
  readonly value: number | [number, number] | string;
  /** As written, `%` and 百分之 alike; 万 and 亿 belong to it: 1.5 万人. */
  readonly unit: string;
  /** How it was written: 12, 十二, 1:10, 三分之二, 过半, xx. */
  readonly kind: "digits" | "chinese" | "ratio" | "fraction" | "half" | "blank";
}

const FIGURE = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
const TO = "\\s*(?:—{1,2}|-|~|至|到)\\s*";
const CHINESE = `[${NUMERAL}万亿]{1,16}`; // no numeral of a plan is longer

type Reader = {
  readonly first: "digit" | "numeral" | "any";
  readonly pattern: RegExp;
  readonly read: (m: RegExpExecArray, text: string) => Quantity | undefined;
};

const MEASURED = "[万个家所处座条项人名位户张套间台件次场支批元年月周天日岁倍成级平工小分课学]";
/** Where a number may begin: numerals count only before a measure, 分之 or another end of a range. */
const START = new RegExp(
  `\\d|百分之|[${NUMERAL}]{1,12}(?=分之|${MEASURED}|[、至到][${NUMERAL}])|过半|半数|一半|翻[一两三]番|[xX*]{1,3}(?=%|个|名|年|家|所|人|元|万|次|张)`,
  "g",
);

const READERS: readonly Reader[] = [
  // 1:10, 8:54:38
  {
    first: "digit",
    pattern: /\d+(?:\.\d+)?(?:\s*[:比]\s*\d+(?:\.\d+)?)+/y,
    read: (m) =>
      /^\d{1,2}:\d{2}$/.test(m[0]) && Number(m[0].split(":")[0]) > 1
        ? undefined
        : make(m, m[0].replace(/\s*[:比]\s*/g, ":"), "", "ratio"),
  },
  // 15万元以上的,50万元以下的; 6个月以上12个月以内; 大于100并小于等于200
  {
    first: "digit",
    pattern: new RegExp(
      `(${FIGURE})([^\\d,。;、]{0,4}?)(?:\\(含\\))?以上的?[,、]?(?:不[满足]|至|到)?(${FIGURE})([^\\d,。;、]{0,4}?)(?:\\(含\\))?以[下内]`,
      "y",
    ),
    read: (m) =>
      m[2] === m[4] || !m[2] ? make(m, [figure(m[1]!), figure(m[3]!)], m[4]!, "digits") : undefined,
  },
  {
    first: "digit",
    pattern: new RegExp(
      `(?<=大于|超过|高于|多于)(${FIGURE})([^\\d,。;、]{0,4}?)[,、]?(?:并|且|而|至|到)?(?:小于等于|小于或等于|不超过|不高于|低于|小于|少于)(${FIGURE})`,
      "y",
    ),
    read: (m, text) => {
      const { unit, end } = unitAt(text, m.index + m[0].length);
      return { start: m.index, end, value: [figure(m[1]!), figure(m[3]!)], unit, kind: "digits" };
    },
  },
  // 100(含)—200万元, 1-2人, 3—5年, 50%至60%
  {
    first: "digit",
    pattern: new RegExp(
      `(${FIGURE})(%|[万亿]?[元个名人分张户年月日天岁次]?)(?:\\(含\\))?${TO}(${FIGURE})(?:\\(含\\))?`,
      "y",
    ),
    read: (m, text) => {
      const [low, high] = [figure(m[1]!), figure(m[3]!)];
      const { unit, end } = unitAt(text, m.index + m[0].length);
      if (unit === "" && !m[2]) return undefined;
      return { start: m.index, end, value: [low, high], unit: unit || m[2]!, kind: "digits" };
    },
  },
  {
    first: "digit",
    pattern: new RegExp(FIGURE, "y"),
    read: (m, text) => {
      const { unit, end } = unitAt(text, m.index + m[0].length);
      return { start: m.index, end, value: figure(m[0]), unit, kind: "digits" };
    },
  },
  {
    first: "numeral",
    pattern: new RegExp(`百分之(${CHINESE}|${FIGURE})(?:点(${CHINESE}))?(?:至(?:百分之)?(${CHINESE}))?`, "y"),
    read: (m) => {
      const first = numeral(m[1]!);
      const last = m[3] && numeral(m[3]);
      if (first === undefined) return undefined;
      const decimals = m[2] ? [...m[2]].map((c) => readNumeral(c) ?? "").join("") : "";
      const value = decimals ? Number(`${first}.${decimals}`) : first;
      return make(m, typeof last === "number" ? [value, last] : value, "%", "chinese");
    },
  },
  {
    first: "any",
    pattern: new RegExp(`(${CHINESE}|\\d+)分之(${CHINESE}|\\d+)`, "y"),
    read: (m) => {
      const [below, above] = [numeral(m[1]!), numeral(m[2]!)];
      return below && above ? make(m, `${above}/${below}`, "", "fraction") : undefined;
    },
  },
  // xx%, x年: the plan blanks it out
  {
    first: "any",
    pattern: /[xX*]{1,3}(?=%|个|名|年|家|所|人|元|万|次|张)/y,
    read: (m, text) => blank(m, text),
  },
  { first: "any", pattern: /过半数?|半数以?上?|一半/y, read: (m) => make(m, "1/2", "", "half") },
  { first: "any", pattern: /翻(一|两|三)番/y, read: (m) => make(m, readNumeral(m[1]!)!, "番", "chinese") },
  // 一、二级; 三名; 十五日; 两倍; 八成
  {
    first: "numeral",
    pattern: new RegExp(`([${NUMERAL}]{1,12})(?:[、至到]([${NUMERAL}]{1,12}))?(?=${MEASURED})`, "y"),
    read: (m, text) => {
      const { unit, end } = unitAt(text, m.index + m[0].length);
      const [first, last] = [readNumeral(m[1]!), m[2] ? readNumeral(m[2]) : undefined];
      if (unit === "" || first === undefined) return undefined;
      if (unit === "成" && first < 10)
        return { start: m.index, end, value: first * 10, unit: "%", kind: "chinese" };
      return {
        start: m.index,
        end,
        value: last === undefined ? first : [first, last],
        unit,
        kind: "chinese",
      };
    },
  },
];

/** Every number of a stretch of text that is neither a date nor part of a word, left to right. */
export function findQuantities(text: string, within: Span, dates: readonly Span[]): Quantity[] {
  const found: Quantity[] = [];
  const upTo = text.slice(0, within.end); // a search in the whole text would run on past the stretch
  const words = upTo.slice(within.start);
  START.lastIndex = 0;
  for (let hit = START.exec(words); hit; hit = START.exec(words)) {
    const at = within.start + hit.index;
    const date = dates.find((d) => d.start <= at && at < d.end);
    if (date) {
      START.lastIndex = date.end - within.start;
      continue;
    }
    const quantity = quantityAt(upTo, at);
    if (!quantity) continue;
    START.lastIndex = quantity.end - within.start;
    if (!isName(text, quantity, within.start) && !isWord(text, quantity) && !isSpan(text, quantity))
      found.push(quantity);
  }
  return found;
}

function quantityAt(text: string, start: number): Quantity | undefined {
  const digit = /\d/.test(text[start]!);
  for (const { first, pattern, read } of READERS) {
    if (first === (digit ? "numeral" : "digit")) continue;
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    const quantity = match && read(match, text);
    if (quantity) return quantity;
  }
  return undefined;
}

/** A figure inside a name, a number of a document, a model: 5G, 〔2021〕33号, A4, 12345热线, 第3条, “1+3”. */
function isName(text: string, { start, end, unit, kind, value }: Quantity, from: number): boolean {
  const before = text.slice(Math.max(from, start - 2), start);
  const after = text.slice(end, end + 3);
  if ([value].flat().some((v) => typeof v === "number" && !(v <= Number.MAX_SAFE_INTEGER))) return true; // an account
  if (/第$/.test(before) || /[A-Za-z_+.@/]$/.test(before)) return true;
  if (/^[:时]\d/.test(after) || /\d[:时]$/.test(before)) return true; // 9:30, 8时30分
  if (kind === "digits" && /每$/.test(before)) return true; // 每10万人口…: what the next number is measured by
  if (insideTitle(text, start)) return true;
  if (/〕$/.test(before) || /^〕/.test(after)) return true;
  if (unit === "" && kind === "digits" && /^[A-Za-z+/@]/.test(after)) return true;
  if (kind === "chinese" && /[十百千万第同统专唯逐初其某每之惟]$/.test(before)) return true;
  if (unit === "号" && !/月$/.test(before)) return true;
  if (
    typeof value === "number" &&
    value >= 10_000 &&
    /^(?:社区|街道|站|)$/.test(unit) &&
    /^[^,。;]{0,10}(?:热线|电话|专线|平台)/.test(text.slice(end, end + 14))
  )
    return true;
  return false;
}

/** Inside the title of a document: 《12325…规定》. */
function insideTitle(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 60), at);
  return before.lastIndexOf("《") > before.lastIndexOf("》");
}

const LEAST =
  /(?:不低于|不少于|不超过|不高于|不得超过|不得少于|至少|最多|最少|超过|低于|多于|少于|满|达到?|为期|任期|期限|周期|提前|用|届满)[^,。;、]{0,4}$/;
const LIMIT = /^(?:\(含\))?(?:个)?(?:以?内|之内|以上|以下|及以上|左右|前|后)/;

/** 三名, 一次, 两个: a Chinese numeral is a word of the sentence unless something compares or limits it. */
function isWord(text: string, { start, end, unit, kind, value }: Quantity): boolean {
  if (kind !== "chinese" || /^[%番倍成]$/.test(unit) || Array.isArray(value)) return false;
  return (
    !LEAST.test(text.slice(Math.max(0, start - 10), start)) &&
    !LIMIT.test(text.slice(end, end + 5)) &&
    !/由$/.test(text.slice(start - 1, start))
  );
}

/** 5年内, 近三年, 未来五年: a stretch of time that the clause is set in, not a number of its own. */
function isSpan(text: string, { start, end, unit }: Quantity): boolean {
  if (!/^(?:个)?(?:年|月|个月)$/.test(unit)) return false;
  const before = text.slice(Math.max(0, start - 4), start);
  return (
    (/^(?:以?内|来|间)/.test(text.slice(end, end + 2)) &&
      /(?:^|[,。;:、(\n)起用在]|力争|计划|争取)$/.test(before)) ||
    /(?:近|前|后|未来|今后|过去|连续|这)$/.test(before) ||
    /^行动|^计划|^(?:之后|以后|一)/.test(text.slice(end, end + 2))
  );
}

function make(m: RegExpExecArray, value: Quantity["value"], unit: string, kind: Quantity["kind"]): Quantity {
  return { start: m.index, end: m.index + m[0].length, value, unit, kind };
}

function blank(m: RegExpExecArray, text: string): Quantity {
  const { unit, end } = unitAt(text, m.index + m[0].length);
  return { start: m.index, end, value: m[0].toLowerCase(), unit, kind: "blank" };
}

function figure(word: string): number {
  return Big(word.replaceAll(",", "")).toNumber();
}

function numeral(word: string): number | undefined {
  return /^[\d.,]+$/.test(word) ? figure(word) : readNumeral(word);
}
