import { refuse } from "../../refusal.ts";
import type { LoadedTask } from "../load.ts";
import { type Decide, happen } from "../step.ts";
import { isWholeDone, unfinishedOthers } from "../whole.ts";
import { stepSays } from "../words.zh.ts";

/** A unit that answers says that the whole is done; of several the last one moves it. */
export const askClose: Decide<"ask-close"> = (task, input, { unit }) => {
  const part = task.parts.find((each) => each.unit === unit)!;
  if (part.state !== "reported" && part.state !== "done")
    refuse({ code: "invalid", field: "unit", says: stepSays.notReported() });
  demandSubtasksOver(task);
  const then = task.parts.map((each) => (each.unit === unit ? { ...each, state: "done" as const } : each));
  const others = unfinishedOthers(then);
  const unfinished = input.unfinished?.trim() || undefined;
  if (isWholeDone(then) && others.length > 0 && unfinished === undefined) {
    const says = stepSays.unfinished(others.map(({ name }) => name));
    refuse({ code: "invalid", field: "unfinished", says });
  }
  return [happen("task.close-asked", task, { unit, summary: input.summary.trim(), unfinished })];
};

/** The plan office verifies, and the task is closed. */
export const verify: Decide<"verify"> = (task, { note }) => {
  demandSubtasksOver(task);
  return [happen("task.verified", task, { note: note?.trim() ?? "" })];
};

/** Verification does not pass. */
export const returnTask: Decide<"return"> = (task, { reason }) => [
  happen("task.returned", task, { reason: reason.trim() }),
];

/** A closed or aborted task goes on. */
export const reopen: Decide<"reopen"> = (task, { reason }) => {
  if (task.parent && isOver(task.parent))
    refuse({ code: "invalid", field: "", says: stepSays.parentClosed() });
  return [happen("task.reopened", task, { reason: reason.trim() })];
};

const isOver = ({ state }: Pick<LoadedTask, "state">) => state === "closed" || state === "aborted";

function demandSubtasksOver({ subtasks }: LoadedTask): void {
  const open = subtasks.filter((each) => !isOver(each)).map(({ no }) => no);
  if (open.length > 0) refuse({ code: "invalid", field: "", says: stepSays.subtasksOpen(open) });
}
