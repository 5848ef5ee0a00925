import { refuse } from "../../refusal.ts";
import type { LoadedTask } from "../load.ts";
import { type Decide, happen } from "../step.ts";
import { stepSays } from "../words.zh.ts";

/** A unit that answers asks for a later date. */
export const askExtension: Decide<"ask-extension"> = (task, { to, reason }, { unit, today, newId }) => {
  const invalid = (field: string, says: string) => refuse({ code: "invalid", field, says });
  if (task.extension) invalid("to", stepSays.extensionWaiting());
  if (task.due === undefined) return invalid("to", stepSays.noDue());
  if (to <= task.due || to <= today) invalid("to", stepSays.notLater(task.due));
  return [
    happen("task.extension-asked", task, {
      id: newId(),
      unit,
      from: task.due,
      to,
      reason: reason.trim(),
    }),
  ];
};

/** The later date holds. */
export const approveExtension: Decide<"approve-extension"> = (task, { note }) =>
  decided(task, true, note?.trim() ?? "");

/** The date stays. */
export const rejectExtension: Decide<"reject-extension"> = (task, { reason }) =>
  decided(task, false, reason.trim());

function decided(task: LoadedTask, approved: boolean, note: string) {
  const { extension } = task;
  if (!extension) return refuse({ code: "invalid", field: "", says: stepSays.noExtension() });
  return [happen("task.extension-decided", task, { id: extension.id, approved, note })];
}
