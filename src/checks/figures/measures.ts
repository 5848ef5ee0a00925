import type { Big } from "big.js";
import { metricKey, nounOf } from "../../plan/metric.ts";
import type { Baseline, Op, Target } from "../../plan/model.ts";
import type { Subject } from "../check.ts";
import { halfWidth } from "../near.ts";
import { outlineOf, type Place, partOf } from "../outline/outline.ts";
import { amountOf } from "./amount.ts";

/** A target or baseline as it is compared with others. */
export interface Measure {
  readonly item: Target | Baseline;
  readonly isTarget: boolean;
  readonly metric: string;
  /** The metric without place and time; `noun` also without the verbs of bringing it about. */
  readonly key: string;
  readonly noun: string;
  readonly op: Op;
  readonly value: Big;
  readonly unit: string;
  /** The unit without 万 and 亿; things counted in 个, 所, 家 are counted alike. */
  readonly base: string;
  /** The year it is due or was measured; undefined where none or a blank is said. */
  readonly year: number | undefined;
  /** Each year: 年均, 每年. */
  readonly yearly: boolean;
  /** It belongs to the year of its section or sentence alone, not up to it. */
  readonly ofYear: boolean;
  /** The section it stands in and the attachment around it. */
  readonly place: Place | undefined;
  readonly part: string;
  /** The words of its clause up to its number, half-width. */
  readonly words: string;
}

const measures = new WeakMap<Subject, readonly Measure[]>();

/** The targets and baselines of a plan that are single numbers, in text order; built once for all checks. */
export function measuresOf(subject: Subject): readonly Measure[] {
  const known = measures.get(subject);
  if (known) return known;
  const { plan } = subject;
  const places = new Map(outlineOf(subject).places.map((place) => [place.section.id, place]));
  const found = [
    ...plan.baselines.flatMap((item) => measure(subject, item, undefined, places) ?? []),
    ...plan.targets.flatMap((item) => measure(subject, item, item, places) ?? []),
  ].sort((a, b) => a.item.span.start - b.item.span.start);
  measures.set(subject, found);
  return found;
}

function measure(
  { plan }: Subject,
  item: Target | Baseline,
  target: Target | undefined,
  places: ReadonlyMap<string, Place>,
): Measure | undefined {
  const amount = amountOf(item.value, item.unit);
  const metric = halfWidth(`${item.scope ?? ""}${item.metric}`);
  if (!amount || item.metric.length < 2) return undefined;
  const place = item.section ? places.get(item.section) : undefined;
  const date = target ? target.by : (item as Baseline).at;
  const year = /^\d{4}/.test(date ?? "") ? Number(date!.slice(0, 4)) : undefined;
  const words = halfWidth(plan.text.slice(item.span.start, item.span.end));
  return {
    item,
    metric,
    place,
    words,
    year,
    isTarget: target !== undefined,
    key: metricKey(metric),
    noun: nounOf(metric),
    op: target?.op ?? "=",
    value: amount.value,
    unit: item.unit,
    base: /^[个家所处座]$/.test(amount.base) ? "个" : amount.base,
    yearly: date === "yearly" || /(?:年均|每年|平均每年)/.test(words),
    ofYear:
      yearOfSection(place) !== undefined
        ? !/(?:年累计|累计|共计|总数)/.test(words)
        : /^(?:其中)?(?:20\d\d)年(?!底?前|末前)/.test(words),
    part: (place && partOf(place)?.section.id) ?? "",
  };
}

/** The one year that the nearest section with a year in its title is about: 2.2019年. */
export function yearOfSection(place: Place | undefined): number | undefined {
  for (let at = place; at; at = at.parent) {
    const found = /^((?:19|20)\d\d)年(?:度)?(?!\s*(?:—|-|~|至|到))/.exec(at.section.title);
    if (found) return Number(found[1]);
  }
  return undefined;
}

/** Groups by a key, in the order of first appearance. */
export function groupBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
