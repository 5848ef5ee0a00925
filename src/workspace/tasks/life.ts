import type { Action } from "../access/actions.ts";
import type { TaskEvents } from "./events.ts";
import type { TaskState } from "./states.ts";

/** Every step of a life, in its order. */
export const stepIds = [
  "dispatch",
  "recall",
  "sign",
  "refuse",
  "report",
  "ask-close",
  "verify",
  "return",
  "reopen",
  "ask-extension",
  "approve-extension",
  "reject-extension",
  "suspend",
  "resume",
  "abort",
  "split",
  "transfer",
  "supervise",
  "unsupervise",
  "remind",
] as const;

export type StepId = (typeof stepIds)[number];

/**
 * Whose step it is. `office`: whoever has the permission for everything. `answering`: the people of a lead unit, or
 * of a responsible unit where no unit leads. `party`: the people of any unit of the task, for their own part.
 */
export type By = "office" | "answering" | "party";

/** What a step must be given; a text may not be empty. */
export type Need = "reason" | "done" | "summary" | "to" | "units" | "into";

/** One step in the life of a task. */
export interface LifeStep {
  /** The word on the button, in the log and in messages. */
  readonly title: string;
  readonly event: keyof TaskEvents;
  readonly action: Action;
  readonly by: By;
  readonly from: readonly TaskState[];
  /** Where it can lead. `same`: the state stays; `before`: the state that a suspension interrupted. */
  readonly to: readonly (TaskState | "same" | "before")[];
  readonly needs: readonly Need[];
  /** What takes it back; none where nothing does. */
  readonly undo?: string;
  /** What else must hold, and what else changes, in one Chinese sentence for docs/task-life.md. */
  readonly rule: string;
}

const running = ["dispatched", "signed", "active"] as const satisfies readonly TaskState[];
const open = ["pending", ...running, "closing", "suspended"] as const satisfies readonly TaskState[];

/** The life of a task, whole: who may take which step, from where to where, and with what. */
export const life = {
  dispatch: {
    title: "下达",
    event: "task.dispatched",
    action: "task.manage",
    by: "office",
    from: ["pending", ...running],
    to: ["dispatched", "same"],
    needs: [],
    undo: "recall",
    rule: "任务至少有一个单位；待下达的各单位部分一并下达。已全部下达的，不再重复下达。",
  },
  recall: {
    title: "撤回下达",
    event: "task.recalled",
    action: "task.manage",
    by: "office",
    from: ["dispatched"],
    to: ["pending"],
    needs: ["reason"],
    undo: "dispatch",
    rule: "各单位的部分都回到待下达。",
  },
  sign: {
    title: "签收",
    event: "task.signed",
    action: "task.report",
    by: "party",
    from: running,
    to: ["signed", "active", "same"],
    needs: [],
    rule: "每个单位签收自己的部分；牵头单位（没有牵头单位时各责任单位）都签收后，任务为已签收，此前已有进展的为推进中。",
  },
  refuse: {
    title: "退回下达",
    event: "task.refused",
    action: "task.answer",
    by: "answering",
    from: ["dispatched"],
    to: ["pending", "signed", "active", "same"],
    needs: ["reason"],
    undo: "dispatch",
    rule: "本单位尚未签收。只有本单位的部分回到待下达；没有其他牵头（责任）单位时，任务回到待下达；其他牵头（责任）单位都已签收的，任务继续。",
  },
  report: {
    title: "报送进展",
    event: "task.reported",
    action: "task.report",
    by: "party",
    from: running,
    to: ["active", "same"],
    needs: ["done"],
    rule: "本单位已签收。可附进度、下一步、存在问题、附件和指标数值，可注明本单位部分已完成。",
  },
  "ask-close": {
    title: "申请销号",
    event: "task.close-asked",
    action: "task.answer",
    by: "answering",
    from: ["active"],
    to: ["closing", "same"],
    needs: ["summary"],
    undo: "return",
    rule: "本单位报送过进展，子任务均已销号或中止。其他单位的部分未完成的，须说明原因。没有牵头单位时，各责任单位都完成或申请后，任务才为申请销号。",
  },
  verify: {
    title: "核验销号",
    event: "task.verified",
    action: "task.manage",
    by: "office",
    from: ["closing"],
    to: ["closed"],
    needs: [],
    undo: "reopen",
    rule: "子任务均已销号或中止。督办随之解除。",
  },
  return: {
    title: "退回",
    event: "task.returned",
    action: "task.manage",
    by: "office",
    from: ["closing"],
    to: ["active"],
    needs: ["reason"],
    rule: "牵头（责任）单位的部分回到推进中，须重新申请销号。",
  },
  reopen: {
    title: "重新启动",
    event: "task.reopened",
    action: "task.manage",
    by: "office",
    from: ["closed", "aborted"],
    to: ["active", "before"],
    needs: ["reason"],
    rule: "已销号的回到推进中，已中止的回到中止前；子任务的上级任务须未销号、未中止。",
  },
  "ask-extension": {
    title: "申请延期",
    event: "task.extension-asked",
    action: "task.answer",
    by: "answering",
    from: running,
    to: ["same"],
    needs: ["to", "reason"],
    undo: "reject-extension",
    rule: "新时限晚于原时限，也晚于今天；没有正在等待批准的申请。",
  },
  "approve-extension": {
    title: "批准延期",
    event: "task.extension-decided",
    action: "task.manage",
    by: "office",
    from: [...running, "closing", "suspended"],
    to: ["same"],
    needs: [],
    rule: "有等待批准的延期申请。完成时限改为申请的日期。",
  },
  "reject-extension": {
    title: "不批准延期",
    event: "task.extension-decided",
    action: "task.manage",
    by: "office",
    from: [...running, "closing", "suspended"],
    to: ["same"],
    needs: ["reason"],
    rule: "有等待批准的延期申请。完成时限不变。",
  },
  suspend: {
    title: "暂停",
    event: "task.suspended",
    action: "task.manage",
    by: "office",
    from: [...running, "closing"],
    to: ["suspended"],
    needs: ["reason"],
    undo: "resume",
    rule: "暂停期间不计逾期、到期和未报送。",
  },
  resume: {
    title: "恢复",
    event: "task.resumed",
    action: "task.manage",
    by: "office",
    from: ["suspended"],
    to: ["before"],
    needs: ["reason"],
    undo: "suspend",
    rule: "回到暂停前的状态，报送间隔从恢复之日重新计算。",
  },
  abort: {
    title: "中止",
    event: "task.aborted",
    action: "task.manage",
    by: "office",
    from: open,
    to: ["aborted"],
    needs: ["reason"],
    undo: "reopen",
    rule: "未完成的子任务一并中止。督办随之解除。",
  },
  split: {
    title: "拆分",
    event: "task.split",
    action: "task.split",
    by: "answering",
    from: ["pending", ...running],
    to: ["same"],
    needs: ["into"],
    rule: "由计划管理部门，或牵头（责任）单位的负责人拆分；负责人只能拆给本任务的单位和本单位的下级。子任务不再拆分，时限不晚于原任务；原任务已下达的，子任务随即下达。",
  },
  transfer: {
    title: "转办",
    event: "task.transferred",
    action: "task.manage",
    by: "office",
    from: ["pending", ...running, "suspended"],
    to: ["dispatched", "signed", "active", "same"],
    needs: ["units", "reason"],
    undo: "transfer",
    rule: "留下的单位保留各自的进展；新单位须签收，牵头（责任）单位都签收前任务为已下达。",
  },
  supervise: {
    title: "督办",
    event: "task.supervised",
    action: "task.supervise",
    by: "office",
    from: [...running, "closing", "suspended"],
    to: ["same"],
    needs: ["reason"],
    undo: "unsupervise",
    rule: "尚未督办。",
  },
  unsupervise: {
    title: "解除督办",
    event: "task.unsupervised",
    action: "task.supervise",
    by: "office",
    from: [...running, "closing", "suspended"],
    to: ["same"],
    needs: ["reason"],
    undo: "supervise",
    rule: "正在督办。",
  },
  remind: {
    title: "催办",
    event: "task.reminded",
    action: "task.supervise",
    by: "office",
    from: running,
    to: ["same"],
    needs: [],
    rule: "提醒尚未完成自己部分的单位。",
  },
} as const satisfies Readonly<Record<StepId, LifeStep>>;

/** A step by its id, with the fields that only some steps have. */
export const lifeOf = (id: StepId): LifeStep => life[id];
