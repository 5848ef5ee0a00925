import { type Decide, happen } from "../step.ts";

/** Work rests, and so do the clocks. */
export const suspend: Decide<"suspend"> = (task, { reason }) => [
  happen("task.suspended", task, { reason: reason.trim() }),
];

/** Work goes on where it rested. */
export const resume: Decide<"resume"> = (task, { reason }) => [
  happen("task.resumed", task, { reason: reason.trim() }),
];

/** The task ends undone, and with it those it was split into. */
export const abort: Decide<"abort"> = (task, { reason }) => {
  const open = task.subtasks.filter(({ state }) => state !== "closed" && state !== "aborted");
  const data = { reason: reason.trim() };
  return [
    ...open.map(({ id }) => happen("task.aborted", { id, plan: task.plan }, data)),
    happen("task.aborted", task, data),
  ];
};
