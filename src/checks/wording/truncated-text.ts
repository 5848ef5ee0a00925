import type { Span } from "../../message/span.ts";
import { defineCheck, type Report, type Subject } from "../check.ts";
import { halfWidth, lineStart } from "../near.ts";
import { standsBetween } from "../outline/counting.ts";
import { listsOf } from "../outline/lists.ts";
import { outlineOf, type Place } from "../outline/outline.ts";
import { quoted } from "../quoted.ts";

interface Truncated {
  readonly kind: "empty" | "name" | "address" | "start" | "end" | "heading" | "lost";
  readonly words: string;
}

const SIGNS: readonly { readonly kind: Truncated["kind"]; readonly pattern: RegExp }[] = [
  { kind: "empty", pattern: /〔\s*〕|(?<=[\u4e00-\u9fff“”])\(\s*\)|《\s*》|“\s*”/g },
  { kind: "name", pattern: /关于(?:印发|转发|下发|批转)?的(?:通知|意见|批复|决定|公告)/g },
  { kind: "address", pattern: /@(?=[。;,)\s]|$)/g },
  { kind: "start", pattern: /(?<=^|\n)[ \u3000]*[,;、。)》”](?=[\u4e00-\u9fff])[^。\n]{0,20}/g },
];

/** Sentences, names and headings that break off or begin in the middle. */
export const truncatedText = defineCheck<Truncated>({
  id: "truncated-text",
  summary: "文字残缺",
  explain:
    "文字缺了一截：括号里应有的文号、名称是空的，“关于印发的通知”没有文件名，一行以逗号或右括号开头，同级各条都以句号结束而有一条没有，标题下没有内容而同级标题都有，编号缺失处只剩半段话。",
  severity: "warning",
  examples: [
    {
      text: "根据《关于加强普查工作的意见》(办发〔〕25号)和《关于印发的通知》,制定本方案。",
      finds: ["〔〕", "关于印发的通知"],
    },
    {
      text: "一、任务\n(一)逐户登记,不漏一户。\n(二)每月汇总,按时上报\n(三)年底总结,表彰先进。\n(四)建立档案,长期保存。",
      finds: ["每月汇总,按时上报"],
    },
    { text: "一、任务\n(一)登记\n逐户登记。\n(二)汇总\n(三)总结\n年底总结。", finds: ["(二)汇总"] },
    { text: "一、任务\n(一)逐户登记\n(二)每月汇总\n(三)年底总结", finds: [] },
  ],
  *run(subject) {
    const { reading, toSource } = subject;
    for (const { kind, pattern } of SIGNS)
      for (const match of reading.text.matchAll(pattern)) {
        const span = { start: match.index, end: match.index + match[0].length };
        yield { at: toSource(span), data: { kind, words: around(subject, span) } };
      }
    for (const { items } of listsOf(outlineOf(subject))) {
      yield* withoutStop(subject, items);
      yield* withoutContent(subject, items);
      yield* lostHeads(subject, items);
    }
  },
  say: ({ kind, words }) => {
    switch (kind) {
      case "empty":
        return `${quoted(words)}中的括号或引号里是空的，应有的内容缺失。`;
      case "name":
        return `${quoted(words)}缺少文件名称。`;
      case "address":
        return `${quoted(words)}中的邮箱地址不完整。`;
      case "start":
        return `${quoted(words)}以标点开头，前面的文字可能丢失。`;
      case "end":
        return `${quoted(words)}没有句末标点，而同级各条都有，后面的文字可能丢失。`;
      case "heading":
        return `${quoted(words)}之下没有内容，而同级各项都有。`;
      case "lost":
        return `${quoted(words, LONGEST_SHOWN)}之前缺少编号和标题，只剩这段文字。`;
    }
  },
});

function around({ reading }: Subject, { start, end }: Span): string {
  const from = Math.max(0, start - 10);
  const before = reading.words({ start: from, end: start }).replace(/^.*[。\n]/s, "");
  return (
    before +
    reading
      .words({ start, end: end + 4 })
      .replace(/[。\n].*$/s, "")
      .trim()
  );
}

const STOP = /[。;!?:.…]$|[。!?;][)”’]$/;

/** The one item of a list that ends without a stop where all others have one. */
function* withoutStop(subject: Subject, items: readonly Place[]): Generator<Report<Truncated>> {
  if (items.length < 4) return;
  const leaves = items
    .filter(
      ({ children, node }) =>
        children.length === 0 &&
        !subject.reading.text.slice(node.head.start, node.span.end).trim().includes("\n"),
    )
    .map((place) => ({ place, span: textOf(subject, place) }));
  const open = leaves.filter(
    ({ span }) => span.end > span.start && !endsWithStop(subject.reading.text, span),
  );
  const [only] = open;
  if (!only || open.length > 1 || leaves.length < 4) return;
  const sentence = only.place.own.at(-1);
  if (
    !sentence ||
    sentence.end - sentence.start < 8 ||
    /(?:责任|牵头|配合|完成)[^。\n]{0,4}:/.test(subject.reading.text.slice(only.span.start, only.span.end))
  )
    return;
  const at = { start: Math.max(sentence.start, sentence.end - 60), end: sentence.end };
  yield {
    at: subject.toSource(at),
    data: {
      kind: "end",
      words: subject.reading.words({ start: Math.max(at.start, at.end - 16), end: at.end }),
    },
  };
}

/** A heading with nothing under it where every other heading of its list has something. */
function* withoutContent(subject: Subject, items: readonly Place[]): Generator<Report<Truncated>> {
  if (items.length < 2) return;
  const empty = items.filter((place) => isBare(subject, place));
  const [only] = empty;
  if (!only || empty.length > 1 || !isHeading(only.section.title)) return;
  yield {
    at: only.section.span,
    data: { kind: "heading", words: `${only.section.marker}${only.section.title}` },
  };
}

const LONGEST_SHOWN = 24;
const LONGEST_HEADING = 12;

/** Short and without figures or stops: a heading, not a statement. */
function isHeading(title: string): boolean {
  const words = halfWidth(title);
  return words.length <= LONGEST_HEADING && !/[\d,、:()一二三四五六七八九十]|为|是|其他/.test(words);
}

function isBare({ reading }: Subject, { node, children }: Place): boolean {
  return (
    children.length === 0 &&
    node.children.length === 0 &&
    /^[。.;,、\s]*$/.test(reading.text.slice(node.title.end, node.span.end))
  );
}

/** A paragraph that stands alone where a number is missing: the rest of the item that was lost. */
function* lostHeads(subject: Subject, items: readonly Place[]): Generator<Report<Truncated>> {
  const { reading, toSource } = subject;
  for (const [i, after] of items.entries()) {
    const before = items[i - 1];
    if (!before || after.node.number !== before.node.number + 2 || before.children.length > 0) continue;
    if (standsBetween(subject, before, after, after.node.number - 1)) continue;
    const others = items
      .slice(0, -1)
      .filter((place) => place !== before && paragraphsOf(reading.text, place) > 1).length;
    const last = before.own.findLast((sentence) => sentence.first && !sentence.titled);
    if (!last || others > 0 || lineStart(reading.text, last.start, 40) !== last.start) continue;
    yield { at: toSource(last), data: { kind: "lost", words: reading.words(last) } };
  }
}

function paragraphsOf(text: string, { node }: Place): number {
  return text.slice(node.head.start, node.span.end).trim().split(/\n+/).length;
}

/** The text of a section without sections: from its title to its end. */
function textOf({ reading }: Subject, { node }: Place): Span {
  let end = node.span.end;
  while (end > node.title.start && /\s/.test(reading.text[end - 1]!)) end--;
  return { start: node.title.start, end };
}

function endsWithStop(text: string, { start, end }: Span): boolean {
  return STOP.test(text.slice(Math.max(start, end - 2), end)) || STOP.test(text.slice(end - 1, end + 1));
}
