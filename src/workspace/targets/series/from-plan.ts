import type { Baseline, Plan, Span } from "../../../plan/model.ts";
import { valueWords } from "../../../plan/words.ts";
import { compare, plus, readDecimal, zero } from "../judge/exact.ts";
import { convert } from "../judge/measure.ts";
import type { Aggregation, TargetBaseline, TargetDefinition, TargetValue } from "../judge/types.ts";
import { type Claim, claimsOf, isCount, keyOf } from "./claims.ts";
import { specialPlanOf } from "./special-plan.ts";

/** A series of a plan's targets, ready to be judged, with the places it comes from. */
export interface PlanSeries extends TargetDefinition {
  /** The same for the same metric in a revision of the plan, whatever its values and places. */
  readonly anchor: string;
  /** The special plan it belongs to; empty where the plan has none. */
  readonly special: string;
  /** In text order; a target said in several places has several. */
  readonly targetIds: readonly string[];
  readonly section?: string;
  /** The first place that says it. */
  readonly span: Span;
  readonly spans: readonly Span[];
}

/**
 * The targets of a plan as series: one of each metric, scope, unit and special plan, by year. What is said twice
 * stands once. Values that cannot be of one series, the total beside the years, 60% of a part beside 78% of the whole,
 * are series of their own. In the order in which the plan first says them.
 */
export function seriesOf(plan: Plan): PlanSeries[] {
  const groups = new Map<string, Claim[]>();
  for (const claim of claimsOf(plan)) {
    const { special, key, target, direction, builtUp } = claim;
    const name = [special, key, target.unit, direction, builtUp].join("|");
    const group = groups.get(name);
    if (group) group.push(claim);
    else groups.set(name, [claim]);
  }
  const baselines = baselinesOf(plan);
  const anchors = new Map<string, number>();
  return [...groups.values()]
    .flatMap((group) => split(group).map((claims) => toSeries(plan, claims, baselines)))
    .sort((a, b) => a.span.start - b.span.start)
    .map((series) => {
      const count = (anchors.get(series.anchor) ?? 0) + 1;
      anchors.set(series.anchor, count);
      return count === 1 ? series : { ...series, anchor: `${series.anchor}#${count}` };
    });
}

/** Series of one group: years that go on each other, totals, and second figures for a date apart. */
function split(group: readonly Claim[]): Claim[][] {
  const everyYear = group.filter(({ value }) => value.period === "yearly");
  const dated = group.filter(({ value }) => value.period !== "yearly");
  const slots = slotsOf(dated);
  const first = slots[0];
  if (!first || !first[0]!.builtUp) return [...slots, everyYear].filter((claims) => claims.length > 0);
  return [...yearsAndTotals(dated), everyYear].filter((claims) => claims.length > 0);
}

/** The nth figure of each date belongs to the nth series. */
function slotsOf(claims: readonly Claim[]): Claim[][] {
  const slots: Claim[][] = [];
  const said = new Map<string, string[]>();
  for (const claim of claims) {
    const figures = said.get(claim.value.period) ?? [];
    said.set(claim.value.period, figures);
    const figure = figureOf(claim);
    const slot = figures.includes(figure) ? figures.indexOf(figure) : figures.push(figure) - 1;
    const series = slots[slot];
    if (series) series.push(claim);
    else slots[slot] = [claim];
  }
  return slots.filter((slot) => slot !== undefined);
}

/** Of amounts of work: what is of its year, and what is said of the whole time or adds the years up. */
function yearsAndTotals(claims: readonly Claim[]): Claim[][] {
  const ofYears = claims.filter(({ ofYear }) => ofYear);
  const others = claims.filter(({ ofYear }) => !ofYear);
  if (ofYears.length > 0) {
    const said = new Set(slotsOf(ofYears)[0]!.map(identity));
    const again = others.filter((claim) => said.has(identity(claim)) && !isTotal(claim, ofYears));
    const totals = others.filter((claim) => !again.includes(claim));
    return [...slotsOf(inOrder([...ofYears, ...again])), ...slotsOf(totals)];
  }
  const total = others.find((claim) => isTotal(claim, others));
  if (!total) return slotsOf(others);
  const totals = others.filter((claim) => identity(claim) === identity(total));
  return [...slotsOf(others.filter((claim) => !totals.includes(claim))), totals];
}

/** Whether a value is the sum of other values for at least two years, none after it. */
function isTotal(claim: Claim, claims: readonly Claim[]): boolean {
  const parts = new Map(
    claims
      .filter((one) => identity(one) !== identity(claim) && one.value.period <= claim.value.period)
      .map((one) => [one.value.period, readDecimal(one.value.value) ?? zero]),
  );
  const value = readDecimal(claim.value.value);
  return parts.size > 1 && !!value && compare([...parts.values()].reduce(plus), value) === 0;
}

function toSeries(plan: Plan, claims: readonly Claim[], baselines: readonly PlanBaseline[]): PlanSeries {
  const { target, key, special, direction } = claims[0]!;
  const values = [...new Map(claims.map((claim) => [identity(claim), claim.value])).values()].sort((a, b) =>
    a.period < b.period ? -1 : a.period > b.period ? 1 : 0,
  );
  const builtUp = claims[0]!.builtUp || sinks(claims[0]!, values);
  const everyYear = values.some(({ period }) => period === "yearly");
  const ofYears = builtUp && (claims.some(({ ofYear }) => ofYear) || values.length > 1);
  const baseline = everyYear || builtUp ? undefined : baselineFor(claims[0]!, values, baselines);
  const { start, end } = plan.meta;
  return {
    anchor: [special, key, target.unit, ofYears ? "years" : ""].join("|"),
    special,
    metric: target.metric,
    ...(target.scope !== undefined && { scope: target.scope }),
    unit: target.unit,
    direction,
    values,
    ...(baseline && { baseline }),
    aggregation: aggregationOf(target.unit, builtUp, target.metric),
    ...((everyYear || ofYears) && { yearly: true }),
    ...(builtUp && { cumulative: true }),
    ...(start !== undefined && { from: start }),
    ...(end !== undefined && { until: end }),
    targetIds: claims.map((claim) => claim.target.id),
    ...(target.section !== undefined && { section: target.section }),
    span: target.span,
    spans: claims.map((claim) => claim.target.span),
  };
}

/** A count of which a later year asks for less is each year's work: a level is not meant to sink. */
function sinks({ target, direction, ofYear }: Claim, values: readonly TargetValue[]): boolean {
  if (!ofYear || direction !== "at-least") return false;
  const numbers = values.map(({ value }) => readDecimal(value) ?? zero);
  return isCount(target.unit) && numbers.some((number, i) => i > 0 && compare(number, numbers[i - 1]!) < 0);
}

/** Rates join as ratios, counts add up; of a figure per head or an age the last is taken. */
function aggregationOf(unit: string, builtUp: boolean, metric: string): Aggregation {
  if (unit === "%" || unit === "‰" || unit === "百分点") return "ratio";
  if (builtUp) return "sum";
  const perHead = /^(?:每|人均|平均|户均|生均)|平均|标准|寿命|年限/.test(metric);
  const counts = /(?:[个家所处座人名户张套间台辆亩支组对册件场项条艘栋]|平方米|立方米|公里|千米|公顷|元|吨)$/;
  return !perHead && counts.test(unit) ? "sum" : "last";
}

interface PlanBaseline {
  readonly baseline: Baseline;
  readonly key: string;
  readonly special: string;
}

function baselinesOf(plan: Plan): PlanBaseline[] {
  const special = specialPlanOf(plan);
  return plan.baselines
    .filter(({ value }) => typeof value === "number")
    .map((baseline) => ({ baseline, key: keyOf(baseline), special: special(baseline) }));
}

/** The baseline of the same metric and a unit that mixes, before the first date; of the same special plan first. */
function baselineFor(
  { key, special, target, direction }: Claim,
  values: readonly TargetValue[],
  baselines: readonly PlanBaseline[],
): TargetBaseline | undefined {
  const step = direction === "rise-by" || direction === "fall-by";
  const unit = step && target.unit === "百分点" ? "%" : target.unit;
  const fits = baselines.filter(
    (one) =>
      one.key === key &&
      ((step && target.unit === "%") || convert(zero, one.baseline.unit, unit) !== undefined),
  );
  const found = (fits.find((one) => one.special === special) ?? fits[0])?.baseline;
  if (!found) return undefined;
  const first = values.find(({ period }) => /^\d{4}/.test(period))?.period ?? "";
  // What is measured cannot be of a date to come: such a date is the plan's, not the figure's.
  const at = found.at !== undefined && found.at < first ? found.at : undefined;
  return {
    value: valueWords(found.value),
    ...(at !== undefined && { at }),
    ...(found.unit !== unit && { unit: found.unit }),
  };
}

function figureOf({ value }: Claim): string {
  return `${value.value}~${value.upper ?? ""}`;
}

function identity(claim: Claim): string {
  return `${claim.value.period}=${figureOf(claim)}`;
}

function inOrder(claims: readonly Claim[]): Claim[] {
  return [...claims].sort((a, b) => a.target.span.start - b.target.span.start);
}
