import type { StepId } from "./life.ts";
import type { LoadedTask } from "./load.ts";

/**
 * Whether a step that state and permission allow makes sense now: pages offer no button that can only be refused.
 * The step itself asks again and says why not.
 * @param unit for which it is taken; none asks about the task as a whole
 */
export function isPossible(step: StepId, task: LoadedTask, unit?: string): boolean {
  const part = task.parts.find((each) => each.unit === unit)?.state;
  const isOver = (state: string) => state === "closed" || state === "aborted";
  switch (step) {
    case "dispatch":
      return task.parts.some(({ state }) => state === "pending");
    case "sign":
    case "refuse":
      return unit === undefined || part === "dispatched";
    case "report":
      return unit === undefined || (part !== "pending" && part !== "dispatched");
    case "ask-close":
      return (
        (unit === undefined || part === "reported" || part === "done") &&
        task.subtasks.every(({ state }) => isOver(state))
      );
    case "verify":
      return task.subtasks.every(({ state }) => isOver(state));
    case "reopen":
      return !task.parent || !isOver(task.parent.state);
    case "ask-extension":
      return task.due !== undefined && !task.extension;
    case "approve-extension":
    case "reject-extension":
      return task.extension !== undefined;
    case "split":
      return !task.parent;
    case "supervise":
      return !task.supervised;
    case "unsupervise":
      return task.supervised;
    default:
      return true;
  }
}
