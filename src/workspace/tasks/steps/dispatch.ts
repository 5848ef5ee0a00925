import { refuse } from "../../refusal.ts";
import { type Decide, happen } from "../step.ts";
import { stepSays } from "../words.zh.ts";

/** Hands the task out to those of its units that do not have it yet. */
export const dispatch: Decide<"dispatch"> = (task, { note }) => {
  if (task.parts.length === 0) refuse({ code: "invalid", field: "units", says: stepSays.noUnits() });
  if (task.parts.every(({ state }) => state !== "pending")) return [];
  return [happen("task.dispatched", task, { note: note?.trim() || undefined })];
};

/** Takes the dispatch back before those who answer have signed. */
export const recall: Decide<"recall"> = (task, { reason }) => [
  happen("task.recalled", task, { reason: reason.trim() }),
];
