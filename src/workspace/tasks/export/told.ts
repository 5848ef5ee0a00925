import { and, desc, eq, inArray } from "drizzle-orm";
import type { Database } from "../../../storage/store.ts";
import { reports, targets, targetValues, taskTargets } from "../../../storage/tables/index.ts";
import { directionWords, periodTitle } from "../../targets/words.zh.ts";
import type { TaskTold } from "./ledger-sheet.ts";

/** The newest report of each of these tasks, and what their targets ask. */
export async function toldOf(
  db: Database,
  region: string,
  ids: readonly string[],
): Promise<Map<string, TaskTold>> {
  const wanted = [...ids];
  const newest = await db
    .selectDistinctOn([reports.task], {
      task: reports.task,
      done: reports.done,
      problems: reports.problems,
      next: reports.next,
    })
    .from(reports)
    .where(and(eq(reports.region, region), inArray(reports.task, wanted)))
    .orderBy(reports.task, desc(reports.at), desc(reports.id));
  const asked = await db
    .select({
      task: taskTargets.task,
      target: targets.id,
      scope: targets.scope,
      metric: targets.metric,
      unit: targets.unit,
      direction: targets.direction,
      period: targetValues.period,
      value: targetValues.value,
      upper: targetValues.upper,
    })
    .from(taskTargets)
    .innerJoin(targets, and(eq(targets.region, taskTargets.region), eq(targets.id, taskTargets.target)))
    .innerJoin(
      targetValues,
      and(eq(targetValues.region, targets.region), eq(targetValues.target, targets.id)),
    )
    .where(
      and(eq(taskTargets.region, region), inArray(taskTargets.task, wanted), eq(targets.state, "active")),
    )
    .orderBy(taskTargets.task, targets.sort, targets.id, targetValues.period);

  const said = new Map<string, Map<string, string>>();
  for (const { task, target, scope, metric, unit, direction, period, value, upper } of asked) {
    const of = said.get(task) ?? new Map<string, string>();
    const figure = `${value}${upper === null ? "" : `至${upper}`}${unit}`;
    const words = directionWords[direction as keyof typeof directionWords];
    const one = `${periodTitle(period)}${words}${figure}`;
    const before = of.get(target);
    of.set(target, before ? `${before}、${one}` : `${scope}${metric}：${one}`);
    said.set(task, of);
  }
  const told = new Map<string, TaskTold>();
  const reported = new Map(newest.map(({ task, ...report }) => [task, report]));
  for (const id of ids) {
    const report = reported.get(id) ?? { done: "", problems: "", next: "" };
    told.set(id, { ...report, targets: [...(said.get(id)?.values() ?? [])].join("\n") });
  }
  return told;
}
