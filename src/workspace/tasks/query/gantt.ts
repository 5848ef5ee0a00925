import { and, eq, sql } from "drizzle-orm";
import type { Database } from "../../../storage/store.ts";
import { plans, tasks } from "../../../storage/tables/index.ts";
import { dayOf } from "../../today.ts";
import { type FlagDates, flagSql } from "../flags.ts";
import { type TaskState, taskFlags } from "../states.ts";
import type { GanttRow } from "../views.ts";
import { isOneOf } from "./visible.ts";

/** These tasks as bars over time, in the order of the ids. */
export async function ganttRows(
  db: Database,
  region: string,
  ids: readonly string[],
  dates: FlagDates,
): Promise<GanttRow[]> {
  if (ids.length === 0) return [];
  const flags = flagSql(dates);
  const rows = await db
    .select({
      id: tasks.id,
      no: tasks.no,
      title: tasks.title,
      programme: tasks.programme,
      state: tasks.state,
      due: tasks.due,
      dispatchedAt: tasks.dispatchedAt,
      closedAt: tasks.closedAt,
      planStart: plans.start,
      overdue: sql<boolean | null>`${flags.overdue}`,
      "due-soon": sql<boolean | null>`${flags["due-soon"]}`,
      unsigned: sql<boolean | null>`${flags.unsigned}`,
      silent: sql<boolean | null>`${flags.silent}`,
    })
    .from(tasks)
    .innerJoin(plans, and(eq(plans.region, tasks.region), eq(plans.id, tasks.plan)))
    .where(and(eq(tasks.region, region), isOneOf(tasks.id, ids)));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const start = row.dispatchedAt ? dayOf(new Date(row.dispatchedAt)) : row.planStart;
    return {
      id,
      no: row.no,
      title: row.title,
      programme: row.programme,
      state: row.state as TaskState,
      flags: taskFlags.filter((flag) => row[flag] === true),
      ...(start !== null && { start }),
      ...(row.due !== null && { due: row.due }),
      ...(row.closedAt !== null && { closed: dayOf(new Date(row.closedAt)) }),
    };
  });
}
