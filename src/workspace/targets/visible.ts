import { and, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import type { Database } from "../../storage/store.ts";
import { targets, targetUnits, taskTargets, taskUnits } from "../../storage/tables/index.ts";
import type { Actor } from "../access/actor.ts";
import { within } from "../access/decide.ts";

/**
 * The targets that a person may read, as a condition on `targets`: all, or those that one of the person's units must
 * report or has a task for. Undefined where nothing is kept from the person.
 */
export function visibleTargets(db: Database, region: string, actor: Actor): SQL | undefined {
  const reach = within(actor, "target.read");
  return reach === "all" ? undefined : ofUnits(db, region, [...reach]);
}

/** The targets that one of these units must report or has a task for. */
export function ofUnits(db: Database, region: string, units: readonly string[]): SQL {
  if (units.length === 0) return sql`false`;
  const reporting = db
    .select({ target: targetUnits.target })
    .from(targetUnits)
    .where(and(eq(targetUnits.region, region), inArray(targetUnits.unit, [...units])));
  const working = db
    .select({ target: taskTargets.target })
    .from(taskUnits)
    .innerJoin(taskTargets, and(eq(taskTargets.region, region), eq(taskTargets.task, taskUnits.task)))
    .where(and(eq(taskUnits.region, region), inArray(taskUnits.unit, [...units])));
  return or(inArray(targets.id, reporting), inArray(targets.id, working))!;
}

/** Whether a person may read a target. */
export async function canSee(db: Database, region: string, actor: Actor, id: string): Promise<boolean> {
  const rows = await db
    .select({ id: targets.id })
    .from(targets)
    .where(and(eq(targets.region, region), eq(targets.id, id), visibleTargets(db, region, actor)));
  return rows.length > 0;
}
