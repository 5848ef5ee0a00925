import { dueDate } from "../../../calendar/due-date.ts";
import { byId, ledgerRows } from "../../../plan/ledger.ts";
import type { Item, Plan, Task } from "../../../plan/model.ts";
import { anchorsOf } from "./anchors.ts";
import { programmeOf } from "./programme.ts";
import type { DraftTask, DraftUnit } from "./types.ts";

/** The tasks of a compiled plan, before anyone corrected them. `targets` holds the ids of the plan's figures. */
export function readTasks(plan: Plan): DraftTask[] {
  const sections = byId(plan.sections);
  const programmes = plan.tasks.map((task) => programmeOf(task, plan, sections));
  const anchors = anchorsOf(plan.tasks.map((task, i) => [programmes[i]!, task.title]));
  const rows = ledgerRows(plan);
  const dates = { deadlines: byId(plan.deadlines), targets: byId(plan.targets) };
  return plan.tasks.map((task, i) => {
    const due = dueOf(task, dates);
    return {
      anchor: anchors[i]!,
      no: i + 1,
      title: task.title,
      programme: programmes[i]!,
      units: unitsOf(task),
      ...(due !== undefined && { due }),
      dueText: rows[i]!.due,
      cadence: rows[i]!.cadence,
      targets: task.targets,
      span: task.span,
      item: task.id,
      merged: [],
    };
  });
}

function unitsOf(task: Task): DraftUnit[] {
  return (["lead", "responsible", "support"] as const).flatMap((role) =>
    [...new Set(task[role])].map((name) => ({ name, role })),
  );
}

/** The last of a task's own dates, else of its targets' dates; absent where none names a year. */
function dueOf(
  task: Task,
  dates: {
    readonly deadlines: ReadonlyMap<string, Item & { due: string }>;
    readonly targets: ReadonlyMap<string, Item & { by?: string }>;
  },
): string | undefined {
  const own = lastDay(task.deadlines.map((id) => dates.deadlines.get(id)?.due));
  return own ?? lastDay(task.targets.map((id) => dates.targets.get(id)?.by));
}

function lastDay(dues: readonly (string | undefined)[]): string | undefined {
  const days = dues.flatMap((due) => {
    const found = due === undefined ? undefined : dueDate(due);
    return found && "day" in found ? [found.day] : [];
  });
  return days.sort().at(-1);
}
