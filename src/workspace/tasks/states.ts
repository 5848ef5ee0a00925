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
