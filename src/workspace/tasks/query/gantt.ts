import { and, eq, sql } from "drizzle-orm";
import type { Database } from "../../../storage/store.ts";
import { plans, tasks } from "../../../storage/tables/index.ts";
import { dayOf } from "../../today.ts";
import type { FlagDates } from "../flags.ts";
import type { GanttRow } from "../views.ts";
import { flagsJson, object } from "./rows.ts";
import { isOneOf } from "./visible.ts";

/** These tasks as bars over time, in the order of the ids. */
export async function ganttRows(
  db: Database,
  region: string,
  ids: readonly string[],
  dates: FlagDates,
): Promise<GanttRow[]> {
  if (ids.length === 0) return [];
  const row = object({
    id: sql`${tasks.id}`,
    no: sql`${tasks.no}`,
    title: sql`${tasks.title}`,
    programme: sql`${tasks.programme}`,
    state: sql`${tasks.state}`,
    flags: flagsJson(dates),
    due: sql`${tasks.due}`,
    dispatchedAt: sql`${tasks.dispatchedAt}`,
    closedAt: sql`${tasks.closedAt}`,
    planStart: sql`${plans.start}`,
  });
  const { rows } = await db.execute<{ row: Bar }>(sql`
    select ${row} as row from ${tasks}
    join ${plans} on ${and(eq(plans.region, tasks.region), eq(plans.id, tasks.plan))}
    where ${and(eq(tasks.region, region), isOneOf(tasks.id, ids))}`);
  const byId = new Map(rows.map(({ row }) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const { dispatchedAt, closedAt, planStart, ...bar } = row;
    const start = dispatchedAt ? dayOf(new Date(dispatchedAt)) : planStart;
    return {
      ...bar,
      ...(start !== undefined && { start }),
      ...(closedAt !== undefined && { closed: dayOf(new Date(closedAt)) }),
    };
  });
}

/** What a bar is made of. */
type Bar = Omit<GanttRow, "start" | "closed"> & {
  readonly dispatchedAt?: string;
  readonly closedAt?: string;
  readonly planStart?: string;
};
