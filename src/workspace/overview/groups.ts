import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Database } from "../../storage/store.ts";
import { targets, tasks } from "../../storage/tables/index.ts";
import { groupBy } from "../group-by.ts";
import type { Light } from "../targets/judge/types.ts";
import { planTitles } from "../targets/plan-titles.ts";
import { lightOrder } from "../targets/words.zh.ts";
import { type FlagDates, flagSql } from "../tasks/flags.ts";
import { type TaskState, taskStates } from "../tasks/states.ts";
import type { Counts, OverviewGroup } from "./views.ts";

/** What an overview is of: a region, and in it one plan or all. */
export interface Scope {
  readonly db: Database;
  readonly region: string;
  readonly plan: string | undefined;
  readonly dates: FlagDates;
}

/** What the overview is told by: the plan, or within one plan the special plan. */
export function groupKey({ plan }: Scope): SQL {
  return plan === undefined ? sql`${tasks.plan}::text` : sql`${tasks.programme}`;
}

/** The tasks that it is of. */
export function ofScope({ region, plan }: Scope): SQL {
  return and(eq(tasks.region, region), plan === undefined ? undefined : eq(tasks.plan, plan))!;
}

/**
 * The state of each plan, or of each special plan in one: two aggregates, each over one pass.
 * @param overdue by group, as `overdueOf` found them.
 */
export async function groupsOf(scope: Scope, overdue: ReadonlyMap<string, number>): Promise<OverviewGroup[]> {
  const ofTasks = await taskCounts(scope);
  const ofTargets = new Map((await targetCounts(scope)).map((row) => [row.key, row]));
  const keys = [...new Set([...ofTasks.map(({ key }) => key), ...ofTargets.keys()])];
  const titles =
    scope.plan === undefined
      ? await planTitles(scope.db, scope.region, keys)
      : new Map(keys.map((key) => [key, key]));
  const tasksOf = new Map(ofTasks.map((row) => [row.key, row]));
  const order = [...titles.keys()];
  return order.map((key) => {
    const { key: _, ...counts } = tasksOf.get(key) ?? { key, ...noTasks };
    const { targets, lights } = ofTargets.get(key) ?? noTargets;
    return { key, title: titles.get(key)!, ...counts, overdue: overdue.get(key) ?? 0, targets, lights };
  });
}

/** The groups as one. */
export function totalOf(groups: readonly Counts[]): Counts {
  const sum = (of: (counts: Counts) => number) => sumOf(groups, of);
  return {
    tasks: sum(({ tasks }) => tasks),
    states: record(taskStates, (state) => sum(({ states }) => states[state])),
    overdue: sum(({ overdue }) => overdue),
    silent: sum(({ silent }) => silent),
    supervised: sum(({ supervised }) => supervised),
    targets: sum(({ targets }) => targets),
    lights: record(lightOrder, (light) => sum(({ lights }) => lights[light])),
  };
}

function sumOf<T>(rows: readonly T[], of: (row: T) => number): number {
  return rows.reduce((total, row) => total + of(row), 0);
}

function record<K extends string>(keys: readonly K[], value: (key: K) => number): Record<K, number> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, number>;
}

interface StateCount extends Record<string, unknown> {
  readonly key: string;
  readonly state: TaskState;
  readonly tasks: number;
  readonly silent: number;
  readonly supervised: number;
}

const noTasks = {
  tasks: 0,
  states: record(taskStates, () => 0),
  silent: 0,
  supervised: 0,
};
const noTargets = { targets: 0, lights: record(lightOrder, () => 0) };

/** Counted by group and state, which is quicker than ten conditions a row. */
async function taskCounts(scope: Scope) {
  const { db, dates } = scope;
  const { rows } = await db.execute<StateCount>(sql`
    select ${scope.plan === undefined ? tasks.plan : tasks.programme} as key, ${tasks.state} as state, count(*)::int as tasks,
      ${count(flagSql(dates).silent)} as silent, ${count(sql`${tasks.supervised}`)} as supervised
    from ${tasks} where ${ofScope(scope)}
    group by 1, 2 order by min(${tasks.sort})`);
  return [...groupBy(rows, ({ key }) => key)].map(([key, own]) => ({
    key,
    tasks: sumOf(own, ({ tasks }) => tasks),
    states: record(taskStates, (state) => own.find((row) => row.state === state)?.tasks ?? 0),
    silent: sumOf(own, ({ silent }) => silent),
    supervised: sumOf(own, ({ supervised }) => supervised),
  }));
}

async function targetCounts({ db, region, plan }: Scope) {
  const lights = sql.join(
    lightOrder.map(
      (light) => sql`${count(sql`${targets.judgedLight} = ${sql.raw(`'${light}'`)}`)} as ${sql.raw(light)}`,
    ),
    sql`, `,
  );
  const { rows } = await db.execute<Record<Light, number> & { key: string; targets: number }>(sql`
    select ${plan === undefined ? sql`${targets.plan}::text` : sql`${targets.programme}`} as key, count(*)::int as targets, ${lights}
    from ${targets}
    where ${and(eq(targets.region, region), eq(targets.state, "active"), plan === undefined ? undefined : eq(targets.plan, plan))}
    group by 1 order by min(${targets.sort})`);
  return rows.map((row) => ({
    key: row.key,
    targets: row.targets,
    lights: record(lightOrder, (light) => row[light]),
  }));
}

function count(where: SQL): SQL {
  return sql`count(*) filter (where ${where})::int`;
}
