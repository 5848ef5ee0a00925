import { and, desc, eq } from "drizzle-orm";
import type { Database } from "../../storage/store.ts";
import { plans, revisions } from "../../storage/tables/index.ts";
import type { Actor } from "../access/actor.ts";
import { demand, may } from "../access/decide.ts";
import { isId } from "../new-id.ts";
import { found, refuse } from "../refusal.ts";
import type { Work } from "../workspace.ts";

export type PlanRecord = typeof plans.$inferSelect;
export type RevisionRecord = typeof revisions.$inferSelect;

/** A plan that the person may see. A draft is the plan office's alone: to others there is none. */
export async function findPlan(
  db: Database,
  region: string,
  actor: Actor | undefined,
  id: string,
): Promise<PlanRecord> {
  const [row] = isId(id) ? await db.select().from(plans).where(isPlan(region, id)) : [];
  const seen = !actor || may(actor, row?.state === "published" ? "plan.read" : "plan.draft", []);
  return found(seen ? row : undefined, "plan");
}

/** A plan that the person writes to, locked until the change ends. Nobody else writes to it meanwhile. */
export async function lockPlan({ tx, region, actor }: Work, id: string): Promise<PlanRecord> {
  const [row] = isId(id) ? await tx.select().from(plans).where(isPlan(region, id)).for("update") : [];
  if (!row || (actor && !may(actor, row.state === "published" ? "plan.read" : "plan.draft", [])))
    return refuse({ code: "not-found", what: "plan" });
  demand(actor, "plan.write");
  return row;
}

/** Refuses what a person decided on a plan that was changed since. */
export function sameVersion(plan: PlanRecord, version: number): void {
  if (plan.version === version) return;
  const { title, issuer, docNumber, start, end } = plan;
  const current = { title, issuer, docNumber, start, end, version: plan.version };
  refuse({ code: "conflict", what: "plan", current, sent: { version } });
}

/** A revision of a plan; without an id the one that it stands on. */
export async function findRevision(
  db: Database,
  plan: PlanRecord,
  id = plan.revision,
): Promise<RevisionRecord> {
  const its = and(eq(revisions.region, plan.region), eq(revisions.plan, plan.id), eq(revisions.id, id));
  const [row] = isId(id) ? await db.select().from(revisions).where(its) : [];
  return found(row, "revision");
}

/** The revisions of a plan, newest first. */
export function revisionsOf(
  db: Database,
  plan: Pick<PlanRecord, "region" | "id">,
): Promise<RevisionRecord[]> {
  return db
    .select()
    .from(revisions)
    .where(and(eq(revisions.region, plan.region), eq(revisions.plan, plan.id)))
    .orderBy(desc(revisions.no));
}

function isPlan(region: string, id: string) {
  return and(eq(plans.region, region), eq(plans.id, id));
}
