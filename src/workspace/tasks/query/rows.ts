import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Database } from "../../../storage/store.ts";
import { plans, tasks, taskTargets, taskUnits, units } from "../../../storage/tables/index.ts";
import { type FlagDates, flagSql } from "../flags.ts";
import { taskFlags } from "../states.ts";
import type { TaskRow } from "../views.ts";
import { sayDue } from "./due-words.ts";
import { isOneOf } from "./visible.ts";

/**
 * The rows of these tasks, in the order of the ids. One statement, one JSON a row: a page has thousands of values, and
 * each that the driver carries by itself costs more than the database needs to find it.
 */
export async function rowsOf(
  db: Database,
  region: string,
  ids: readonly string[],
  dates: FlagDates,
): Promise<TaskRow[]> {
  if (ids.length === 0) return [];
  const row = object({
    id: sql`${tasks.id}`,
    plan: sql`${tasks.plan}`,
    planTitle: sql`${plans.title}`,
    parent: sql`${tasks.parent}`,
    no: sql`${tasks.no}`,
    title: sql`${tasks.title}`,
    programme: sql`${tasks.programme}`,
    state: sql`${tasks.state}`,
    flags: flagsJson(dates),
    supervised: sql`${tasks.supervised}`,
    progress: sql`${tasks.progress}`,
    due: sql`${tasks.due}`,
    dueText: sql`${tasks.dueText}`,
    cadence: sql`${tasks.cadence}`,
    extensionDue: sql`${tasks.extensionDue}`,
    reportedAt: sql`${tasks.reportedAt}`,
    units: sql`coalesce(${unitsOfTask}, '[]'::json)`,
    targets: sql`(select count(*) from ${taskTargets}
      where ${taskTargets.region} = ${tasks.region} and ${taskTargets.task} = ${tasks.id})`,
    version: sql`${tasks.version}`,
  });
  const { rows } = await db.execute<{ row: TaskRow }>(sql`
    select ${row} as row from ${tasks}
    join ${plans} on ${and(eq(plans.region, tasks.region), eq(plans.id, tasks.plan))}
    where ${and(eq(tasks.region, region), isOneOf(tasks.id, ids))}`);
  const byId = new Map(rows.map(({ row }) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? withDueWords(row, dates.today) : [];
  });
}

/** Leads first, then the responsible, then who supports; each in the order of the tree. */
const unitsOfTask = sql`(
  select json_agg(${object({
    unit: sql`${taskUnits.unit}`,
    name: sql`${units.name}`,
    role: sql`${taskUnits.role}`,
    state: sql`${taskUnits.state}`,
    signedAt: sql`${taskUnits.signedAt}`,
    reportedAt: sql`${taskUnits.reportedAt}`,
  })} order by array_position(array['lead', 'responsible', 'support'], ${taskUnits.role}), ${units.sort}, ${units.id})
  from ${taskUnits} join ${units} on ${units.id} = ${taskUnits.unit}
  where ${taskUnits.region} = ${tasks.region} and ${taskUnits.task} = ${tasks.id})`;

/** The flags of a task as a JSON list of their names. */
export function flagsJson(dates: FlagDates): SQL {
  const flags = flagSql(dates);
  const names = taskFlags.map((flag) => sql`case when ${flags[flag]} then ${sql.raw(`'${flag}'`)} end`);
  return sql`to_json(array_remove(array[${sql.join(names, sql`, `)}]::text[], null))`;
}

/** A JSON object of columns; what is null is left out. */
export function object(fields: Readonly<Record<string, SQL>>): SQL {
  const pairs = Object.entries(fields).map(([name, value]) => sql`${sql.raw(`'${name}'`)}, ${value}`);
  return sql`json_strip_nulls(json_build_object(${sql.join(pairs, sql`, `)}))`;
}

/** Says how the due day stands while it counts: the task waits for it, or missed it. */
function withDueWords(row: TaskRow, today: string): TaskRow {
  const isCounted =
    row.flags.includes("overdue") || ["pending", "dispatched", "signed", "active"].includes(row.state);
  return row.due !== undefined && isCounted ? { ...row, dueSays: sayDue(row.due, today) } : row;
}
