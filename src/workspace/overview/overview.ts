import { and, eq } from "drizzle-orm";
import type { Store } from "../../storage/store.ts";
import { chainHeads, plans } from "../../storage/tables/index.ts";
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

/** Overviews as they were read at one end of the chain of events, on one day. */
interface Kept {
  readonly seq: number;
  readonly today: string;
  readonly byPlan: Map<string, Promise<Overview>>;
}
const kept = new WeakMap<Store, Kept>();

/**
 * How the work stands today: of all plans, or of one by its special plans. Every figure follows from the events and
 * the day, so that an overview is good until another event is written, and is read once for all who ask till then.
 */
export async function overviewOf(workspace: Workspace, actor: Actor, plan?: string): Promise<Overview> {
  demand(actor, "overview.read");
  if (plan !== undefined && !isId(plan)) refuse({ code: "not-found", what: "plan" });
  const { store, region, clock } = workspace;
  const today = dayOf(clock());
  const [head] = await store.db
    .select({ seq: chainHeads.seq })
    .from(chainHeads)
    .where(eq(chainHeads.region, region));
  const seq = head?.seq ?? 0;
  let now = kept.get(store);
  if (now?.seq !== seq || now.today !== today) {
    now = { seq, today, byPlan: new Map() };
    kept.set(store, now);
  }
  const { byPlan } = now;
  const key = plan ?? "";
  const before = byPlan.get(key);
  if (before) return before;
  const reading = readOverview(workspace, plan);
  byPlan.set(key, reading);
  reading.catch(() => byPlan.delete(key));
  return reading;
}

/** The same, read from the rows. */
export async function readOverview(workspace: Workspace, plan?: string): Promise<Overview> {
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
  const [row] = await db
    .select({ title: plans.title })
    .from(plans)
    .where(and(eq(plans.region, region), eq(plans.id, plan)));
  return found(row, "plan").title;
}
