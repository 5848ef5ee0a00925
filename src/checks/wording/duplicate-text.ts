import type { Sentence } from "../../extractors/reading.ts";
import type { Span } from "../../message/span.ts";
import { defineCheck, type Subject } from "../check.ts";
import { quoted } from "../quoted.ts";
import { placed } from "./placed.ts";

interface Duplicate {
  readonly words: string;
  readonly kind: "sentence" | "word";
}

const LONGEST_SHOWN = 24;
const SHORTEST = 20; // shorter sentences repeat by their nature: 加强组织领导
const OFTEN = 3; // a word that the text uses this often besides is a word, not two halves that met by chance

const MOST_WORDS = 40; // a text with more doubled words is verse, not a plan: each is counted in the whole text

/** The same sentence twice word for word, or a word doubled by mistake. */
export const duplicateText = defineCheck<Duplicate>({
  id: "duplicate-text",
  summary: "文字重复",
  explain:
    "同一段话在同一个方案（或同一个附件）里一字不差地出现两次，或者一个词连写两遍（如“台账台账”）。重复多是复制粘贴留下的。标题、责任分工、各年度的相同任务、各附件之间的相同套话不报；“一个一个”之类的叠用不报。",
  severity: "warning",
  examples: [
    {
      text: "一、任务\n(一)每季度组织一次消防安全检查,发现隐患当场登记限期整改。\n(二)每季度组织一次消防安全检查,发现隐患当场登记限期整改。",
      finds: ["每季度组织一次消防安全检查,发现隐患当场登记限期整改"],
    },
    {
      text: "网格员每周走访。网格员负责登记,网格员名单网格员网格员手机号由社区汇总。",
      finds: ["网格员网格员"],
    },
    { text: "要一个问题一个问题地解决,一个项目一个项目地推进。", finds: [] },
  ],
  *run(subject) {
    yield* sentences(subject);
    yield* words(subject);
  },
  say: ({ words, kind }) =>
    kind === "word"
      ? `${quoted(words)}中同一个词连写了两遍。`
      : `${quoted(words, LONGEST_SHOWN)}与前文一字不差，请核对是否重复。`,
});

function* sentences(subject: Subject) {
  const { reading, toSource } = subject;
  const seen = new Map<string, Sentence>();
  for (const { sentence, part, ofYear } of placed(subject)) {
    const text = reading.text.slice(sentence.start, sentence.end);
    if (
      text.length < SHORTEST ||
      ofYear ||
      !/[。!?;]/.test(reading.text[sentence.end] ?? "") ||
      /(?:牵头|责任|配合|主管|参与)(?:单位|部门|领导|人)\s*:|(?:负责|牵头|配合)\)?$/.test(text)
    )
      continue;
    const key = `${part}/${text.replace(/[\s“”"]/g, "")}`;
    const first = seen.get(key);
    if (!first) seen.set(key, sentence);
    else {
      const data: Duplicate = {
        words: reading.words(sentence),
        kind: "sentence",
      };
      yield { at: toSource(sentence), related: [toSource(first)], data };
    }
  }
}

function* words({ reading, toSource }: Subject) {
  const { text } = reading;
  const found: { span: Span; word: string }[] = [];
  for (const match of text.matchAll(/([\u4e00-\u9fff]{2,6})\1/g)) {
    const word = match[1]!;
    if (
      /^[每各逐层家户人及和与或]|[一二两三四五六七八九十几]/.test(word) ||
      /^(.)\1*$/.test(word) ||
      word[0] === word[1]
    )
      continue;
    found.push({ span: { start: match.index, end: match.index + match[0].length }, word });
  }
  if (found.length === 0) return;
  const doubled = [...new Set(found.map(({ word }) => word))].slice(0, MOST_WORDS);
  const often = new Set(doubled.filter((word) => text.split(word).length - 1 >= OFTEN + 2));
  for (const { span, word } of found)
    if (often.has(word))
      yield { at: toSource(span), data: { words: reading.words(span), kind: "word" as const } };
}
