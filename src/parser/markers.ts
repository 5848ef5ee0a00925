import { NUMERAL, readNumeral } from "./numerals.ts";
import type { Form } from "./tree.ts";

/** A construct of Chinese numbering: how its marker looks and where it ranks in the usual order. */
interface Construct {
  readonly form: Form;
  /** Sticky; group 1 is the number. Only the marker is consumed. */
  readonly pattern: RegExp;
  /** The lower, the nearer to the top. Equal ranks replace each other (1. and 1、). */
  readonly rank: number;
  /** May open inside a line, after these characters; absent: at line start only. */
  readonly inline?: RegExp;
}

const N = `[${NUMERAL}]{1,4}`;

/** The grammar of Chinese numbering, as a table. Half-width forms: the clean text has no others. */
export const constructs: readonly Construct[] = [
  {
    form: "part",
    pattern: /(附件|附表|附录)\s*(\d{1,2}|[一二三四五六七八九十]{1,3})?\s*(?:[:.]|(?=\s*\n|\s*$))/y,
    rank: 0,
  },
  { form: "part", pattern: new RegExp(`第(${N}|\\d{1,2})[篇部]分?(?=[\\s:、][^\\s])`, "y"), rank: 0 },
  { form: "chapter", pattern: new RegExp(`第(${N}|\\d{1,2})章`, "y"), rank: 1 },
  { form: "subchapter", pattern: new RegExp(`第(${N}|\\d{1,2})节(?!课)`, "y"), rank: 2 },
  {
    form: "article",
    pattern: new RegExp(`第(${N}|\\d{1,3})条(?!第|规定|款|所|和|、|及|的|中)`, "y"),
    rank: 3,
  },
  {
    form: "comma",
    pattern: new RegExp(`(${N})、`, "y"),
    rank: 5,
    inline: /[^〇零一二两三四五六七八九十百千第、(]/,
  },
  {
    form: "stage",
    pattern: new RegExp(`第(${N}|\\d)(?:阶段|步)(?=[::、,。—(\\s为是]|[\\u4e00-\\u9fff]{2,8}[((:])`, "y"),
    rank: 6,
  },
  { form: "paren", pattern: new RegExp(`\\((${N})\\)[、.]?`, "y"), rank: 7, inline: /[^第]/ },
  { form: "ordinal", pattern: new RegExp(`(${N})(?:是|要(?!求))[,:]?`, "y"), rank: 12, inline: /[。;:,)!?]/ },
  {
    form: "dot",
    pattern: /(\d{1,3})\.(?:(?!\d)|(?=(?:19|20)\d\d年|100%))\s*/y,
    rank: 8,
    inline: /[。;:)!?]/,
  },
  { form: "enum", pattern: /(\d{1,3})、/y, rank: 8, inline: /[。;:)!?]/ },
  { form: "digit-paren", pattern: /\((\d{1,3})\)[、.]?/y, rank: 9, inline: /[^第\d(]/ },
  { form: "half-paren", pattern: /(\d{1,2})\)/y, rank: 10, inline: /[。;:!?]/ },
  { form: "circle", pattern: /([①-⑳])/y, rank: 11, inline: /[^第]/ },
  { form: "dash", pattern: /(—{1,2}|-{2,3})\s*(?=[\u4e00-\u9fff“])/y, rank: 13 },
];

const ranks = new Map(constructs.map(({ form, rank }) => [form, rank]));

/** Where a form ranks in the usual order of an outline; the lower, the nearer to the top. */
export function rankOf(form: Form): number {
  return ranks.get(form) ?? 0;
}

/** A marker found in the text. */
export interface Marker {
  readonly form: Form;
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

/** The marker that stands at an offset, if one does. `inside`: in the middle of a line, where fewer may open. */
export function markerAt(text: string, offset: number, inside: boolean): Marker | undefined {
  const before = inside ? text[offset - 1] : undefined;
  for (const construct of opening(text.charCodeAt(offset))) {
    if (inside && !(construct.inline && before && construct.inline.test(before))) continue;
    construct.pattern.lastIndex = offset;
    const found = construct.pattern.exec(text);
    if (!found) continue;
    const word = found[2] ?? found[1] ?? "";
    return {
      form: construct.form,
      number: count(word),
      start: offset,
      end: offset + found[0].trimEnd().length,
    };
  }
  return undefined;
}

/** The constructs that can begin with a character; most characters begin none. */
function opening(code: number): readonly Construct[] {
  return byFirst.get(code) ?? NONE;
}

const NONE: readonly Construct[] = [];
const FIRSTS: Partial<Record<Form, string>> = {
  part: "附第",
  chapter: "第",
  subchapter: "第",
  article: "第",
  stage: "第",
  comma: NUMERAL,
  ordinal: NUMERAL,
  paren: "(",
  "digit-paren": "(",
  dot: "0123456789",
  enum: "0123456789",
  "half-paren": "0123456789",
  dash: "—-",
  circle: Array.from({ length: 20 }, (_, i) => String.fromCharCode(0x2460 + i)).join(""),
};
const byFirst = new Map<number, Construct[]>();
for (const construct of constructs)
  for (const first of FIRSTS[construct.form] ?? "")
    byFirst.set(first.charCodeAt(0), [...(byFirst.get(first.charCodeAt(0)) ?? []), construct]);

function count(word: string): number {
  if (/^\d+$/.test(word)) return Number(word);
  if (/^[①-⑳]$/.test(word)) return word.charCodeAt(0) - 0x245f;
  return readNumeral(word) ?? 0;
}
