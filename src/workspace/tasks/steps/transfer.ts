import { refuse } from "../../refusal.ts";
import type { TaskUnit } from "../events.ts";
import { type Decide, happen } from "../step.ts";
import { stepSays } from "../words.zh.ts";

/** Other units take the task over. */
export const transfer: Decide<"transfer"> = (task, { units, reason }) => {
  if (key(units) === key(task.parts)) refuse({ code: "invalid", field: "units", says: stepSays.sameUnits() });
  return [happen("task.transferred", task, { units, reason: reason.trim() })];
};

/** The same units in the same roles have the same key. */
function key(units: readonly TaskUnit[]): string {
  return units
    .map(({ unit, role }) => `${unit} ${role}`)
    .sort()
    .join();
}
