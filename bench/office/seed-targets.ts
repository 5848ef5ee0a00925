// The targets of the made-up office: twenty a plan, three years each, two in three with reported values.
import type { Store } from "../../src/storage/store.ts";
import * as tables from "../../src/storage/tables/index.ts";
import { insertRows } from "./insert.ts";
import { idsFrom, type Random } from "./random.ts";

const perPlan = 20;
const years = ["2025", "2026", "2027"];
const metrics = ["学生体质健康合格率", "农村公路通达率", "养老服务覆盖率", "群众满意率", "居民健康素养水平"];

export interface TargetsOf {
  readonly region: string;
  readonly plans: readonly { readonly id: string; readonly revision: string }[];
  /** The tasks of each plan, by the plan's place in the list. */
  readonly tasksOf: (plan: number) => readonly string[];
  readonly units: readonly string[];
  readonly person: string;
  readonly at: string;
}

export async function seedTargets(store: Store, random: Random, office: TargetsOf): Promise<void> {
  const { region, plans, tasksOf, units, person, at } = office;
  const newTarget = idsFrom(6);
  const newReport = idsFrom(7);
  const targets: (typeof tables.targets.$inferInsert)[] = [];
  const values: (typeof tables.targetValues.$inferInsert)[] = [];
  const reports: (typeof tables.targetReports.$inferInsert)[] = [];
  const targetUnits: (typeof tables.targetUnits.$inferInsert)[] = [];
  const taskTargets: (typeof tables.taskTargets.$inferInsert)[] = [];
  for (const [i, { id: plan, revision }] of plans.entries()) {
    const tasks = tasksOf(i);
    for (let sort = 0; sort < perPlan; sort++) {
      const id = newTarget();
      const first = 50 + random.below(30);
      targets.push({
        region,
        id,
        plan,
        revision,
        anchor: id,
        sort,
        metric: metrics[sort % metrics.length]!,
        programme: sort < perPlan / 2 ? "老有所养" : "住有所居",
        unit: "%",
        direction: "at-least",
        aggregation: "last",
        baselineValue: String(first - 5),
        baselineAt: "2024",
        start: 0,
        end: 20,
        state: "active",
      });
      values.push(
        ...years.map((period, k) => ({ region, target: id, period, value: String(first + 5 * k), revision })),
      );
      const unit = random.pick(units);
      targetUnits.push({ region, target: id, unit });
      if (tasks.length > 0) taskTargets.push({ region, task: tasks[sort % tasks.length]!, target: id });
      if (sort % 3 === 0) continue;
      const reported = first - 6 + random.below(12);
      for (const [k, period] of years.slice(0, 2).entries())
        reports.push({
          region,
          id: newReport(),
          target: id,
          period,
          unit,
          value: String(reported + 4 * k),
          person,
          at,
        });
    }
  }
  await insertRows(store, tables.targets, targets);
  await insertRows(store, tables.targetValues, values);
  await insertRows(store, tables.targetUnits, targetUnits);
  await insertRows(store, tables.taskTargets, taskTargets);
  await insertRows(store, tables.targetReports, reports);
}
