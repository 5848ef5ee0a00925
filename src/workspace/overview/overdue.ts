import { and, eq, inArray, sql } from "drizzle-orm";
import { tasks, taskUnits, units } from "../../storage/tables/index.ts";
import { flagSql } from "../tasks/flags.ts";
import { rowsOf } from "../tasks/query/rows.ts";
import { openStates } from "../tasks/states.ts";
import type { TaskRow } from "../tasks/views.ts";
import { groupKey, ofScope, type Scope } from "./groups.ts";
import type { UnitStanding } from "./views.ts";

/** How many tasks a leader reads. */
const mostTasks = 10;
/** Units that fit on one page as bars. */
const mostUnits = 20;

/** What is overdue, seen three ways. */
export interface Overdue {
  /** How many, by group. */
  readonly byGroup: ReadonlyMap<string, number>;
  /** Those under supervision first, then the longest overdue. */
  readonly worst: readonly TaskRow[];
  /** Units by tasks that they have a part in, the most first; with as many, those that lead more. */
  readonly units: readonly UnitStanding[];
}

interface Found extends Record<string, unknown> {
  readonly kind: "group" | "task" | "unit";
  readonly key: string;
  readonly count: number;
  readonly leads: number;
  readonly place: number;
}

/** The overdue tasks are found once, and told by group, by unit and by the worst. */
export async function overdueOf(scope: Scope): Promise<Overdue> {
  const { db, region, dates } = scope;
  const { rows } = await db.execute<Found>(sql`
    with overdue as materialized (
      select ${tasks.id} as id, ${groupKey(scope)} as key, ${tasks.supervised} as supervised, ${tasks.due} as due
      from ${tasks} where ${and(ofScope(scope), flagSql(dates).overdue)}
    ), by_unit as (
      select ${taskUnits.unit} as unit, count(*)::int as count,
        (count(*) filter (where ${taskUnits.role} = 'lead'))::int as leads
      from overdue join ${taskUnits} on ${taskUnits.region} = ${region} and ${taskUnits.task} = overdue.id
      group by 1
    ), worst as (
      select id, row_number() over (order by supervised desc, due, id)::int as place from overdue
      order by place limit ${mostTasks}
    ), ranked as (
      select by_unit.*, row_number() over (order by count desc, leads desc, unit)::int as place from by_unit
      order by place limit ${mostUnits}
    )
    select 'group' as kind, key, count(*)::int as count, 0 as leads, 0 as place from overdue group by key
    union all select 'task', id::text, 0, 0, place from worst
    union all select 'unit', unit::text, count, leads, place from ranked
    order by kind, place`);
  const of = (kind: Found["kind"]) => rows.filter((row) => row.kind === kind);
  const worst = of("task").map(({ key }) => key);
  return {
    byGroup: new Map(of("group").map(({ key, count }) => [key, count])),
    worst: await rowsOf(db, region, worst, dates),
    units: await standingsOf(scope, of("unit")),
  };
}

async function standingsOf(scope: Scope, ranked: readonly Found[]): Promise<UnitStanding[]> {
  if (ranked.length === 0) return [];
  const { db, region } = scope;
  const ids = ranked.map(({ key }) => key);
  const names = await db.select({ id: units.id, name: units.name }).from(units).where(inArray(units.id, ids));
  const open = await db
    .select({ unit: taskUnits.unit, open: sql<number>`count(*)::int` })
    .from(taskUnits)
    .innerJoin(tasks, and(eq(tasks.region, taskUnits.region), eq(tasks.id, taskUnits.task)))
    .where(
      and(
        eq(taskUnits.region, region),
        inArray(taskUnits.unit, ids),
        ofScope(scope),
        inArray(tasks.state, [...openStates]),
      ),
    )
    .groupBy(taskUnits.unit);
  const nameOf = new Map(names.map(({ id, name }) => [id, name]));
  const openOf = new Map(open.map(({ unit, open }) => [unit, open]));
  return ranked.map(({ key, count, leads }) => ({
    unit: key,
    name: nameOf.get(key) ?? "",
    overdue: count,
    leads,
    open: openOf.get(key) ?? 0,
  }));
}
