import { judgeDates } from "../judge/judge.ts";
import { periodsOf, type ReportedPeriod } from "../judge/periods.ts";
import { reportedUnit } from "../judge/points.ts";
import { sayReason } from "../judge/reason.zh.ts";
import { standingOn } from "../judge/standing.ts";
import type { Light, Reason, TargetDefinition, TargetState } from "../judge/types.ts";
import { judge } from "../judge-stale.ts";
import { definitionOf, expectedOf, type LoadedTarget, reportedOf } from "../load.ts";
import type { TargetActual, TargetAsk, TargetCell, TargetRow } from "../views.ts";
import { shownValue } from "./shown.ts";

/** A target as a row of the matrix, as it stands today. */
export function rowOf(target: LoadedTarget, today: string): TargetRow {
  const { record, plan } = target;
  const definition = definitionOf(target);
  const { state, light, reason } = keptOf(target, today);
  return {
    id: record.id,
    plan: record.plan,
    planTitle: plan.title,
    programme: record.programme,
    metric: record.metric,
    scope: record.scope,
    unit: record.unit,
    reportedUnit: reportedUnit(definition),
    direction: definition.direction,
    ...(definition.baseline && { baseline: definition.baseline }),
    cells: cellsOf(target, definition, today),
    state,
    light,
    says: sayReason(reason),
    version: record.version,
  };
}

/** What was reported, by period, oldest first, as the judgement takes it. */
export function reportedPeriods(target: LoadedTarget, today: string): ReportedPeriod[] {
  const standing = standingOn(reportedOf(target.reports), today);
  return periodsOf(definitionOf(target), standing, today, expectedOf(target));
}

export function actualOf(period: ReportedPeriod, target: LoadedTarget): TargetActual | undefined {
  const { value, missing, problems } = period.rolled;
  if (!value) return undefined;
  return {
    period: period.period,
    value: shownValue(value, target),
    missing: missing.length || problems.length,
  };
}

/** The judgement as it was kept today; of a target that is out of force, as it stands. */
function keptOf(target: LoadedTarget, today: string): { state: TargetState; light: Light; reason: Reason } {
  const { judgedState, judgedLight, judgedReason, judgedOn } = target.record;
  if (judgedOn !== today || !judgedState || !judgedLight || !judgedReason) return judge(target, today);
  return {
    state: judgedState as TargetState,
    light: judgedLight as Light,
    reason: judgedReason as unknown as Reason,
  };
}

function cellsOf(target: LoadedTarget, definition: TargetDefinition, today: string): TargetCell[] {
  const years = new Map<string, { asks: TargetAsk[]; actual?: TargetActual }>();
  const yearOf = (year: string) => {
    const cell = years.get(year) ?? { asks: [] };
    years.set(year, cell);
    return cell;
  };
  const byPeriod = new Map(target.values.map((value) => [value.period, value]));
  const dates = judgeDates(definition, reportedOf(target.reports), today, expectedOf(target));
  for (const { period, due, judgement } of dates) {
    const said = byPeriod.get(period) ?? byPeriod.get("yearly");
    yearOf(due.slice(0, 4)).asks.push({
      period,
      value: said?.value ?? "",
      ...(said?.upper != null && { upper: said.upper }),
      due,
      state: judgement.state,
      light: judgement.light,
    });
  }
  for (const period of reportedPeriods(target, today)) {
    const actual = actualOf(period, target);
    if (actual) yearOf(period.last.slice(0, 4)).actual = actual;
  }
  return [...years]
    .map(([year, { asks, actual }]) => ({ year, asks, ...(actual && { actual }) }))
    .sort((a, b) => (orderOf(a.year) < orderOf(b.year) ? -1 : 1));
}

/** What has no date comes last. */
function orderOf(year: string): string {
  return year === "" ? "~" : year;
}
