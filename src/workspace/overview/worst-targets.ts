import { and, asc, eq } from "drizzle-orm";
import { plans, targets } from "../../storage/tables/index.ts";
import { sayReason } from "../targets/judge/reason.zh.ts";
import type { Reason, TargetState } from "../targets/judge/types.ts";
import type { Scope } from "./groups.ts";
import type { WorstTarget } from "./views.ts";

/** How many a leader reads. */
const most = 10;

/** Red lights before yellow, of one light the earliest due: what is long missed comes first. */
export async function worstTargets(scope: Scope): Promise<WorstTarget[]> {
  const red = await ofLight(scope, "red", most);
  return red.length === most ? red : [...red, ...(await ofLight(scope, "yellow", most - red.length))];
}

/** One light a query: each reads its ten rows off the index and no more. */
async function ofLight(
  { db, region, plan }: Scope,
  light: WorstTarget["light"],
  limit: number,
): Promise<WorstTarget[]> {
  const rows = await db
    .select({
      id: targets.id,
      metric: targets.metric,
      scope: targets.scope,
      programme: targets.programme,
      planTitle: plans.title,
      state: targets.judgedState,
      reason: targets.judgedReason,
    })
    .from(targets)
    .innerJoin(plans, and(eq(plans.region, targets.region), eq(plans.id, targets.plan)))
    .where(
      and(
        eq(targets.region, region),
        eq(targets.state, "active"),
        eq(targets.judgedLight, light),
        plan === undefined ? undefined : eq(targets.plan, plan),
      ),
    )
    .orderBy(asc(targets.judgedDue), asc(targets.id))
    .limit(limit);
  return rows.map(({ state, reason, ...row }) => ({
    ...row,
    light,
    state: state as TargetState,
    says: sayReason(reason as unknown as Reason),
  }));
}
