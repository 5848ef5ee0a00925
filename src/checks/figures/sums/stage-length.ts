import type { Span } from "../../../message/span.ts";
import { readNumeral } from "../../../parser/numerals.ts";
import type { Subject } from "../../check.ts";
import { goesIntoNextYear } from "../../dates/dates.ts";
import { type Step, stageSeries } from "../../dates/stage-series.ts";
import { outlineOf } from "../../outline/outline.ts";

/** Stages that do not fill the period that the text says they do. */
export interface StageLength {
  readonly at: Span;
  readonly related: readonly Span[];
  readonly period: string;
  readonly months: number;
  /** The stages' months; where the years are blanked out, their rest after whole years. */
  readonly stages: number;
  readonly blank: boolean;
}

const PERIOD =
  /(?:周期|期限|为期|时间)(?:为|是|共|:|约)?(\d{1,2}|[一二两三四五六七八九十]{1,3})(年|个月)(?![底内以前度])/;

/** Adds up the months of each list of stages and compares them with the period stated beside it. */
export function* stageLengths(subject: Subject): Generator<StageLength> {
  const { text } = subject.reading;
  const periods = new Map<string, { span: Span; words: string; months: number }>(); // by the section that holds the stages
  for (const { own, parent, section } of outlineOf(subject).places)
    for (const sentence of own) {
      const found = PERIOD.exec(text.slice(sentence.start, sentence.end));
      const number = found && (/^\d+$/.test(found[1]!) ? Number(found[1]) : readNumeral(found[1]!));
      if (!found || !number) continue;
      const start = sentence.start + found.index;
      const period = {
        span: { start, end: start + found[0].length },
        words: found[0],
        months: found[2] === "年" ? number * 12 : number,
      };
      for (const holder of [section.id, parent?.section.id])
        if (holder && !periods.has(holder)) periods.set(holder, period);
    }
  for (const steps of stageSeries(subject)) {
    const period = periods.get(steps[0]!.place?.section.parent ?? "");
    const lengths = steps.map((step) => monthsOf(step, text));
    if (!period || lengths.some((length) => length === undefined)) continue;
    const months = lengths.reduce<number>((sum, length) => sum + length!.months, 0);
    const blank = lengths.some((length) => length!.blank);
    if (blank ? (months - period.months) % 12 === 0 : months === period.months) continue;
    yield {
      at: subject.toSource(period.span),
      related: steps.map(({ span }) => span),
      period: period.words,
      months: period.months,
      stages: blank ? months % 12 : months,
      blank,
    };
  }
}

/** How many months a step takes; undefined where it counts in days or does not end. */
function monthsOf(
  { date: { start, end, value, to } }: Step,
  text: string,
): { months: number; blank: boolean } | undefined {
  const last = to ?? value;
  if (!value.month || !last.month || value.day || last.day || !value.year) return undefined;
  const months = Number(last.month) - Number(value.month) + 1;
  if (Number.isNaN(months)) return undefined;
  const words = text.slice(start, end);
  const years = goesIntoNextYear(words) ? 1 : Number(last.year ?? value.year) - Number(value.year);
  return Number.isNaN(years) ? { months, blank: true } : { months: months + 12 * years, blank: false };
}
