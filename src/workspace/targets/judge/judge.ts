import { judgeDate, judgeNothing } from "./judge-date.ts";
import { periodsOf } from "./periods.ts";
import { pointsOf } from "./points.ts";
import { standingOn } from "./standing.ts";
import type { Judgement, ReportedValue, TargetDefinition } from "./types.ts";

/**
 * How a target stands on a day, with the reason: docs/spec.md [TG1] to [TG43]. Of several dates the last one past is
 * judged until something is reported for after it, then the next.
 * @param today a day in China; what was reported after it does not count.
 * @param expectedUnits the units that must report; absent = every unit that did so for any period.
 */
export function judgeTarget(
  definition: TargetDefinition,
  reported: readonly ReportedValue[],
  today: string,
  expectedUnits?: readonly string[],
): Judgement {
  const dates = judgeDates(definition, reported, today, expectedUnits);
  const dated = dates.filter(({ due }) => due !== "");
  const past = dated.findLast(({ due }) => due < today);
  const next = dated.find(({ due }) => due >= today);
  const standing = standingOn(reported, today);
  const goesOn =
    past && periodsOf(definition, standing, today, expectedUnits).some(({ first }) => first > past.due);
  const chosen = past && !(next && goesOn) ? past : (next ?? dates[0]);
  return chosen?.judgement ?? judgeNothing(definition);
}

/** The judgement of one date of a series. */
export interface DateJudgement {
  /** As the plan writes it, `yearly` written out; `due` is empty where it is no date. */
  readonly period: string;
  readonly due: string;
  readonly judgement: Judgement;
}

/** How each date of a target stands on a day, by due day: the cells of a matrix. */
export function judgeDates(
  definition: TargetDefinition,
  reported: readonly ReportedValue[],
  today: string,
  expectedUnits?: readonly string[],
): DateJudgement[] {
  const periods = periodsOf(definition, standingOn(reported, today), today, expectedUnits);
  return pointsOf(definition, today).map((point) => ({
    period: point.target.period,
    due: point.due,
    judgement: judgeDate(definition, point, periods, today),
  }));
}
