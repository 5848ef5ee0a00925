import type { UnitRole } from "./events.ts";
import type { Need } from "./life.ts";
import type { TaskFlag, TaskState } from "./states.ts";

const states: Readonly<Record<TaskState, string>> = {
  pending: "待下达",
  dispatched: "已下达",
  signed: "已签收",
  active: "推进中",
  closing: "申请销号",
  closed: "已销号",
  suspended: "已暂停",
  aborted: "已中止",
};

/** The state of a task in the words of every screen, export and message. */
export function sayState(state: string): string {
  return states[state as TaskState] ?? state;
}

export const flagWords: Readonly<Record<TaskFlag, string>> = {
  overdue: "已逾期",
  "due-soon": "即将到期",
  unsigned: "超期未签收",
  silent: "长期未报送",
};

export const roleWords: Readonly<Record<UnitRole, string>> = {
  lead: "牵头",
  support: "配合",
  responsible: "责任",
};

/** What is missing from a step, and what to do. */
export const needSays: Readonly<Record<Need, string>> = {
  reason: "请填写原因后再提交。",
  done: "请填写工作进展后再提交。",
  summary: "请填写完成情况后再提交。",
  to: "请填写新的完成时限，如2026-11-30。",
  units: "请至少选择一个单位。",
  into: "请至少填写一项子任务。",
};

/** Why a step is not possible for this task, and what to do. */
export const stepSays = {
  whichUnit: (step: string) => `请选择以哪个单位的名义${step}。`,
  noUnits: () => "这项任务还没有单位，不能下达。请先转办到单位。",
  signedBefore: () => "本单位已经签收，不能再退回下达。确需调整的，请联系计划管理部门转办。",
  notSigned: () => "本单位还没有签收这项任务。请先签收，再报送进展。",
  notReported: () => "本单位还没有报送过进展。请先报送进展，再申请销号。",
  subtasksOpen: (numbers: readonly string[]) =>
    `子任务${numbers.join("、")}尚未销号。请待子任务全部销号或中止后再操作。`,
  unfinished: (names: readonly string[]) =>
    `${listed(names)}的部分尚未完成。确需销号的，请说明原因后再提交。`,
  parentClosed: () => "上级任务已经销号或中止。请先重新启动上级任务。",
  extensionWaiting: () => "已有一份延期申请正在等待批准。请等待批准后再申请。",
  noDue: () => "这项任务没有完成时限，不需要申请延期。",
  notLater: (due: string) => `新的完成时限应晚于原时限（${due}）和今天。`,
  noExtension: () => "没有等待批准的延期申请。",
  subtaskSplit: () => "子任务不能再拆分。",
  subtaskUnits: () => "每项子任务请填写名称，并至少选择一个单位。",
  subtaskDue: (due: string) => `子任务的完成时限不能晚于原任务的时限（${due}）。`,
  foreignUnit: () => "只能拆分给本任务的单位和本单位的下级单位。请重新选择单位。",
  unknownUnit: () => "选择的单位不存在，或已经撤销。请重新选择单位。",
  sameUnits: () => "转办前后的单位相同。请调整单位后再提交。",
  supervisedBefore: () => "这项任务已在督办中。",
  notSupervised: () => "这项任务没有在督办。",
  badProgress: () => "进度应为0到100之间的整数。",
  uploadGone: () => "有附件没有上传成功，或已随其他进展报送。请重新上传后再提交。",
  closedEdit: () => "已销号或已中止的任务不能修改。请先重新启动。",
};

/** Names in a row; many are counted instead of listed. */
export function listed(names: readonly string[], most = 5): string {
  return names.length <= most
    ? names.join("、")
    : `${names.slice(0, most).join("、")}等${names.length}个单位`;
}

export const bulkSays = {
  tooMany: (most: number) => `一次最多处理${most}项任务。请缩小筛选范围后再操作。`,
};

export const commentSays = {
  empty: () => "请填写评论内容后再提交。",
  tooMany: (most: number) => `一次最多提醒${most}人。`,
  noReader: () => "提醒的人中有人无权查看这项任务。请重新选择。",
};

export const evidenceSays = {
  tooLarge: (limit: number) => `附件超过${limit / 1024 / 1024}MB，没有保存。请压缩后重新上传。`,
};
