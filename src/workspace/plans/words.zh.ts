import type { OpenCode, OpenPoint } from "./draft/open-points.ts";
import type { PlanState } from "./views.ts";

export const planStates: Readonly<Record<PlanState, string>> = {
  draft: "草稿",
  published: "已发布",
  archived: "已归档",
};

/** How a task stands in a year's ledger. */
export const standings: Readonly<Record<"closed" | "carried" | "started", string>> = {
  closed: "完成销号",
  carried: "延续推进",
  started: "启动实施",
};

export const revisionStates: Readonly<Record<string, string>> = {
  draft: "待决定",
  current: "现行",
  superseded: "已被替代",
  declined: "未采纳",
};

const open: Readonly<Record<OpenCode, (count: number) => string>> = {
  "name-open": (count) => `还有${count}个单位名称没有对应到单位`,
  "task-without-unit": (count) => `${count}项任务没有责任单位`,
  "correction-lost": (count) => `${count}条校正在文中找不到对应内容`,
  "task-without-due": (count) => `${count}项任务没有完成时限`,
};

/** What is open, as a list names it: without a full stop. */
export function openWords({ code, items }: OpenPoint): string {
  return open[code](items.length);
}

/** What is open and what to do about it. */
export function sayOpen(point: OpenPoint): string {
  const some = point.items.slice(0, 3).join("、");
  switch (point.code) {
    case "name-open":
      return `${openWords(point)}：${some}${point.items.length > 3 ? "等" : ""}。请逐个选定，或注明不对应任何单位，然后再发布。`;
    default:
      return `${openWords(point)}。请补充，或在发布时确认按现状发布。`;
  }
}
