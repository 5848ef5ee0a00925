import { and, eq, inArray, isNotNull, type SQL, sql } from "drizzle-orm";
import { alias, type PgColumn } from "drizzle-orm/pg-core";
import type { Database } from "../../../storage/store.ts";
import { tasks, taskUnits } from "../../../storage/tables/index.ts";
import type { Actor } from "../../access/actor.ts";
import { within } from "../../access/decide.ts";

const subtask = alias(tasks, "subtask");

/**
 * The tasks that a person may read, as a condition on `tasks`: all, or those of the person's units and what these were
 * split into. Undefined where nothing is kept from the person.
 */
export function visibleTasks(db: Database, region: string, actor: Actor): SQL | undefined {
  const reach = within(actor, "task.read");
  if (reach === "all") return undefined;
  const own = tasksOf(db, region, [...reach]);
  if (!own) return sql`false`;
  const subtasks = db
    .select({ task: subtask.id })
    .from(subtask)
    .where(and(eq(subtask.region, region), isNotNull(subtask.parent), inArray(subtask.parent, own)));
  // One list, not two conditions with an "or": PostgreSQL then begins with the list instead of reading every task.
  return sql`${tasks.id} in (${own} union ${subtasks})`;
}

/**
 * Ids of the tasks in which one of these units has a part; undefined where there is no unit. It names the region itself
 * instead of comparing it with the task's: PostgreSQL then asks once, not once a task.
 */
export function tasksOf(db: Database, region: string, units: readonly string[], more?: SQL) {
  if (units.length === 0) return undefined;
  return db
    .select({ task: taskUnits.task })
    .from(taskUnits)
    .where(and(eq(taskUnits.region, region), isOneOf(taskUnits.unit, units), more));
}

/** Whether an id is in a list of any length, as one parameter. */
export function isOneOf(column: PgColumn, ids: readonly string[]): SQL {
  return sql`${column} = any(string_to_array(${ids.join()}, ',')::uuid[])`;
}

/** Whether a person may read a task. */
export async function canRead(db: Database, region: string, actor: Actor, task: string): Promise<boolean> {
  const rows = await db
    .select({ id: tasks.id })
    .from(tasks)
    .where(and(eq(tasks.region, region), eq(tasks.id, task), visibleTasks(db, region, actor)));
  return rows.length > 0;
}
