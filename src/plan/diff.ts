import type { PlanDiff } from "./change.ts";
import { diffItems } from "./diff-items.ts";
import { diffTasks } from "./diff-tasks.ts";
import type { Plan } from "./model.ts";

/**
 * What a revision of a plan changed: targets, dates, recurring duties, parameters, tasks and their units.
 * Things are matched by what they say, never by number, id or place.
 */
export function diffPlans(before: Plan, after: Plan): PlanDiff {
  const items = diffItems(before, after);
  const told = new Set(items.flatMap((change) => change.after?.id ?? []));
  return { old: before.source, new: after.source, changes: [...items, ...diffTasks(before, after, told)] };
}
