import { rankOf } from "../../parser/markers.ts";
import type { Form } from "../../parser/tree.ts";
import { defineCheck, type Subject } from "../check.ts";
import { lineStart } from "../near.ts";
import { quoted } from "../quoted.ts";
import { countedItems } from "./counting.ts";
import type { Place } from "./outline.ts";

interface Duplicate {
  readonly marker: string;
  readonly title: string;
  /** The item with the same number before it, or the last one of the count that it breaks off. */
  readonly other: string;
  readonly restarts: boolean;
}

/** Forms that number headings rather than points of a sentence. */
const HEADINGS: ReadonlySet<Form> = new Set(["comma", "paren"]);
const FARTHEST = 200; // characters looked back for the words that lead into a list
const LONGEST_NAME = 20;
const LONGEST_LEAD = 30; // a longer line without a stop is text, not a title over a new list

/** The same number twice in one list: an item was added without renumbering, or the heading above was lost. */
export const numberingDuplicate = defineCheck<Duplicate>({
  id: "numbering-duplicate",
  summary: "编号重复",
  explain:
    "同一级编号出现两次，或者编到一半又从1开始。前者多是插入内容后没有重新编号，后者多是上一级标题丢失，几组内容挤到了一起。新的一组前面有引出语（以冒号结尾或单独成行的小标题）时不报。",
  severity: "warning",
  examples: [
    { text: "一、基本情况\n二、工作目标\n三、重点任务\n三、保障措施", finds: ["三、保障措施"] },
    {
      text: "(一)统一思想。认识要到位。\n(二)明确责任。任务要到人。\n(一)开展普查。逐户登记。\n(二)建立台账。一户一档。",
      finds: ["(一)开展普查"],
    },
    { text: "一、申报\n申报条件:\n1.依法登记。\n2.信用良好。\n申报材料:\n1.申请表。\n2.承诺书。", finds: [] },
  ],
  *run(subject) {
    const seen = new Map<string, Map<number, Place>>(); // by list, the items of the count that is open
    for (const { place, number, before } of countedItems(subject)) {
      const list = `${place.section.parent ?? ""}/${place.node.form}`;
      const open = seen.get(list) ?? new Map<number, Place>();
      const same = open.get(number);
      const above = before ?? (number === 1 ? lowerBefore(place) : undefined);
      const broken = above !== undefined && (before === undefined || number <= before.node.number);
      if (broken && number === 1) {
        seen.set(list, new Map([[1, place]]));
        if (isLedInto(subject, place)) continue;
      } else seen.set(list, open.set(number, place));
      if (!broken) continue;
      const other = number === 1 ? above : (same ?? above);
      const { marker, title } = place.section;
      const data = {
        marker,
        title,
        other: number === 1 ? above.section.marker : other.section.title,
        restarts: number === 1,
      };
      yield { at: place.section.span, related: [other.section.span], data };
    }
  },
  say: ({ marker, title, other, restarts }) =>
    restarts
      ? `前面已编到${quoted(other)}，${quoted(marker + title, LONGEST_NAME)}又从头编号，中间可能缺少上一级标题。`
      : `${quoted(marker + title, LONGEST_NAME)}与前面的${quoted(marker + other, LONGEST_NAME)}编号相同，请重新编号。`,
});

/** The item before a heading that ranks lower than the heading, though both stand under one parent: (3), then (一). */
function lowerBefore(place: Place): Place | undefined {
  const siblings = place.parent?.children ?? [];
  const sibling = siblings[siblings.indexOf(place) - 1];
  const lower =
    sibling !== undefined && sibling.node.number > 1 && rankOf(sibling.node.form) > rankOf(place.node.form);
  return lower && HEADINGS.has(place.node.form) ? sibling : undefined;
}

/** Whether words lead into a new list: …包括: or a short line of its own. */
function isLedInto({ reading: { text } }: Subject, { node }: Place): boolean {
  const { start } = node.head;
  const own = lineStart(text, start, FARTHEST);
  const before = text.slice(own ?? start - FARTHEST, start).trim();
  if (before !== "") return !/[。;!?]$/.test(before);
  const words = lineBefore(text, own ?? 0);
  if (words.endsWith(":")) return true;
  const numbered = /^(?:\(?(?:\d+|[一二三四五六七八九十]+)[).、]|[①-⑳])/.test(words);
  return words.length <= LONGEST_LEAD && !/[。;!?,]$/.test(words) && !numbered;
}

/** The last words of the line before an offset. */
function lineBefore(text: string, offset: number): string {
  let end = offset;
  while (end > 0 && /\s/.test(text[end - 1]!)) end--;
  return text.slice(lineStart(text, end, FARTHEST) ?? end - FARTHEST, end);
}
