import { and, eq } from "drizzle-orm";
import { plans } from "../../storage/tables/index.ts";
import type { Actor } from "../access/actor.ts";
import { demand } from "../access/decide.ts";
import { isId } from "../new-id.ts";
import { found, refuse } from "../refusal.ts";
import { judgeStale } from "../targets/judge-stale.ts";
import { flagDates } from "../tasks/flags.ts";
import { dayOf } from "../today.ts";
import type { Workspace } from "../workspace.ts";
import { groupsOf, type Scope, totalOf } from "./groups.ts";
import { monthsOf } from "./months.ts";
import { overdueOf } from "./overdue.ts";
import type { Overview } from "./views.ts";
import { worstTargets } from "./worst-targets.ts";

/** How the work stands today: of all plans, or of one by its special plans. */
export async function overviewOf(workspace: Workspace, actor: Actor, plan?: string): Promise<Overview> {
  demand(actor, "overview.read");
  await judgeStale(workspace);
  const { store, region, clock } = workspace;
  const dates = flagDates(dayOf(clock()));
  const scope: Scope = { db: store.db, region, plan, dates };
  const title = plan === undefined ? undefined : await titleOf(scope, plan);
  const overdue = await overdueOf(scope);
  const groups = await groupsOf(scope, overdue.byGroup);
  return {
    today: dates.today,
    ...(plan !== undefined && title !== undefined && { plan: { id: plan, title } }),
    total: totalOf(groups),
    groups,
    worstTasks: overdue.worst,
    worstTargets: await worstTargets(scope),
    units: overdue.units,
    months: await monthsOf(scope),
  };
}

async function titleOf({ db, region }: Scope, plan: string): Promise<string> {
  if (!isId(plan)) refuse({ code: "not-found", what: "plan" });
  const [row] = await db
    .select({ title: plans.title })
    .from(plans)
    .where(and(eq(plans.region, region), eq(plans.id, plan)));
  return found(row, "plan").title;
}
