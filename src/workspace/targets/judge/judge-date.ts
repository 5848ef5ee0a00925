import { addDays, daysBetween } from "../../../calendar/iso-date.ts";
import {
  compare,
  distance,
  type Fraction,
  isZero,
  minus,
  readDecimal,
  times,
  toDecimal,
  zero,
} from "./exact.ts";
import { type Forecast, forecastOn } from "./forecast.ts";
import { lightOf } from "./lights.ts";
import { isComplete, type ReportedPeriod } from "./periods.ts";
import { isReached, type Point, pathOn, reportedUnit, type Unready, worseBy } from "./points.ts";
import { graceDays, redShare, stateOf, toleranceShare } from "./rules.ts";
import type { Judgement, Reason, Rule, TargetDefinition } from "./types.ts";

/** What was decided, still exact. */
interface Finding {
  readonly rule: Rule;
  readonly period?: ReportedPeriod;
  readonly value?: Fraction;
  readonly path?: Fraction;
  readonly gap?: Fraction;
  readonly missing?: readonly string[];
  readonly found?: string;
}

/** The judgement of a target that asks for nothing. */
export function judgeNothing({ direction, unit }: TargetDefinition): Judgement {
  const reason: Reason = { rule: "no-target", direction, unit, targetUnit: unit, missing: [], notes: [] };
  return { state: stateOf["no-target"], light: lightOf(stateOf["no-target"], { farBehind: false }), reason };
}

/** How one date of a target stands on a day. `periods` oldest first. */
export function judgeDate(
  definition: TargetDefinition,
  point: Point | Unready,
  periods: readonly ReportedPeriod[],
  today: string,
): Judgement {
  if ("rule" in point) return judgementOf(definition, point, point, today);
  const about = periods.filter(
    ({ first, last }) => last > point.opens && (last <= point.due || first <= point.due),
  );
  const finding = decide(definition, point, about, today);
  const trend = definition.cumulative ? about : periods;
  return judgementOf(definition, point, finding, today, forecastOf(definition, point, finding, trend));
}

function decide(
  definition: TargetDefinition,
  point: Point,
  periods: readonly ReportedPeriod[],
  today: string,
): Finding {
  const isLate = today > addDays(point.due, graceDays);
  if (periods.length === 0) {
    if (today <= point.opens && point.follows) return { rule: "not-begun" };
    return { rule: isLate ? "nothing-reported" : "nothing-yet" };
  }
  if (today > point.due) {
    const atDue = periods.filter(({ last }) => last >= point.due);
    const result = newestCertain(point, atDue);
    if (result.period) return atItsDate(point, result);
    const built = definition.cumulative && point.toward === "up" ? newestCertain(point, periods) : undefined;
    if (built?.value && isReached(point, built.value)) return { ...built, rule: "reached-early" };
    if (isLate) {
      if (result.rule) return { ...result, rule: result.rule };
      return {
        rule: result.missing.length > 0 ? "units-missing" : "nothing-reported",
        missing: result.missing,
      };
    }
  }
  const result = newestCertain(point, periods);
  if (result.rule) return { ...result, rule: result.rule };
  return result.period ? onTheWay(point, result) : { rule: "units-missing", missing: result.missing };
}

/** The newest value that is certain; or the rule that says why the newest period cannot be used. */
interface Certain {
  readonly period?: ReportedPeriod;
  readonly value?: Fraction;
  readonly missing: readonly string[];
  readonly rule?: Rule;
  readonly found?: string;
}

/**
 * A period with units missing is certain only where what is missing cannot change the outcome: a sum of numbers that
 * are not negative already reaches a floor, or already breaks a ceiling. Otherwise the one before it is taken.
 */
function newestCertain(point: Point, periods: readonly ReportedPeriod[]): Certain {
  let missing: readonly string[] = [];
  for (const period of [...periods].reverse()) {
    const { value, problems, partial, grows } = period.rolled;
    if (value && !isComplete(period) && partial && grows) {
      const cannotFall = point.toward === "up" ? isReached(point, value) : isAbove(point, value);
      if (cannotFall) return { period, value, missing: missing.length > 0 ? missing : period.rolled.missing };
    }
    const problem = problems[0];
    if (problem) return { rule: problem.rule, found: problem.found, missing: period.rolled.missing };
    if (value && !partial) return { period, value, missing };
    if (missing.length === 0) missing = period.rolled.missing;
  }
  return { missing };
}

function isAbove({ beyond, high, toward }: Point, value: Fraction): boolean {
  const order = compare(value, high);
  return order > 0 || (toward === "down" && beyond && order === 0);
}

function atItsDate(point: Point, { period, value, missing }: Certain): Finding {
  if (isReached(point, value!)) return { rule: "met-at-due", period: period!, value: value!, missing };
  const bound = compare(value!, point.high) > 0 ? point.high : point.low;
  return { rule: "missed", period: period!, value: value!, missing, gap: distance(value!, bound) };
}

function onTheWay(point: Point, { period, value, missing }: Certain): Finding {
  const common = { period: period!, value: value!, missing };
  const path = pathOn(point, period!.on);
  const shown = path ? { ...common, path } : common;
  if (isReached(point, value!))
    return { ...shown, rule: point.toward === "up" ? "reached-early" : "held-so-far" };
  if (!path || point.toward === "to") return { ...shown, rule: "no-path" };
  const gap = worseBy(point.toward, value!, path);
  const way = point.start ? distance(point.low, point.start.value) : zero;
  const tolerance = times(way, readDecimal(toleranceShare)!);
  return { ...shown, gap, rule: compare(gap, tolerance) > 0 ? "behind" : "on-path" };
}

function forecastOf(
  definition: TargetDefinition,
  point: Point,
  { period, rule }: Finding,
  periods: readonly ReportedPeriod[],
): Forecast | undefined {
  if (!period || rule === "met-at-due" || rule === "missed") return undefined;
  const marks = new Map<string, Fraction>();
  for (const one of periods) if (one.on <= period.on && isComplete(one)) marks.set(one.on, one.rolled.value);
  const unit = reportedUnit(definition);
  return forecastOn(
    [...marks].map(([on, value]) => ({ on, value })),
    point.due,
    unit === "%",
  );
}

function judgementOf(
  definition: TargetDefinition,
  point: Point | Unready,
  finding: Finding,
  today: string,
  forecast?: Forecast,
): Judgement {
  const { rule, period, value, path, gap, missing = [], found } = finding;
  const state = stateOf[rule];
  const isPoint = !("rule" in point);
  const light = lightOf(state, {
    farBehind: isPoint && gap !== undefined && isFar(point, gap),
    ...(point.due !== "" && { daysLeft: daysBetween(today, point.due) }),
  });
  const unit = reportedUnit(definition);
  const over100 = unit === "%" && value !== undefined && compare(value, readDecimal("100")!) > 0;
  const reason: Reason = {
    rule,
    direction: definition.direction,
    unit,
    targetUnit: definition.unit,
    target: { ...point.target, due: point.due },
    ...(isPoint && hasOwnLevel(definition) && { threshold: told(point.low) }),
    ...(period &&
      value && {
        actual: {
          value: told(value, point),
          period: period.period,
          ids: period.rolled.ids,
          partial: period.rolled.partial,
        },
        ...(path && { path: { value: told(path), on: period.on } }),
      }),
    ...(gap && { gap: told(gap) }),
    ...(forecast &&
      isPoint && {
        forecast: {
          value: told(forecast.value, point),
          periods: forecast.periods,
          reaches: isReached(point, forecast.value),
        },
      }),
    missing,
    ...(found && { found }),
    notes: over100 ? ["over-100-percent"] : [],
  };
  return { state, light, reason };
}

/** The number that values are compared with is not the one that the plan says. */
function hasOwnLevel({ direction }: TargetDefinition): boolean {
  return direction === "about" || direction === "rise-by" || direction === "fall-by";
}

/** The way is from the start of the path to the target; where they are the same, the target's own size. */
function isFar({ start, low }: Point, gap: Fraction): boolean {
  const way = start ? distance(low, start.value) : zero;
  const size = isZero(way) ? distance(low, zero) : way;
  return compare(gap, times(size, readDecimal(redShare)!)) > 0;
}

/** As a decimal of 6 places, or as many more as keep it apart from the target that it is not equal to. */
function told(value: Fraction, point?: Point | Unready): string {
  const text = toDecimal(value, 6);
  if (!point || "rule" in point) return text;
  const hides = [point.low, point.high].some(
    (bound) => compare(value, bound) !== 0 && isZero(minus(readDecimal(text)!, bound)),
  );
  return hides ? toDecimal(value, 20) : text;
}
