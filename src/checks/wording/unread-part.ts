import type { Document } from "../../reader/document.ts";
import type { Notice } from "../../reader/notice.ts";
import { sayNotice } from "../../reader/notice.zh.ts";
import { defineCheck, type Report } from "../check.ts";

type Unread = { readonly notice: Notice } | { readonly signs: number };

const UNREADABLE = /\uFFFD+/g;

/** What the reader could not make out or left out: nothing is lost in silence. */
export const unreadPart = defineCheck<Unread>({
  id: "unread-part",
  summary: "有内容没有读入",
  explain:
    "文件里有读不出或没有读入的部分：无法辨认的字节、没有文字的页面、字体没有说明的字、图片、脚注和嵌入对象。这些地方的任务和指标不会出现在清单里，需要对照原文核对。扫描页应先识别成文字再上传。",
  severity: "warning",
  examples: [
    { text: "二、目标\n新增护理床位\uFFFD\uFFFD张,覆盖率达到80%。", finds: ["\uFFFD\uFFFD"] },
    { text: "二、目标\n新增护理床位30张,覆盖率达到80%。", finds: [] },
  ],
  *run({ document }) {
    for (const match of document.text.matchAll(UNREADABLE))
      yield {
        at: { start: match.index, end: match.index + match[0].length },
        data: { signs: match[0].length },
      } satisfies Report<Unread>;
    if (document.text.trim() === "") return;
    for (const notice of document.notices ?? [])
      if (notice.kind !== "undecodable") yield { at: placeOf(document, notice), data: { notice } };
  },
  say: (data) =>
    "notice" in data
      ? sayNotice(data.notice)
      : `有${data.signs}处字节无法辨认，以“\uFFFD”代替，请对照原文核对。`,
});

/** The first line of the page that it speaks of, else of the document. */
function placeOf({ text, pages }: Document, notice: Notice): { start: number; end: number } {
  const page = "pages" in notice ? (notice.pages[0] ?? 1) : 1;
  const from = Math.min(pages[page - 1] ?? 0, text.length - 1);
  const start = from + Math.max(0, text.slice(from).search(/\S/));
  const feed = text.indexOf("\n", start);
  return { start, end: Math.max(start + 1, feed < 0 ? text.length : feed) };
}
