import { refuse } from "../../refusal.ts";
import { type Decide, happen } from "../step.ts";
import { stepSays } from "../words.zh.ts";

/** A leader or the plan office watches the task itself. */
export const supervise: Decide<"supervise"> = (task, { reason }) => {
  if (task.supervised) refuse({ code: "invalid", field: "", says: stepSays.supervisedBefore() });
  return [happen("task.supervised", task, { reason: reason.trim() })];
};

export const unsupervise: Decide<"unsupervise"> = (task, { reason }) => {
  if (!task.supervised) refuse({ code: "invalid", field: "", says: stepSays.notSupervised() });
  return [happen("task.unsupervised", task, { reason: reason.trim() })];
};

/** Reminds those who have not done their part. */
export const remind: Decide<"remind"> = (task, { note }) => [
  happen("task.reminded", task, { note: note?.trim() ?? "" }),
];
