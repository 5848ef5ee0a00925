import type { Span } from "../../message/span.ts";
import { defineCheck, type Report, type Subject } from "../check.ts";
import { quoted } from "../quoted.ts";
import { unpairedSigns } from "./pairs.ts";

interface Garbled {
  readonly kind: "stop" | "doubled" | "quote" | "letter" | "unpaired" | "broken";
  readonly words: string;
  readonly count: number;
}

/** A sign that may be wrong, found first, and the words beside it that make it so. */
interface Mark {
  readonly kind: Garbled["kind"];
  readonly sign: RegExp;
  readonly before: RegExp;
  readonly after: RegExp;
}

const ANY = /(?:)/;
const MARKS: readonly Mark[] = [
  {
    kind: "stop",
    sign: /\./g,
    before: /(?<!(?:^|\n)\s*[一二三四五六七八九十]{0,3})[\u4e00-\u9fff”)]$/,
    after: /^[\u4e00-\u9fff“(,。]/,
  },
  { kind: "doubled", sign: /[,;:、][,。;:、]|。[,。;:、]/g, before: ANY, after: ANY },
  { kind: "doubled", sign: /。/g, before: ANY, after: /^[)”]。/ },
  { kind: "quote", sign: /['`´]/g, before: /[\u4e00-\u9fff”]$/, after: /^\S/ },
  { kind: "letter", sign: /ー/g, before: /[\u4e00-\u9fff“]$/, after: ANY },
  { kind: "letter", sign: /[\ue000-\uf8ff]+|锟斤拷|烫烫烫/g, before: ANY, after: ANY },
];
const BESIDE = 6; // characters looked at on each side, and shown

/** Signs that conversion or copying left: a stray dot, doubled stops, brackets that do not close. */
export const garbledText = defineCheck<Garbled>({
  id: "garbled-text",
  summary: "文字错乱",
  explain:
    "转换、复制留下的错乱：句中夹着多余的点号或引号（“医院.应当”）、标点连写（“。，”）、括号引号不成对、乱码字符，以及句子被换行和句号拆断。只看标点和字符的结构，不判断用词。",
  severity: "warning",
  examples: [
    { text: "各医院.应当每月自查,并报送结果。", finds: ["."] },
    { text: "完成登记,。按月报送,、不得拖延。", finds: [",。", ",、"] },
    { text: "服务对象为独居老人(含低保老人。由社区登记。", finds: ["(含低保老人。由社区登记"] },
    { text: "1.登记造册。2.5小时内到场(节假日除外),“随叫随到”。", finds: [] },
  ],
  *run(subject) {
    const { reading, toSource } = subject;
    const { text } = reading;
    for (const { kind, sign, before, after } of MARKS)
      for (const match of text.matchAll(sign)) {
        const span = { start: match.index, end: match.index + match[0].length };
        if (!after.test(text.slice(span.end, span.end + BESIDE))) continue;
        if (!before.test(text.slice(Math.max(0, span.start - BESIDE), span.start))) continue;
        yield { at: toSource(span), data: { kind, words: around(subject, span), count: 1 } };
      }
    for (const span of unpairedSigns(text)) {
      const words = around(subject, { start: span.start, end: span.start + 1 });
      yield { at: toSource(span), data: { kind: "unpaired", words, count: 1 } };
    }
    yield* broken(subject);
  },
  say: ({ kind, words, count }) => {
    switch (kind) {
      case "stop":
        return `${quoted(words)}中夹着一个多余的点号。`;
      case "doubled":
        return `${quoted(words)}中标点连写。`;
      case "quote":
        return `${quoted(words)}中夹着多余的引号。`;
      case "letter":
        return `${quoted(words)}中有错误的字符。`;
      case "unpaired":
        return `${quoted(words)}处的括号或引号不成对。`;
      case "broken":
        return count > 1
          ? `${quoted(words)}等${count}处句子被换行和多余的句号拆断，多为网页复制所致。`
          : `${quoted(words)}处一句话断成了两行。`;
    }
  },
});

function around({ reading }: Subject, { start, end }: Span): string {
  return reading.words({ start: Math.max(0, start - BESIDE), end: end + BESIDE }).replace(/\s+/g, "");
}

const FEW = 3; // a text broken at more places is set in short lines: that is its form, not a slip

/** Sentences that stand on several lines in the source: with stops that nobody wrote, one report for all; else a few slips. */
function* broken({ plan, reading, toSource }: Subject): Generator<Report<Garbled>> {
  const torn: Span[] = [];
  const wrapped: Span[] = [];
  for (const sentence of reading.sentences) {
    const span = toSource(sentence);
    if (span.end - span.start === sentence.end - sentence.start) continue;
    const words = plan.text.slice(span.start, span.end);
    (/。\s*\n\s*\S|\d\s*\n|\n\s*\d+[。\s]/.test(words) ? torn : wrapped).push(span);
  }
  const report = (span: Span, related: readonly Span[]) => {
    const feed = span.start + Math.max(0, plan.text.slice(span.start, span.end).indexOf("\n"));
    const words = plan.text.slice(Math.max(span.start, feed - 10), feed + 12).replace(/\s+/g, "");
    return { at: span, related, data: { kind: "broken" as const, words, count: related.length + 1 } };
  };
  const [first, ...others] = torn;
  if (first) yield report(first, others);
  else if (wrapped.length <= FEW) for (const span of wrapped) yield report(span, []);
}
