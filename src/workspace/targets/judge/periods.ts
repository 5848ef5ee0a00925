import { daysOf } from "../../../calendar/periods.ts";
import type { Fraction } from "./exact.ts";
import { reportedUnit } from "./points.ts";
import { type Rolled, rollUpStanding } from "./roll-up.ts";
import type { Standing } from "./standing.ts";
import type { TargetDefinition } from "./types.ts";

/** What was reported for a period, of the whole or rolled up from the units. */
export interface ReportedPeriod {
  readonly period: string;
  readonly first: string;
  readonly last: string;
  /** The day that the value is of: the period's last, or the day of the report while the period still runs. */
  readonly on: string;
  readonly rolled: Rolled;
}

/** A period whose value is complete: no unit is missing. */
export type CompletePeriod = ReportedPeriod & { readonly rolled: { readonly value: Fraction } };

/**
 * What stands by period, oldest first. A value of the whole goes before the units' own.
 * @param expectedUnits the units that must report; absent = every unit that did so for any period.
 */
export function periodsOf(
  definition: TargetDefinition,
  standing: readonly Standing[],
  today: string,
  expectedUnits: readonly string[] | undefined,
): ReportedPeriod[] {
  const expected = expectedUnits ?? [...new Set(standing.flatMap(({ entry }) => entry.unit ?? []))];
  const groups = new Map<string, Standing[]>();
  for (const one of standing) {
    const group = groups.get(one.entry.period);
    if (group) group.push(one);
    else groups.set(one.entry.period, [one]);
  }
  const periods: (ReportedPeriod & { readonly reported: string })[] = [];
  for (const [period, group] of groups) {
    const days = daysOf(period);
    if (!days) continue;
    const ofWhole = group.filter(({ entry }) => entry.unit === undefined);
    const rolled = rollUpStanding(
      definition.aggregation,
      ofWhole.length > 0 ? ofWhole : group,
      ofWhole.length > 0 ? [] : expected,
      reportedUnit(definition),
    );
    const reported =
      group
        .map(({ day }) => day)
        .sort()
        .at(-1) ?? "";
    periods.push({ period, ...days, on: days.last <= today ? days.last : reported, rolled, reported });
  }
  const order = ({ on, reported, period }: (typeof periods)[number]) => `${on} ${reported} ${period}`;
  return periods.sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

export function isComplete(period: ReportedPeriod): period is CompletePeriod {
  const { value, partial, problems } = period.rolled;
  return value !== undefined && !partial && problems.length === 0;
}
