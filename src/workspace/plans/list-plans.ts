import { and, count, desc, eq, inArray, isNotNull, isNull, lt, ne, type SQL, sql } from "drizzle-orm";
import type { Database } from "../../storage/store.ts";
import {
  ledgerEntries,
  people,
  plans,
  revisions,
  targets,
  targetUnits,
  tasks,
  taskUnits,
} from "../../storage/tables/index.ts";
import type { Actor } from "../access/actor.ts";
import { may, type Within, within } from "../access/decide.ts";
import { openStates, type TaskState } from "../tasks/states.ts";
import { dayOf } from "../today.ts";
import type { Workspace } from "../workspace.ts";
import { findPlan, type PlanRecord, revisionsOf } from "./find-plan.ts";
import type { PlanList, PlanRow, PlanState, PlanView, RevisionView } from "./views.ts";

/** The plans that the person may see, newest first, with how their tasks and targets stand. */
export async function listPlans(workspace: Workspace, actor: Actor): Promise<PlanList> {
  const { region } = workspace;
  const { db } = workspace.store;
  const seesDrafts = may(actor, "plan.draft", []);
  const rows = await db
    .select()
    .from(plans)
    .where(and(eq(plans.region, region), seesDrafts ? undefined : eq(plans.state, "published")))
    .orderBy(desc(plans.createdAt), desc(plans.id));
  return { rows: await withCounts(workspace, actor, rows) };
}

/** A plan with its revisions, its ledgers by year and its special plans. */
export async function getPlan(workspace: Workspace, actor: Actor, id: string): Promise<PlanView> {
  const { db } = workspace.store;
  const plan = await findPlan(db, workspace.region, actor, id);
  const [row] = await withCounts(workspace, actor, [plan]);
  const seesDrafts = may(actor, "plan.draft", []);
  const all = await revisionsOf(db, plan);
  const shown = seesDrafts ? all : all.filter(({ state }) => state === "current" || state === "superseded");
  return {
    ...row!,
    revision: plan.revision,
    revisions: await toRevisions(db, shown),
    years: await yearsOf(db, plan, actor),
    programmes: await programmesOf(db, plan, actor),
  };
}

async function withCounts(
  workspace: Workspace,
  actor: Actor,
  rows: readonly PlanRecord[],
): Promise<PlanRow[]> {
  if (rows.length === 0) return [];
  const { region, clock } = workspace;
  const { db } = workspace.store;
  const ids = rows.map(({ id }) => id);
  const ofPlans = and(eq(tasks.region, region), inArray(tasks.plan, ids), isNull(tasks.parent), mine(actor));
  const states = await db
    .select({ plan: tasks.plan, state: tasks.state, count: count() })
    .from(tasks)
    .where(ofPlans)
    .groupBy(tasks.plan, tasks.state);
  const overdue = await db
    .select({ plan: tasks.plan, count: count() })
    .from(tasks)
    .where(and(ofPlans, lt(tasks.due, dayOf(clock())), inArray(tasks.state, [...openStates])))
    .groupBy(tasks.plan);
  const lights = await db
    .select({ plan: targets.plan, light: targets.judgedLight, count: count() })
    .from(targets)
    .where(
      and(
        eq(targets.region, region),
        inArray(targets.plan, ids),
        eq(targets.state, "active"),
        isNotNull(targets.judgedLight),
        mineToReport(actor),
      ),
    )
    .groupBy(targets.plan, targets.judgedLight);
  const nos = await db
    .select({ id: revisions.id, plan: revisions.plan, no: revisions.no, state: revisions.state })
    .from(revisions)
    .where(and(eq(revisions.region, region), inArray(revisions.plan, ids)));
  const noOf = new Map(nos.map(({ id, no }) => [id, no]));
  return rows.map((plan) => ({
    id: plan.id,
    title: plan.title,
    ...(plan.issuer !== null && { issuer: plan.issuer }),
    ...(plan.docNumber !== null && { docNumber: plan.docNumber }),
    ...(plan.start !== null && { start: plan.start }),
    ...(plan.end !== null && { end: plan.end }),
    state: plan.state as PlanState,
    ...(plan.year !== null && { year: plan.year }),
    revisionNo: noOf.get(plan.revision) ?? 1,
    proposed:
      may(actor, "plan.draft", []) &&
      plan.state === "published" &&
      nos.some((revision) => revision.plan === plan.id && revision.state === "draft"),
    createdAt: plan.createdAt,
    tasks: Object.fromEntries(
      states.filter((each) => each.plan === plan.id).map((each) => [each.state as TaskState, each.count]),
    ),
    overdue: overdue.find((each) => each.plan === plan.id)?.count ?? 0,
    lights: Object.fromEntries(
      lights.filter((each) => each.plan === plan.id).map((each) => [each.light!, each.count]),
    ),
    version: plan.version,
  }));
}

/** The tasks that concern the person's units; all of them for who may read all. */
function mine(actor: Actor): SQL | undefined {
  return ofUnits(
    within(actor, "task.read"),
    (ids) =>
      sql`exists (select 1 from ${taskUnits} where ${taskUnits.region} = ${tasks.region} and ${taskUnits.task} = ${tasks.id} and ${inArray(taskUnits.unit, ids)})`,
  );
}

function mineToReport(actor: Actor): SQL | undefined {
  return ofUnits(
    within(actor, "target.read"),
    (ids) =>
      sql`exists (select 1 from ${targetUnits} where ${targetUnits.region} = ${targets.region} and ${targetUnits.target} = ${targets.id} and ${inArray(targetUnits.unit, ids)})`,
  );
}

function ofUnits(reach: Within, where: (ids: string[]) => SQL): SQL | undefined {
  if (reach === "all") return undefined;
  return reach.size === 0 ? sql`false` : where([...reach]);
}

async function toRevisions(
  db: Database,
  rows: readonly (typeof revisions.$inferSelect)[],
): Promise<RevisionView[]> {
  const ids = [...new Set(rows.flatMap(({ by }) => by ?? []))];
  const names =
    ids.length === 0
      ? []
      : await db.select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, ids));
  const nameOf = new Map(names.map(({ id, name }) => [id, name]));
  return rows.map(({ id, no, name, state, createdAt, by }) => {
    const person = by === null ? undefined : nameOf.get(by);
    return {
      id,
      no,
      name,
      state: state as RevisionView["state"],
      at: createdAt,
      ...(person !== undefined && { by: person }),
    };
  });
}

async function yearsOf(db: Database, plan: PlanRecord, actor: Actor): Promise<PlanView["years"]> {
  const rows = await db
    .select({ year: ledgerEntries.year, standing: ledgerEntries.standing, count: count() })
    .from(ledgerEntries)
    .innerJoin(tasks, and(eq(tasks.region, ledgerEntries.region), eq(tasks.id, ledgerEntries.task)))
    .where(and(eq(ledgerEntries.region, plan.region), eq(ledgerEntries.plan, plan.id), mine(actor)))
    .groupBy(ledgerEntries.year, ledgerEntries.standing);
  const years = [...new Set(rows.map(({ year }) => year))].sort((a, b) => b - a);
  const countOf = (year: number, standing: string) =>
    rows.find((row) => row.year === year && row.standing === standing)?.count ?? 0;
  return years.map((year) => ({
    year,
    started: countOf(year, "started"),
    carried: countOf(year, "carried"),
    closed: countOf(year, "closed"),
  }));
}

async function programmesOf(db: Database, plan: PlanRecord, actor: Actor): Promise<PlanView["programmes"]> {
  const rows = await db
    .select({
      title: tasks.programme,
      tasks: count(),
      closed: sql<string>`count(*) filter (where ${tasks.state} = 'closed')`,
    })
    .from(tasks)
    .where(
      and(
        eq(tasks.region, plan.region),
        eq(tasks.plan, plan.id),
        isNull(tasks.parent),
        ne(tasks.state, "aborted"),
        mine(actor),
      ),
    )
    .groupBy(tasks.programme)
    .orderBy(sql`min(${tasks.sort})`);
  return rows.map((row) => ({ ...row, closed: Number(row.closed) }));
}
