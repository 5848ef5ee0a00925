import { addDays, daysBetween } from "../../../calendar/iso-date.ts";
import { daysOf } from "../../../calendar/periods.ts";
import {
  compare,
  dividedBy,
  type Fraction,
  isNegative,
  minus,
  plus,
  readDecimal,
  times,
  whole,
  zero,
} from "./exact.ts";
import { convert } from "./measure.ts";
import { aboutShare } from "./rules.ts";
import type { Direction, Rule, TargetDefinition, TargetValue } from "./types.ts";

/** A number on a day: an end of a path. */
export interface Mark {
  readonly on: string;
  readonly value: Fraction;
}

/** A date that a plan asks something for, ready to be judged. */
export interface Point {
  readonly target: TargetValue;
  readonly due: string;
  /** Entries of periods that end after this day are about this date; `""` = all. */
  readonly opens: string;
  /** Another date comes before this one in the series. */
  readonly follows: boolean;
  readonly low: Fraction;
  /** The upper end of a range; as `low` otherwise. */
  readonly high: Fraction;
  readonly toward: Toward;
  /** To reach the number itself is not enough: 超过, 低于. */
  readonly beyond: boolean;
  /** Where the path begins; without one there is no path. */
  readonly start?: Mark;
}

/** A date that cannot be judged; `due` is empty where it is no date. */
export interface Unready {
  readonly target: TargetValue;
  readonly due: string;
  readonly opens: string;
  readonly rule: Extract<Rule, "text-value" | "no-date" | "range-inverted" | "no-baseline" | "unit-mismatch">;
  readonly found: string;
}

/** Which way is better; `to` = only the number or range itself will do. */
export type Toward = "up" | "down" | "to";

const towards: Readonly<Record<Direction, Toward>> = {
  "at-least": "up",
  "more-than": "up",
  about: "up",
  "rise-by": "up",
  "at-most": "down",
  "less-than": "down",
  "fall-by": "down",
  equal: "to",
  range: "to",
};

/** The unit that values are reported in: a target in 百分点 moves a rate in %. */
export function reportedUnit({
  unit,
  direction,
  baseline,
}: Pick<TargetDefinition, "unit" | "direction"> & {
  readonly baseline?: { readonly unit?: string } | undefined;
}): string {
  if (direction !== "rise-by" && direction !== "fall-by") return unit;
  return unit === "百分点" ? "%" : unit === "%" ? (baseline?.unit ?? unit) : unit;
}

/** The dates of a definition by due day, `yearly` written out from its first year to the year of `today`. */
export function pointsOf(definition: TargetDefinition, today: string): (Point | Unready)[] {
  const dated = writtenOut(definition, today)
    .map((target) => ({ target, due: daysOf(target.period)?.last ?? "" }))
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
  const points: (Point | Unready)[] = [];
  let before: Point | undefined;
  for (const { target, due } of dated) {
    const point = pointOf(definition, target, due, before);
    points.push(point);
    if (!("rule" in point)) before = point;
  }
  return points;
}

function writtenOut({ values, from, until }: TargetDefinition, today: string): TargetValue[] {
  const own = values.filter(({ period }) => period !== "yearly");
  const yearly = values.find(({ period }) => period === "yearly");
  if (!yearly) return own;
  const first = Number((daysOf(from ?? "")?.first ?? today).slice(0, 4));
  const end = until && daysOf(until) ? daysOf(until)!.last : today;
  const last = Math.max(first, Number((end < today ? end : today).slice(0, 4)));
  const taken = new Set(own.map(({ period }) => period.slice(0, 4)));
  for (let year = first; year <= last; year++) {
    if (!taken.has(String(year))) own.push({ ...yearly, period: String(year) });
  }
  return own;
}

function pointOf(
  definition: TargetDefinition,
  target: TargetValue,
  due: string,
  before: Point | undefined,
): Point | Unready {
  const { direction, yearly = false } = definition;
  const newYear = due === "" ? "" : addDays(`${due.slice(0, 4)}-01-01`, -1);
  const series = yearly && before && before.due <= newYear ? undefined : before;
  const base = baselineOf(definition);
  const start = series ? { on: series.due, value: series.low } : startOf(definition, base, newYear);
  const opens = series?.due ?? (yearly ? newYear : (start?.on ?? ""));
  const unready = (rule: Unready["rule"], found: string): Unready => ({ target, due, opens, rule, found });

  const low = readDecimal(target.value);
  const high = target.upper === undefined ? low : readDecimal(target.upper);
  if (!low || !high) return unready("text-value", low ? (target.upper ?? "") : target.value);
  if (due === "") return unready("no-date", target.period);
  if (compare(low, high) > 0) return unready("range-inverted", `${target.value}~${target.upper}`);
  if (base === "unlike") return unready("unit-mismatch", definition.baseline?.unit ?? "");
  if (base === "unread") return unready("no-baseline", definition.baseline?.value ?? "");
  const ends = levels(definition, low, high, base);
  if (!ends) return unready("no-baseline", "");
  return {
    target,
    due,
    opens,
    ...ends,
    follows: before !== undefined,
    toward: towards[direction],
    beyond: direction === "more-than" || direction === "less-than",
    ...(start && start.on < due && { start }),
  };
}

/** The numbers that values are compared with: a rise or fall counts from the baseline, 约 leaves room below. */
function levels(
  { direction, unit, yearly }: TargetDefinition,
  low: Fraction,
  high: Fraction,
  base: Fraction | undefined,
): { low: Fraction; high: Fraction } | undefined {
  if (direction === "about") {
    const floor = times(low, readDecimal(aboutShare)!);
    return { low: floor, high: floor };
  }
  if (direction !== "rise-by" && direction !== "fall-by") return { low, high };
  if (!base || yearly) return undefined;
  const step = unit === "%" ? dividedBy(times(base, low), whole(100)) : low;
  const level = direction === "rise-by" ? plus(base, step) : minus(base, step);
  return { low: level, high: level };
}

/** The baseline in the unit of what is reported; `unlike` where its unit does not mix, `unread` where it is no number. */
function baselineOf(definition: TargetDefinition): Fraction | "unlike" | "unread" | undefined {
  const { baseline } = definition;
  if (!baseline) return undefined;
  const value = readDecimal(baseline.value);
  const unit = reportedUnit(definition);
  return value ? (convert(value, baseline.unit ?? unit, unit) ?? "unlike") : "unread";
}

/** Where the path to the first date begins: a built-up count at 0, a level at its baseline. */
function startOf(
  { cumulative, yearly, from, baseline }: TargetDefinition,
  base: ReturnType<typeof baselineOf>,
  newYear: string,
): Mark | undefined {
  const first = daysOf(from ?? "")?.first;
  const eve = first ? addDays(first, -1) : newYear;
  if (cumulative) return { on: yearly && eve < newYear ? newYear : eve, value: zero };
  if (yearly || typeof base !== "object") return undefined;
  return { on: daysOf(baseline?.at ?? "")?.last ?? eve, value: base };
}

/** Whether a value is what the date asks for; equality is exact. */
export function isReached({ toward, beyond, low, high }: Point, value: Fraction): boolean {
  const [toLow, toHigh] = [compare(value, low), compare(value, high)];
  switch (toward) {
    case "up":
      return beyond ? toLow > 0 : toLow >= 0;
    case "down":
      return beyond ? toHigh < 0 : toHigh <= 0;
    case "to":
      return toLow >= 0 && toHigh <= 0;
  }
}

/**
 * What the path asks for on a day: the straight line by days from its start to the date, and never more than the
 * date itself asks for. A ceiling without a start is to be held all the time. Undefined for other numbers without a
 * start, and for those that are to be met on the day only.
 */
export function pathOn({ start, due, low, toward }: Point, day: string): Fraction | undefined {
  if (toward === "to") return undefined;
  if (!start) return toward === "down" ? low : undefined;
  if (day >= due) return low;
  const gone = day <= start.on ? 0 : daysBetween(start.on, day);
  const share = dividedBy(whole(gone), whole(daysBetween(start.on, due)));
  const line = plus(start.value, times(minus(low, start.value), share));
  const asksMore = toward === "up" ? compare(line, low) > 0 : compare(line, low) < 0;
  return asksMore ? low : line;
}

/** By how much a value is worse than a number; 0 where it is as good. */
export function worseBy(toward: "up" | "down", value: Fraction, than: Fraction): Fraction {
  const gap = toward === "up" ? minus(than, value) : minus(value, than);
  return isNegative(gap) ? zero : gap;
}
