import type { Span } from "../../message/span.ts";
import { type Line, linesOf } from "../../parser/lines.ts";
import { defineCheck, type Report, type Subject } from "../check.ts";
import { groupBy } from "../figures/measures.ts";
import { lineEnd, lineStart } from "../near.ts";
import { outlineOf, partOf } from "../outline/outline.ts";
import { quoted } from "../quoted.ts";

interface Misplaced {
  readonly words: string;
  readonly kind: "label" | "page" | "title" | "name";
  /** How many lines of the kind there are. */
  readonly count: number;
}

/** The label that a collection of sample texts puts over each of them. */
const LABEL =
  /(?:范文|模板|方案|计划|总结|意见|制度)[^。]{0,6}\s*篇\s*(?:\d{1,2}|[一二三四五六七八九十]+)$|^[第(【]?\s*(?:\d{1,2}\s*篇|篇\s*(?:\d{1,2}|[一二三四五六七八九十]+))[】)]?$/;
/** Words of the web page around a text: the sentence that holds them is the page's. */
const PAGE_WORDS =
  /小编(?=给大家|为大家|为您|整理|精心)|希望大家喜欢|供大家参考|希望对(?:大家|您|你)有所帮助|将本文的?\s*[Ww]ord|当前隐藏内容|点击(?:下载|查看)|扫码关注|转载请注明/g;
/** Titles of the page's columns: they stand alone on their lines. */
const COLUMNS =
  /(?:相关|更多)(?:范文|文章|阅读)(?:推荐)?|推荐阅读|猜[您你]喜欢|热门(?:推荐|文章)|上一篇|下一篇|免责声明|版权(?:声明|所有)/g;
const TITLE =
  /^(?:关于)?[^。,;:!?、\d][^。,;:!?]{3,38}(?:方案|计划|意见|办法|细则|总结|综述|参考|范文|规定|制度|报告|通知)(?:[一-龥]{0,4}|\([^)]*\))?$/;
const LONGEST_SHOWN = 30;
const HEAD = 400; // characters in which the first line stands
const TAIL = 2000; // characters in which the page's columns and the next title stand
const LAST = 3; // lines at the end among which the title of the next document may stand

/** Text that belongs to the page or collection around the plan: labels, links, the next title. */
export const misplacedText = defineCheck<Misplaced>({
  id: "misplaced-text",
  summary: "混入他文",
  explain:
    "不属于本方案的文字：范文汇编的篇次标签、网页的导语和栏目（推荐阅读、相关范文）、文末下一篇文章的标题。从网上取用的文本常带有这些内容，应在使用前删去。附件清单中的名称和本方案自己的标题不报。文中大多自称“本方案”而个别地方自称“本办法”的，作为提示。",
  severity: "warning",
  examples: [
    {
      text: "活动方案范文 篇2\n为做好普查工作,制定本方案。\n一、任务\n逐户登记。",
      finds: ["活动方案范文 篇2"],
    },
    {
      text: "一、任务\n逐户登记。\n二、要求\n按月报送。\n推荐阅读:\n社区卫生工作计划",
      finds: ["推荐阅读", "社区卫生工作计划"],
    },
    { text: "人口普查实施方案\n一、任务\n逐户登记。\n附件:普查工作计划\n普查工作计划", finds: [] },
  ],
  *run(subject) {
    const { reading, plan, toSource } = subject;
    const { text } = reading;
    const report = ([first, ...others]: readonly Span[], kind: Misplaced["kind"]) => ({
      at: toSource(first!),
      related: others.map(toSource),
      data: { words: reading.words(first!), kind, count: others.length + 1 },
    });
    const first = linesOf(text.slice(0, HEAD))[0];
    if (first && first.end - first.start <= 40 && LABEL.test(text.slice(first.start, first.end)))
      yield report([first], "label");
    const sentences = [...text.matchAll(PAGE_WORDS)].map(({ index }) => sentenceAt(text, index));
    for (const [i, span] of sentences.entries())
      if (sentences[i - 1]?.start !== span.start) yield report([span], "page");
    const columns = [...text.matchAll(COLUMNS)]
      .map((match) => ({ start: match.index, end: match.index + match[0].length }))
      .filter((span) => isAlone(text, span));
    if (columns.length > 0) yield report(columns, "page");
    const page = Math.max(-1, ...[...sentences, ...columns].map(({ start }) => start));
    const titles = titlesAtEnd(text, page, plan.meta.title);
    if (titles.length > 0) yield report(titles, "title");
    yield* otherNames(subject);
  },
  say: ({ words, kind, count }) => {
    const lines = count > 1 ? `等${count}处` : "";
    switch (kind) {
      case "label":
        return `${quoted(words)}是范文汇编的篇次标签，不是本方案的标题，请换成方案标题。`;
      case "page":
        return `${quoted(words, LONGEST_SHOWN)}${lines}是网页文字，不属于本方案，请删去。`;
      case "title":
        return `文末的${quoted(words)}${lines}像是另一篇文章的标题，请核对是否多余。`;
      case "name":
        return `这里自称${quoted(words)}，与文中其他地方的自称不一致，可能是从别的文件移来的。`;
    }
  },
});

const LONGEST_SENTENCE = 200;

/** The sentence around an offset, without its stop. */
function sentenceAt(text: string, offset: number): Span {
  const from = Math.max(0, offset - LONGEST_SENTENCE);
  const start = from + text.slice(from, offset).search(/[^。\n]*$/);
  const rest = text.slice(start, start + LONGEST_SENTENCE).search(/[。\n]/);
  return { start, end: rest < 0 ? Math.min(text.length, start + LONGEST_SENTENCE) : start + rest };
}

/** Whether a column's title has its line to itself. */
function isAlone(text: string, { start, end }: Span): boolean {
  const line = lineStart(text, start, 40);
  if (line === undefined || text.slice(line, start).trim() !== "") return false;
  return /^[::]?$/.test(text.slice(end, lineEnd(text, end, 12)).trim());
}

/** Titles after the last sentence, or after the page's own columns. */
function titlesAtEnd(text: string, page: number, own: string | undefined): Line[] {
  const from = Math.max(0, text.length - TAIL);
  const lines = linesOf(text.slice(from)).map((line) => ({
    ...line,
    start: line.start + from,
    end: line.end + from,
  }));
  const words = (line: Line) => text.slice(line.start, line.end);
  const found: Line[] = [];
  for (let i = lines.length - 1; i > 0 && (found.length < LAST || lines[i]!.start > page); i--) {
    const line = lines[i]!;
    if (page >= 0 && line.start <= page && found.length > 0) break;
    if (TITLE.test(words(line)) && words(line) !== own && !line.tabbed) found.push(line);
    else if (page < 0 || line.start < page) break;
  }
  const above = found.at(-1);
  if (
    !above ||
    /(?:^|\n)\s*附\s*(?:件|表|录)?\s*\d*\s*[:.]?[^\n]{0,60}$/.test(
      text.slice(Math.max(0, above.start - 80), above.start).trimEnd(),
    )
  )
    return [];
  return namedBefore(text, above) ? [] : found.reverse();
}

/** The list of attachments names it: it is one of them. */
function namedBefore(text: string, line: Line): boolean {
  const title = text.slice(line.start, line.end);
  return /附件/.test(text) && text.indexOf(title) < line.start;
}

const OWN_NAME = /本(?:实施|行动|试点|工作|暂行|专项)?(方案|办法|细则|计划|意见|规定|规划)(?!的?规定的)/g;

/** What a part calls itself once where it calls itself something else otherwise: 本办法 in a 方案. */
function* otherNames(subject: Subject): Generator<Report<Misplaced>> {
  const { reading, toSource } = subject;
  const partAt = partLocator(subject);
  const names = [...reading.text.matchAll(OWN_NAME)].map((match) => ({
    part: partAt(match.index),
    kind: match[1]!,
    span: { start: match.index, end: match.index + match[0].length },
  }));
  for (const own of groupBy(names, ({ part }) => part).values()) {
    const kinds = [...groupBy(own, ({ kind }) => kind).values()].sort((a, b) => a.length - b.length);
    const [only, usual] = kinds;
    if (kinds.length !== 2 || only!.length !== 1 || usual!.length < 2) continue;
    const span = only![0]!.span;
    yield {
      at: toSource(span),
      severity: "info",
      data: { words: reading.words(span), kind: "name", count: 1 },
    };
  }
}

/** Tells the attachment around an offset; ask in rising order. */
function partLocator(subject: Subject): (offset: number) => string {
  const parts = outlineOf(subject).roots.filter((root) => partOf(root) !== undefined);
  let next = 0;
  return (offset) => {
    while (next < parts.length && parts[next]!.node.span.start <= offset) next++;
    return parts[next - 1]?.section.id ?? "";
  };
}
