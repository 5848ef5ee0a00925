import { and, asc, eq, inArray } from "drizzle-orm";
import type { Database } from "../../storage/store.ts";
import { plans, targetReports, targets, targetUnits, targetValues } from "../../storage/tables/index.ts";
import { groupBy } from "../group-by.ts";
import type { ReportedValue, TargetDefinition } from "./judge/types.ts";

export type TargetRecord = typeof targets.$inferSelect;
export type ValueRecord = typeof targetValues.$inferSelect;
export type ReportRecord = typeof targetReports.$inferSelect;

/** A target with all that its judgement rests on. */
export interface LoadedTarget {
  readonly record: TargetRecord;
  /** The period of its plan: on which days the target runs. */
  readonly plan: { readonly title: string; readonly start: string | null; readonly end: string | null };
  /** What the plan asks for, by period. */
  readonly values: readonly ValueRecord[];
  /** Who must report it. */
  readonly units: readonly string[];
  /** Every entry, corrections included, oldest first. */
  readonly reports: readonly ReportRecord[];
}

/** Targets by id, in the order asked for; what does not exist is left out. Four queries, whatever the number. */
export async function loadTargets(
  db: Database,
  region: string,
  ids: readonly string[],
): Promise<LoadedTarget[]> {
  if (ids.length === 0) return [];
  const wanted = [...ids];
  const heads = await db
    .select({ record: targets, plan: { title: plans.title, start: plans.start, end: plans.end } })
    .from(targets)
    .innerJoin(plans, and(eq(plans.region, targets.region), eq(plans.id, targets.plan)))
    .where(and(eq(targets.region, region), inArray(targets.id, wanted)));
  const values = await db
    .select()
    .from(targetValues)
    .where(and(eq(targetValues.region, region), inArray(targetValues.target, wanted)))
    .orderBy(asc(targetValues.period));
  const units = await db
    .select()
    .from(targetUnits)
    .where(and(eq(targetUnits.region, region), inArray(targetUnits.target, wanted)))
    .orderBy(asc(targetUnits.unit));
  const reports = await db
    .select()
    .from(targetReports)
    .where(and(eq(targetReports.region, region), inArray(targetReports.target, wanted)))
    .orderBy(asc(targetReports.at), asc(targetReports.id));
  const byId = new Map(heads.map((head) => [head.record.id, head]));
  const valuesOf = groupBy(values, ({ target }) => target);
  const unitsOf = groupBy(units, ({ target }) => target);
  const reportsOf = groupBy(reports, ({ target }) => target);
  return wanted.flatMap((id) => {
    const head = byId.get(id);
    if (!head) return [];
    return {
      ...head,
      values: valuesOf.get(id) ?? [],
      units: (unitsOf.get(id) ?? []).map(({ unit }) => unit),
      reports: reportsOf.get(id) ?? [],
    };
  });
}

/** The target as the judgement takes it. */
export function definitionOf({ record, plan, values }: LoadedTarget): TargetDefinition {
  return {
    metric: record.metric,
    scope: record.scope,
    unit: record.unit,
    direction: record.direction as TargetDefinition["direction"],
    aggregation: record.aggregation as TargetDefinition["aggregation"],
    cumulative: record.cumulative,
    yearly: record.yearly,
    values: values.map(({ period, value, upper }) => ({ period, value, ...(upper !== null && { upper }) })),
    ...(record.baselineValue !== null && {
      baseline: {
        value: record.baselineValue,
        ...(record.baselineAt !== null && { at: record.baselineAt }),
        ...(record.baselineUnit !== null && { unit: record.baselineUnit }),
      },
    }),
    ...(plan.start !== null && { from: plan.start }),
    ...(plan.end !== null && { until: plan.end }),
  };
}

/** The entries as the judgement takes them. */
export function reportedOf(reports: readonly ReportRecord[]): ReportedValue[] {
  return reports.map(({ id, period, at, unit, value, numerator, denominator, weight, corrects }) => ({
    id,
    period,
    at,
    ...(unit !== null && { unit }),
    ...(value !== null && { value }),
    ...(numerator !== null && { numerator }),
    ...(denominator !== null && { denominator }),
    ...(weight !== null && { weight }),
    ...(corrects !== null && { corrects }),
  }));
}

/** The units whose values make the whole; undefined where nobody was named: then those that report. */
export function expectedOf({ units }: LoadedTarget): readonly string[] | undefined {
  return units.length > 0 ? units : undefined;
}
