import { and, asc, eq, sql } from "drizzle-orm";

import type { Database } from "../../../storage/store.ts";
import { plans, tasks, taskTargets, taskUnits, units } from "../../../storage/tables/index.ts";
import type { UnitRole } from "../events.ts";
import { type FlagDates, flagSql } from "../flags.ts";
import { groupBy } from "../group.ts";
import { type TaskFlag, type TaskState, taskFlags } from "../states.ts";
import type { TaskRow, TaskUnitView } from "../views.ts";
import { sayDue } from "./due-words.ts";
import { isOneOf } from "./visible.ts";

/** The rows of these tasks, in the order of the ids; units of all of them in one query. */
export async function rowsOf(
  db: Database,
  region: string,
  ids: readonly string[],
  dates: FlagDates,
): Promise<TaskRow[]> {
  if (ids.length === 0) return [];
  const flags = flagSql(dates);
  const rows = await db
    .select({
      task: tasks,
      planTitle: plans.title,
      targets: sql<number>`(select count(*)::int from ${taskTargets} where ${taskTargets.region} = ${tasks.region}
        and ${taskTargets.task} = ${tasks.id})`,
      overdue: sql<boolean | null>`${flags.overdue}`,
      "due-soon": sql<boolean | null>`${flags["due-soon"]}`,
      unsigned: sql<boolean | null>`${flags.unsigned}`,
      silent: sql<boolean | null>`${flags.silent}`,
    })
    .from(tasks)
    .innerJoin(plans, and(eq(plans.region, tasks.region), eq(plans.id, tasks.plan)))
    .where(and(eq(tasks.region, region), isOneOf(tasks.id, ids)));
  const parts = groupBy(await partsOf(db, region, ids), ({ task }) => task);
  const byId = new Map(rows.map((row) => [row.task.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const { task, planTitle, targets } = row;
    return {
      id,
      plan: task.plan,
      planTitle,
      ...(task.parent !== null && { parent: task.parent }),
      no: task.no,
      title: task.title,
      programme: task.programme,
      state: task.state as TaskState,
      flags: taskFlags.filter((flag: TaskFlag) => row[flag] === true),
      supervised: task.supervised,
      ...(task.progress !== null && { progress: task.progress }),
      ...(task.due !== null && { due: task.due }),
      ...(task.due !== null && isCounted(row) && { dueSays: sayDue(task.due, dates.today) }),
      dueText: task.dueText,
      cadence: task.cadence,
      ...(task.extensionDue !== null && { extensionDue: task.extensionDue }),
      ...(task.reportedAt !== null && { reportedAt: task.reportedAt }),
      units: (parts.get(id) ?? []).map(({ view }) => view),
      targets,
      version: task.version,
    };
  });
}

/** Whether a task's days count: it is due soon or overdue, or waits for its day. */
function isCounted({ task, overdue }: { task: { state: string }; overdue: boolean | null }): boolean {
  return overdue === true || ["pending", "dispatched", "signed", "active"].includes(task.state);
}

/** Leads first, then the responsible, then who supports; each in the order of the tree. */
async function partsOf(db: Database, region: string, ids: readonly string[]) {
  const rows = await db
    .select({
      task: taskUnits.task,
      unit: taskUnits.unit,
      name: units.name,
      role: taskUnits.role,
      state: taskUnits.state,
      signedAt: taskUnits.signedAt,
      reportedAt: taskUnits.reportedAt,
    })
    .from(taskUnits)
    .innerJoin(units, eq(units.id, taskUnits.unit))
    .where(and(eq(taskUnits.region, region), isOneOf(taskUnits.task, ids)))
    .orderBy(
      sql`array_position(array['lead', 'responsible', 'support'], ${taskUnits.role})`,
      asc(units.sort),
      asc(units.id),
    );
  return rows.map(({ task, signedAt, reportedAt, role, ...rest }): { task: string; view: TaskUnitView } => ({
    task,
    view: {
      ...rest,
      role: role as UnitRole,
      ...(signedAt !== null && { signedAt }),
      ...(reportedAt !== null && { reportedAt }),
    },
  }));
}
