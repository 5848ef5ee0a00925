import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import { targets, targetValues } from "../../../storage/tables/index.ts";
import type { Actor } from "../../access/actor.ts";
import { refuse } from "../../refusal.ts";
import type { Workspace } from "../../workspace.ts";
import type { Light } from "../judge/types.ts";
import { judgeStale, todayOf } from "../judge-stale.ts";
import { loadTargets } from "../load.ts";
import { planTitles } from "../plan-titles.ts";
import type { LightCounts, TargetFilter, TargetGroup, TargetPage, TargetRow } from "../views.ts";
import { whereTargets } from "./filter.ts";
import { rowOf } from "./row.ts";

/** Rows of a page unless the caller asks for fewer. */
const usual = 100;

/** A page of the matrix that a filter finds, with what is true of all it finds. */
export async function targetPage(
  workspace: Workspace,
  actor: Actor,
  filter: TargetFilter,
  page: { readonly cursor?: string | undefined; readonly limit?: number | undefined } = {},
): Promise<TargetPage> {
  await judgeStale(workspace);
  const { store, region } = workspace;
  const where = whereTargets(store.db, region, actor, filter);
  const { light: _, ...anyLight } = filter;
  const limit = page.limit ?? usual;
  const ids = await idsOf(
    workspace,
    and(where, page.cursor === undefined ? undefined : after(page.cursor))!,
    limit + 1,
  );
  const [lights] = await countLights(workspace, whereTargets(store.db, region, actor, anyLight), sql`''`);
  const rows = await rowsOf(workspace, ids.slice(0, limit));
  const years = filter.plan === undefined ? yearsOfRows(rows) : await yearsOf(workspace, where);
  const last = rows.at(-1);
  const counts = lights?.lights ?? noLights;
  const wanted = filter.light && filter.light.length > 0 ? new Set(filter.light) : undefined;
  const total = Object.entries(counts).reduce(
    (sum, [light, count]) => sum + (!wanted || wanted.has(light as Light) ? count : 0),
    0,
  );
  return {
    rows,
    total,
    lights: counts,
    years,
    ...(ids.length > limit && last && { next: last.id }),
  };
}

/** All rows that a filter finds, for an export. */
export async function allTargets(
  workspace: Workspace,
  actor: Actor,
  filter: TargetFilter,
): Promise<TargetRow[]> {
  await judgeStale(workspace);
  const where = whereTargets(workspace.store.db, workspace.region, actor, filter);
  return rowsOf(workspace, await idsOf(workspace, where, undefined));
}

/** What a filter finds by plan or by special plan, with the lights of each, in the order of the matrix. */
export async function targetGroups(
  workspace: Workspace,
  actor: Actor,
  filter: TargetFilter,
  by: "plan" | "programme",
): Promise<TargetGroup[]> {
  await judgeStale(workspace);
  const where = whereTargets(workspace.store.db, workspace.region, actor, filter);
  if (by === "programme") return countLights(workspace, where, sql`${targets.programme}`);
  const groups = await countLights(workspace, where, sql`${targets.plan}::text`);
  const titles = await planTitles(
    workspace.store.db,
    workspace.region,
    groups.map(({ key }) => key),
  );
  return groups.map((group) => ({ ...group, title: titles.get(group.key) ?? "" }));
}

export const noLights: LightCounts = { red: 0, yellow: 0, green: 0, grey: 0, blue: 0 };

async function rowsOf({ store, region, clock }: Workspace, ids: readonly string[]): Promise<TargetRow[]> {
  const today = todayOf({ clock });
  return (await loadTargets(store.db, region, ids)).map((target) => rowOf(target, today));
}

async function idsOf({ store }: Workspace, where: SQL, limit: number | undefined): Promise<string[]> {
  const query = store.db
    .select({ id: targets.id })
    .from(targets)
    .where(where)
    .orderBy(asc(targets.plan), asc(targets.sort), asc(targets.id));
  const rows = await (limit === undefined ? query : query.limit(limit));
  return rows.map(({ id }) => id);
}

/** The rows after one, in the order of the matrix. */
function after(cursor: string): SQL {
  if (!/^[0-9a-f-]{36}$/.test(cursor))
    refuse({ code: "invalid", field: "cursor", says: "翻页位置无效，请从第一页重新查看。" });
  return sql`(${targets.plan}, ${targets.sort}, ${targets.id}) >
    (select c.plan, c.sort, c.id from ${targets} c where c.region = ${targets.region} and c.id = ${cursor})`;
}

async function countLights({ store }: Workspace, where: SQL, key: SQL): Promise<TargetGroup[]> {
  const count = (light: Light) => sql<number>`count(*) filter (where ${targets.judgedLight} = ${light})::int`;
  const rows = await store.db
    .select({
      key: sql<string>`${key}`,
      total: sql<number>`count(*)::int`,
      red: count("red"),
      yellow: count("yellow"),
      green: count("green"),
      grey: count("grey"),
      blue: count("blue"),
    })
    .from(targets)
    .where(where)
    .groupBy(sql`1`)
    .orderBy(sql`min(${targets.plan}::text), min(${targets.sort})`);
  return rows.map(({ key, total, ...lights }) => ({ key, title: key, total, lights }));
}

function yearsOfRows(rows: readonly TargetRow[]): string[] {
  return [...new Set(rows.flatMap(({ cells }) => cells.map(({ year }) => year)))]
    .filter((year) => year !== "")
    .sort();
}

async function yearsOf({ store }: Workspace, where: SQL): Promise<string[]> {
  const rows = await store.db
    .selectDistinct({ year: sql<string>`substr(${targetValues.period}, 1, 4)` })
    .from(targets)
    .innerJoin(
      targetValues,
      and(eq(targetValues.region, targets.region), eq(targetValues.target, targets.id)),
    )
    .where(where);
  return rows
    .map(({ year }) => year)
    .filter((year) => /^\d{4}$/.test(year))
    .sort();
}
