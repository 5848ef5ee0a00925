import type { Span } from "../../message/span.ts";
import { defineCheck } from "../check.ts";
import { quoted } from "../quoted.ts";
import { countedItems, standsBetween } from "./counting.ts";
import { markerWith } from "./lists.ts";
import { outlineOf, type Place } from "./outline.ts";

interface Gap {
  /** The marker before the gap; absent where the list begins late. */
  readonly before?: string;
  readonly after: string;
  readonly first: string;
  readonly last: string;
}

const FARTHEST = 3; // a jump over more than this between two parents is a list that begins late, not one that goes on

/** Headings that skip a number: often an item was cut and nobody renumbered, or its text was lost. */
export const numberingGap = defineCheck<Gap>({
  id: "numbering-gap",
  summary: "编号不连续",
  explain:
    "同一级编号跳过了一个或几个号，或者一组编号不从1开始。常见原因是删了一项而没有重新编号，或者整项内容在转换时丢失。跨上级标题连续编号（如各部分的任务统一编1至20）时按连续编号核对；缺少的编号在正文别处能找到时不报。",
  severity: "warning",
  examples: [
    { text: "一、总体要求\n二、工作任务\n三、保障措施", finds: [] },
    { text: "一、总体要求\n二、工作任务\n四、保障措施", finds: ["四、保障措施"] },
    { text: "一、任务\n(一)供水\n1.查漏\n2.换管\n(二)供电\n3.改线\n5.扩容", finds: ["5.扩容"] },
    { text: "为做好防汛工作,制定本方案。\n(三)加强巡查\n(四)备足物资", finds: ["(三)加强巡查"] },
  ],
  *run(subject) {
    const late = new Set<Place>();
    const { roots } = outlineOf(subject);
    for (const { place, number, before, nearest } of countedItems(subject)) {
      const from = before ?? (nearest && goesOn(nearest.node.number, number) ? nearest : undefined);
      const expected = from ? from.node.number + 1 : 1;
      if (number <= expected || (before === undefined && nearest?.node.number === number - 1)) continue;
      if (!from && startsElsewhere(place, subject.plan.text)) continue;
      if (!from && place.parent && late.has(place.parent)) {
        late.add(place);
        continue;
      }
      if (standsBetween(subject, from ?? place.parent, place, number - 1)) continue;
      if (!from) late.add(place);
      const marker = (n: number) => markerWith(place.section.marker, n);
      yield {
        at: place.section.span,
        related: from ? [from.section.span] : titleBefore(place, roots),
        data: {
          ...(from && { before: from.section.marker }),
          after: place.section.marker,
          first: marker(expected),
          last: marker(number - 1),
        },
      };
    }
  },
  say: ({ before, after, first, last }) => {
    const missing = first === last ? quoted(first) : `${quoted(first)}至${quoted(last)}`;
    return before
      ? `${quoted(before)}之后直接是${quoted(after)}，缺少${missing}，请核对是漏项还是未重新编号。`
      : `这一组编号从${quoted(after)}开始，缺少${missing}，请核对前面的内容是否丢失。`;
  },
});

function goesOn(before: number, number: number): boolean {
  return before < number && number - before <= FARTHEST;
}

/** An attachment published alone begins with its own number; 二是 may follow 首先. */
function startsElsewhere({ node, section }: Place, text: string): boolean {
  if (node.form === "ordinal" || node.form === "stage") return true;
  return node.form === "part" && text.slice(0, section.span.start).trim() === "";
}

/** 附件2 after a part that has a title and no number: there the number is missing. */
function titleBefore(place: Place, roots: readonly Place[]): Span[] {
  const sibling = place.node.form === "part" ? roots[roots.indexOf(place) - 1] : undefined;
  return sibling?.node.form === "title" ? [sibling.section.span] : [];
}
