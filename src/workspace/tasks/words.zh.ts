import type { UnitRole } from "./events.ts";
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
