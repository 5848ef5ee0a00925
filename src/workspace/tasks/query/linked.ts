import { and, asc, eq } from "drizzle-orm";
import { targets, taskTargets } from "../../../storage/tables/index.ts";
import type { Actor } from "../../access/actor.ts";
import { may } from "../../access/decide.ts";
import { asksFor } from "../../targets/check-figures.ts";
import { definitionOf, type LoadedTarget, loadTargets } from "../../targets/load.ts";
import { rowOf } from "../../targets/query/row.ts";
import { dayOf } from "../../today.ts";
import type { Workspace } from "../../workspace.ts";
import type { LinkedTarget } from "../views.ts";

/** The targets in force that a task is measured by, with what a report of the person's units must hold. */
export async function linkedOf(
  { store, region, clock }: Workspace,
  actor: Actor,
  task: string,
): Promise<LinkedTarget[]> {
  const rows = await store.db
    .select({ id: taskTargets.target })
    .from(taskTargets)
    .innerJoin(targets, and(eq(targets.region, taskTargets.region), eq(targets.id, taskTargets.target)))
    .where(and(eq(taskTargets.region, region), eq(taskTargets.task, task), eq(targets.state, "active")))
    .orderBy(asc(targets.sort));
  const loaded = await loadTargets(
    store.db,
    region,
    rows.map(({ id }) => id),
  );
  const today = dayOf(clock());
  return loaded.map((target) => {
    const { id, metric, scope, unit, reportedUnit, light, says } = rowOf(target, today);
    return {
      id,
      metric,
      scope,
      unit,
      reportedUnit,
      light,
      says,
      years: yearsOf(target, today),
      ask: asksFor(definitionOf(target).aggregation, target.units.length, false),
      reporters: target.units.filter((each) => may(actor, "target.report", [each])),
    };
  });
}

function yearsOf({ plan: { start, end } }: LoadedTarget, today: string): string[] {
  const last = Math.min(Number((end ?? today).slice(0, 4)), Number(today.slice(0, 4)));
  const first = Number((start ?? today).slice(0, 4));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, back) => String(last - back));
}
