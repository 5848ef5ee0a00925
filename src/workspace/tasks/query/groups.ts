import { and, eq, type SQL, sql } from "drizzle-orm";
import { plans, tasks, taskUnits, units } from "../../../storage/tables/index.ts";
import { flagSql } from "../flags.ts";
import { type TaskState, taskStates } from "../states.ts";
import type { TaskFilter, TaskGroup } from "../views.ts";
import { sayState } from "../words.zh.ts";
import { type Asking, matching } from "./filter.ts";

/** What the ledger can be grouped by. */
export const groupings = ["plan", "programme", "unit", "state"] as const;
export type Grouping = (typeof groupings)[number];

interface Counted extends Record<string, unknown> {
  readonly key: string;
  readonly state: TaskState;
  readonly total: number;
  readonly overdue: number;
  readonly silent: number;
}

/** How many tasks each plan, special plan, unit or state holds of what the filter finds. A task counts for each unit. */
export async function groupsOf(asking: Asking, filter: TaskFilter, by: Grouping): Promise<TaskGroup[]> {
  const { rows } = await asking.db.execute<Counted>(counting(asking, filter, by));
  const groups = new Map<
    string,
    { total: number; states: Partial<Record<TaskState, number>>; overdue: number; silent: number }
  >();
  for (const { key, state, total, overdue, silent } of rows) {
    const group = groups.get(key) ?? { total: 0, states: {}, overdue: 0, silent: 0 };
    group.total += total;
    group.states[state] = total;
    group.overdue += overdue;
    group.silent += silent;
    groups.set(key, group);
  }
  const titles = await titlesOf(asking, by, [...groups.keys()]);
  return titles.flatMap(({ key, title }) => {
    const group = groups.get(key);
    return group ? [{ key, title, ...group }] : [];
  });
}

function counting(asking: Asking, filter: TaskFilter, by: Grouping): SQL {
  const { unit, role } = filter;
  const flags = flagSql(asking.dates);
  const keys = {
    plan: sql`${tasks.plan}`,
    programme: sql`${tasks.programme}`,
    unit: sql`${taskUnits.unit}`,
    state: sql`${tasks.state}`,
  };
  const parts = and(
    eq(taskUnits.region, tasks.region),
    eq(taskUnits.task, tasks.id),
    role !== undefined ? eq(taskUnits.role, role) : undefined,
    unit !== undefined ? eq(taskUnits.unit, unit) : undefined,
  );
  // Special plans stand in the order of the ledger; the others have an order of their own.
  return sql`select ${keys[by]} as key, ${tasks.state} as state, count(*)::int as total,
      count(*) filter (where ${flags.overdue})::int as overdue,
      count(*) filter (where ${flags.silent})::int as silent
    from ${tasks} ${by === "unit" ? sql`inner join ${taskUnits} on ${parts}` : sql``}
    where ${matching(asking, filter)}
    group by 1, 2 ${by === "programme" ? sql`order by min(${tasks.plan}::text), min(${tasks.sort}), 1` : sql``}`;
}

/** The groups in the order that people expect, with their names. */
async function titlesOf({ db, region }: Asking, by: Grouping, keys: readonly string[]) {
  const list = sql`(select jsonb_array_elements_text(${JSON.stringify(keys)}::jsonb)::uuid)`;
  switch (by) {
    case "plan": {
      const rows = await db
        .select({ key: plans.id, title: plans.title })
        .from(plans)
        .where(and(eq(plans.region, region), sql`${plans.id} in ${list}`))
        .orderBy(plans.id);
      return rows;
    }
    case "unit":
      return db
        .select({ key: units.id, title: units.name })
        .from(units)
        .where(sql`${units.id} in ${list}`)
        .orderBy(units.sort, units.id);
    case "state":
      return taskStates.map((key) => ({ key: key as string, title: sayState(key) }));
    case "programme":
      return keys.map((key) => ({ key, title: key }));
  }
}
