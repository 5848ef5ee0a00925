import type { Sentence } from "../../extractors/reading.ts";
import type { DateMention } from "../../extractors/values/date.ts";
import type { Span } from "../../message/span.ts";
import type { Subject } from "../check.ts";
import { listsOf } from "../outline/lists.ts";
import { outlineOf, type Place } from "../outline/outline.ts";

/** A step of a list of steps, with its own period. */
export interface Step {
  /** Its section; none where the steps stand in one sentence. */
  readonly place: Place | undefined;
  readonly name: string;
  readonly date: DateMention;
  /** From the step's marker to the end of its period. */
  readonly span: Span;
}

/**
 * Lists of steps, in text order: sibling sections of which at least two say when they are, and sentences that name
 * several steps with their periods. Steps without a period are left out.
 */
export function stageSeries(subject: Subject): Step[][] {
  const series: Step[][] = [];
  for (const { items } of listsOf(outlineOf(subject))) {
    const steps = items.flatMap((place) => stepAt(subject, place) ?? []);
    if (steps.length > 1) series.push(steps);
  }
  for (const sentence of subject.reading.sentences) {
    const steps = sentence.dates.length > 1 ? stepsIn(subject, sentence) : [];
    if (steps.length > 1) series.push(steps);
  }
  return series;
}

/** 准备阶段(3月—4月)、实施阶段(5月—9月): the steps of one sentence. */
function stepsIn({ reading, toSource }: Subject, { start, dates }: Sentence): Step[] {
  return dates.flatMap((date, i) => {
    const from = dates[i - 1]?.end ?? start;
    const named = /([\u4e00-\u9fff]{2,10}阶段)(?:\(|为|:|从|自)+$/.exec(reading.text.slice(from, date.start));
    if (!date.to || !named) return [];
    const span = toSource({ start: from + named.index, end: date.end });
    return [{ place: undefined, name: named[1]!.replace(/^(?:分为|包括|和|及|与)/, ""), date, span }];
  });
}

/** The period right in the head of a section: in its brackets, after its colon, or in brackets after its full stop. */
function stepAt({ reading, toSource }: Subject, place: Place): Step | undefined {
  const { text } = reading;
  const { head, title } = place.node;
  for (const sentence of place.own.slice(0, 2))
    for (const date of sentence.dates) {
      if (date.start < head.start || !/[年月日号份底初旬度]$/.test(text.slice(date.start, date.end)))
        continue;
      const between = text.slice(title.start, date.start);
      const isOwn =
        between.length <= 30 &&
        /(?:\(|:|^)\s*(?:第[一二三]批|试点工作|时间)?(?:从|自|为|:)?(?:次年)?$/.test(between);
      if (
        !isOwn ||
        !/^(?:起|前|底|初|左右|至|—|-|~|以前|之前)?\s*(?:\)|。|,|;|:|$|\n|长期|[至—-])/.test(
          text.slice(date.end, date.end + 6),
        )
      )
        continue;
      const name = text
        .slice(title.start, title.end)
        .replace(/^[为是:、]+|[(:。,].*$/gs, "")
        .slice(0, 16);
      return { place, name, date, span: toSource({ start: head.start, end: date.end }) };
    }
  return undefined;
}
