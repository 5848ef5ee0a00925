import type { Task } from "../../plan/model.ts";
import { defineCheck } from "../check.ts";
import { quoted } from "../quoted.ts";
import { headOf, taskPlaces } from "./task-place.ts";

interface Unassigned {
  readonly title: string;
  /** How many tasks have no unit, of how many. */
  readonly without: number;
  readonly of: number;
  /** Said of this task alone, not of all together. */
  readonly alone: boolean;
}

const FEW = 0.5; // where fewer tasks than this have a unit, the plan assigns elsewhere or not at all: that is said once

/** Tasks that nobody answers for. */
export const unassignedTask = defineCheck<Unassigned>({
  id: "unassigned-task",
  summary: "任务无责任单位",
  explain:
    "任务没有写明牵头、责任或配合单位，上级标题、专项方案也没有。大多数任务都有单位而个别没有的，逐项列出；普遍没有的只提示一次，可能是另有分工表。",
  severity: "info",
  examples: [
    {
      text: "一、重点任务\n(一)推进供水。铺设管网。(责任单位:县水利局)\n(二)推进供电。改造线路。(责任单位:县供电公司)\n(三)推进通信。建设基站。",
      finds: ["(三)推进通信"],
    },
    { text: "一、重点任务\n(一)推进供水。铺设管网。\n(二)推进供电。改造线路。", finds: ["(一)推进供水"] },
    {
      text: "一、重点任务\n(一)推进供水。铺设管网。\n(二)推进供电。改造线路。\n责任单位:县水利局、县供电公司",
      finds: [],
    },
  ],
  *run(subject) {
    const { plan } = subject;
    const without = plan.tasks.filter(isUnassigned);
    const [first, ...others] = without;
    if (!first) return;
    const placeOf = taskPlaces(subject);
    const spanOf = (task: Task) => headOf(task, placeOf(task));
    const counts = { without: without.length, of: plan.tasks.length };
    if (without.length > plan.tasks.length * FEW)
      yield {
        at: spanOf(first),
        related: others.map(spanOf),
        data: { title: first.title, ...counts, alone: false },
      };
    else
      for (const task of without)
        yield { at: spanOf(task), data: { title: task.title, ...counts, alone: true } };
  },
  say: ({ title, without, of, alone }) =>
    alone
      ? `任务${quoted(title, 20)}没有写明责任单位，而其余${of - without}项任务都有。`
      : without === of
        ? `${of}项任务都没有写明责任单位，请补充或另附分工表。`
        : `${of}项任务中有${without}项没有写明责任单位，如${quoted(title, 20)}。`,
});

function isUnassigned({ lead, support, responsible }: Task): boolean {
  return lead.length + support.length + responsible.length === 0;
}
