import type { EventKind, Events } from "../events/kinds.ts";
import type { TaskEvents, TaskUnit } from "./events.ts";
import { listed, roleWords } from "./words.zh.ts";

/** What sentences name things by. */
export interface Named {
  unit(id: string): string;
  person(id: string): string;
}

type Say<K extends EventKind> = (data: Events[K], named: Named) => string;

const unitsOf = (units: readonly TaskUnit[], named: Named) =>
  listed(units.map(({ unit, role }) => `${named.unit(unit)}（${roleWords[role]}）`));

/** What happened to a task, as one sentence after the name of who did it. */
const says: { readonly [K in keyof TaskEvents]: Say<K> } = {
  "task.created": ({ units }, named) =>
    units.length > 0 ? `列入台账，单位：${unitsOf(units, named)}` : "列入台账，尚未确定单位",
  "task.edited": ({ title, due, units, reportDays }, named) => {
    const parts = [
      title !== undefined && `名称改为“${title}”`,
      due !== undefined && (due === "" ? "取消完成时限" : `完成时限改为${due}`),
      units && `单位改为${unitsOf(units, named)}`,
      reportDays !== undefined && `报送间隔改为${reportDays}天`,
    ].filter(Boolean);
    return parts.length > 0 ? parts.join("，") : "修改了任务内容";
  },
  "task.dispatched": ({ note }) => (note ? `下达任务：${note}` : "下达任务"),
  "task.recalled": () => "撤回下达",
  "task.signed": ({ unit }, named) => `${named.unit(unit)}签收`,
  "task.refused": ({ unit }, named) => `${named.unit(unit)}退回下达`,
  "task.reported": ({ unit, progress, finishes, evidence }, named) =>
    [
      `${named.unit(unit)}报送进展`,
      progress !== undefined && `进度${progress}%`,
      evidence.length > 0 && `附件${evidence.length}个`,
      finishes && "本单位部分已完成",
    ]
      .filter(Boolean)
      .join("，"),
  "task.close-asked": ({ unit, summary }, named) => `${named.unit(unit)}申请销号：${summary}`,
  "task.verified": ({ note }) => (note ? `核验销号：${note}` : "核验销号"),
  "task.returned": () => "核验未通过，退回",
  "task.reopened": () => "重新启动",
  "task.extension-asked": ({ unit, to }, named) => `${named.unit(unit)}申请延期至${to}`,
  "task.extension-decided": ({ approved, note }) =>
    `${approved ? "批准延期" : "不批准延期"}${note ? `：${note}` : ""}`,
  "task.suspended": () => "暂停任务",
  "task.resumed": () => "恢复任务",
  "task.aborted": () => "中止任务",
  "task.split": ({ into }) => `拆分为${into.length}项子任务`,
  "task.transferred": ({ units }, named) => `转办给${unitsOf(units, named)}`,
  "task.supervised": () => "列入督办",
  "task.unsupervised": () => "解除督办",
  "task.reminded": ({ note }) => (note ? `催办：${note}` : "催办"),
  "task.commented": ({ body }) => `评论：${body}`,
};

/** The sentence of an event of a task. */
export function sayEvent(kind: string, data: unknown, named: Named): string {
  const say = says[kind as keyof TaskEvents] as ((data: unknown, named: Named) => string) | undefined;
  return say ? say(data, named) : kind;
}
