import type { Section } from "../plan/model.ts";
import { defineCheck } from "./check.ts";
import { counts, numberOf } from "./counts.ts";

/** Sibling headings that skip a number: often an item was cut and nobody renumbered. */
export const numberingGap = defineCheck<{ before: Section; after: Section; missing: string }>({
  id: "numbering-gap",
  summary: "编号不连续",
  explain: "同级编号跳过了一个或几个号。常见原因是删了一项而没有重新编号,或者整项内容在转换时丢失。编号从头重新开始时不报。",
  severity: "warning",
  examples: [
    { text: "一、总体要求\n二、工作任务\n三、保障措施", finds: [] },
    { text: "一、总体要求\n二、工作任务\n四、保障措施", finds: ["四、保障措施"] },
  ],
  *run({ plan }) {
    for (const list of counts(plan.sections))
      for (const [i, after] of list.entries()) {
        const before = list[i - 1];
        if (!before) continue;
        const [from, to] = [numberOf(before), numberOf(after)];
        if (to <= from + 1) continue;
        const missing = to === from + 2 ? `第${from + 1}项` : `第${from + 1}至${to - 1}项`;
        yield { at: after.span, related: [before.span], data: { before, after, missing } };
      }
  },
  say: ({ before, after, missing }) => `“${before.marker}”之后直接是“${after.marker}”,缺${missing},请核对是否漏项或重新编号。`,
});
