/** Where a task stands in its life, in the order of the life. */
export const taskStates = [
  "pending",
  "dispatched",
  "signed",
  "active",
  "closing",
  "closed",
  "suspended",
  "aborted",
] as const;

export type TaskState = (typeof taskStates)[number];

/** States in which someone still has to do something. */
export const openStates = ["pending", "dispatched", "signed", "active", "closing", "suspended"] as const;

/** What is computed from dates, never typed. */
export const taskFlags = ["overdue", "due-soon", "unsigned", "silent"] as const;

export type TaskFlag = (typeof taskFlags)[number];

/** Lists of tasks that wait for a person, in the order of urgency. */
export const todos = [
  "to-sign",
  "returned",
  "to-verify",
  "to-decide",
  "overdue",
  "to-dispatch",
  "due-soon",
  "silent",
  "unsigned",
  "to-report",
  "supervised",
] as const;

export type Todo = (typeof todos)[number];

/** How far a unit is with its part. */
export const partStates = ["pending", "dispatched", "signed", "reported", "done"] as const;

export type PartState = (typeof partStates)[number];
