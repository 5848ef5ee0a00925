import type { Severity } from "../../../message/finding.ts";
import type { Span } from "../../../message/span.ts";
import { isWork, nounOf } from "../../../plan/metric.ts";
import type { Subject } from "../../check.ts";
import { sayAmount, sum } from "../amount.ts";
import { groupBy, type Measure, measuresOf, yearOfSection } from "../measures.ts";

/** Amounts of work by year that do not make the amount of the whole period. */
export interface YearSum {
  readonly at: Span;
  readonly related: readonly Span[];
  readonly severity: Severity;
  readonly metric: string;
  /** What was there before the period; absent where only the period's own work is added. */
  readonly baseline?: string;
  readonly sum: string;
  readonly total: string;
  readonly difference: string;
}

const ROUGH = /(?:约|左右|以上|以内|不少于|不低于|至少|近|超过)/;
const REACHES = /(?:总数|达到|增加到|增至|达)/;

/** Adds up the years of each metric in each part of a plan. */
export function* sumsByYear(subject: Subject): Generator<YearSum> {
  const measures = measuresOf(subject).filter(
    ({ unit, noun }) => unit !== "%" && unit !== "‰" && noun.length > 1,
  );
  const yearsOf = yearsByPart(measures);
  for (const group of groupBy(measures, ({ part, noun, base }) => `${part}/${noun}/${base}`).values()) {
    const targets = group.filter(({ isTarget, yearly }) => isTarget && !yearly);
    const years = partsByYear(targets.filter(({ ofYear, words }) => ofYear && !REACHES.test(words)));
    if (!years || years.length < 2) continue;
    const complete = (yearsOf.get(group[0]!.part) ?? []).every((year) =>
      years.some((part) => part.year === year),
    );
    for (const total of targets.filter(({ ofYear }) => !ofYear))
      yield* againstTotal(total, years, complete, group, subject);
  }
}

/** The years that a part of the plan has sections for. */
function yearsByPart(measures: readonly Measure[]): Map<string, number[]> {
  const years = new Map<string, number[]>();
  for (const { part, place } of measures) {
    const year = yearOfSection(place);
    const known = years.get(part) ?? [];
    if (year !== undefined && !known.includes(year)) years.set(part, [...known, year]);
  }
  return years;
}

/** One measure a year, in order; undefined where a year says two different amounts. */
function partsByYear(measures: readonly Measure[]): Measure[] | undefined {
  const years = new Map<number, Measure>();
  for (const part of measures) {
    if (part.year === undefined) continue;
    const other = years.get(part.year);
    if (other && !other.value.eq(part.value)) return undefined;
    years.set(part.year, other ?? part);
  }
  return [...years.values()].sort((a, b) => a.year! - b.year!);
}

function* againstTotal(
  total: Measure,
  years: readonly Measure[],
  complete: boolean,
  group: readonly Measure[],
  subject: Subject,
): Generator<YearSum> {
  const values = years.map(({ value }) => value);
  const rough = [total, ...years].some(({ op, words }) => op !== "=" || ROUGH.test(words.slice(-8)));
  if (rough || !complete || !years.every(({ year }) => year! <= (total.year ?? year!))) return;
  const work = isWork(total.metric) && !REACHES.test(total.words);
  const before = work ? undefined : baselineOf(total, years, group, subject);
  if (!work && !before) return;
  const all = sum(before ? [before.value, ...values] : values);
  const cumulative =
    values.at(-1)!.eq(total.value) && values.every((value, i) => i === 0 || value.gte(values[i - 1]!));
  if (all.eq(total.value) || cumulative) return;
  yield {
    at: total.item.span,
    related: [...(before ? [before.item.span] : []), ...years.map(({ item }) => item.span)],
    severity: before ? "warning" : "error",
    metric: total.metric.replace(/^(?:[三五两]年)?(?:累计|共计|共)/, ""),
    ...(before && { baseline: sayAmount(before.value, total.unit) }),
    sum: sayAmount(all, total.unit),
    total: sayAmount(total.value, total.unit),
    difference: sayAmount(all.minus(total.value).abs(), total.unit),
  };
}

/** What there was before the first year: the baseline of the same noun, or one of several nouns that share it. */
function baselineOf(
  total: Measure,
  years: readonly Measure[],
  group: readonly Measure[],
  subject: Subject,
): Measure | undefined {
  if (!REACHES.test(total.words)) return undefined;
  const first = years[0]!.year!;
  const earlier = (m: Measure) => !m.isTarget && (m.year === undefined || m.year < first);
  const own = group.find(earlier);
  if (own) return own;
  return sharedBaselines(subject).find(
    (m) =>
      earlier(m) &&
      m.part === total.part &&
      m.base === total.base &&
      m.metric
        .slice(0, -1)
        .split(/[、和]/)
        .some((name) => nounOf(name) === total.noun),
  );
}

const shared = new WeakMap<Subject, readonly Measure[]>();

/** Baselines of several things at once: 图书馆、文化馆各1个. */
function sharedBaselines(subject: Subject): readonly Measure[] {
  const known =
    shared.get(subject) ??
    measuresOf(subject).filter(({ isTarget, metric }) => !isTarget && metric.endsWith("各"));
  shared.set(subject, known);
  return known;
}
