import type { DateMention, DateValue } from "../../extractors/values/date.ts";
import { defineCheck } from "../check.ts";
import { quoted } from "../quoted.ts";
import { endOf, sayDate } from "./dates.ts";
import { stageSeries } from "./stage-series.ts";

interface Overlap {
  readonly before: string;
  readonly after: string;
  readonly end: string;
  readonly start: string;
  readonly same: boolean;
}

/** Steps that begin before the step before them has ended. */
export const overlappingStages = defineCheck<Overlap>({
  id: "overlapping-stages",
  summary: "阶段重叠",
  explain:
    "相邻两个阶段的时间有重叠：后一阶段在前一阶段结束之前（或同一天、同一个月）就已开始。有意交叉推进的可以不改，但检查和考核时要说清以哪个日期为准。只写到月份、首尾同月的，作为提示。",
  severity: "warning",
  examples: [
    {
      text: "一、步骤\n(一)部署阶段(2024年3月1日—3月31日)。\n(二)实施阶段(2024年3月20日—10月31日)。",
      finds: ["(二)实施阶段(2024年3月20日—10月31日"],
    },
    { text: "一、步骤\n(一)部署阶段(2—3月)。\n(二)实施阶段(3—10月)。", finds: ["(二)实施阶段(3—10月"] },
    { text: "一、步骤\n(一)部署阶段(2024年3月)。\n(二)实施阶段(2024年4月—10月)。", finds: [] },
  ],
  *run(subject) {
    for (const steps of stageSeries(subject))
      for (const [i, after] of steps.entries()) {
        const before = steps[i - 1];
        if (!before) continue;
        const [end, start] = [endOf(before.date), after.date.value];
        const kind = overlap(before.date, end, start);
        if (!kind) continue;
        const byDay = end.day !== undefined && start.day !== undefined;
        yield {
          at: after.span,
          related: [before.span],
          severity: kind === "same" && !byDay ? "info" : "warning",
          data: {
            before: before.name,
            after: after.name,
            end: sayDate(end, false),
            start: sayDate(start, false),
            same: kind === "same",
          },
        };
      }
  },
  say: ({ before, after, end, start, same }) =>
    same
      ? `${quoted(before)}到${end}为止，${quoted(after)}又从${start}开始，首尾重叠。`
      : `${quoted(after)}从${start}开始，而${quoted(before)}到${end}才结束，两个阶段重叠。`,
});

/** How a step's beginning lies to the end of the step before: later (none), at the same time, earlier. */
function overlap(before: DateMention, end: DateValue, start: DateValue): "same" | "earlier" | undefined {
  const known = (year: string | undefined) => year !== undefined && /^\d+$/.test(year);
  if (!end.month || !start.month || /x/.test(end.month + start.month)) return undefined;
  if (known(end.year) && known(start.year) && end.year !== start.year)
    return end.year! > start.year! ? "earlier" : undefined;
  const difference =
    Number(start.month) - Number(end.month) ||
    (end.day && start.day ? Number(start.day) - Number(end.day) : 0);
  if (difference === 0) return "same";
  // An end that does not say its year may lie in another one than the beginning.
  const sameYear =
    (known(end.year) && known(start.year)) ||
    (!end.year && !start.year && end.month >= (before.value.month ?? end.month));
  return difference < 0 && sameYear ? "earlier" : undefined;
}
