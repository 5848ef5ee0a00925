import type { StageFact } from "./facts.ts";
import type { Reading, Sentence } from "./reading.ts";
import { type DateMention, type DateValue, formatDate } from "./values/date.ts";

/** Phases with start and end: (一)动员部署阶段(3月25日-4月10日). */
export function findStages(reading: Reading): StageFact[] {
  return reading.sentences.flatMap((sentence) => stageIn(reading, sentence) ?? []);
}

const NAME = /阶段|(?:实施|试点|项目|执行|建设)(?:时间|期限|周期|期$)/;
const UNDER = /步骤|阶段|进度|时间安排|实施安排|工作安排|推进计划|日程/;

function stageIn(reading: Reading, sentence: Sentence): StageFact | undefined {
  const { text } = reading;
  const dates = sentence.dates.filter((d) => d.start <= sentence.start + 60);
  const title = sentence.path.at(-1);
  if (sentence.titled && title) {
    const words = text.slice(title.title.start, title.title.end);
    const above = sentence.path
      .slice(0, -1)
      .map((s) => text.slice(s.title.start, s.title.end))
      .join(" ");
    const named = NAME.test(words) || title.form === "stage";
    const aside = words.length <= 24 ? bracketAfter(reading, sentence) : undefined;
    const date = ownDate(sentence, dates) ?? aside;
    if (date && (named || date === aside || (UNDER.test(above) && isBracketed(text, date))))
      return stage(
        nameOf(words, title.marker, title.form === "stage"),
        { start: title.head.start, end: date.end + closing(text, date.end) },
        date,
      );
    if (title.form !== "stage" && !NAME.test(words)) return undefined;
  }
  if (
    !sentence.titled &&
    sentence.first &&
    title &&
    /^(?:项目)?(?:实施|试点|执行|活动)(?:时间|期限|周期)$/.test(
      text.slice(title.title.start, title.title.end),
    ) &&
    dates[0]
  )
    return stage(reading.words(title.title), { start: sentence.start, end: sentence.end }, dates[0]);
  const period =
    /(?:试点期|试点时间|实施期|活动时间|行动时间|整治时间|实施时间|试点期限|试点周期)(?:限)?(?:为|:|从|自)/.exec(
      text.slice(sentence.start, sentence.end),
    );
  const date = period && sentence.dates.find((d) => d.start >= sentence.start + period.index);
  if (period && date && (date.to || date.role === "by")) {
    const fact = stage(
      period[0].replace(/[为:从自]$/, ""),
      { start: sentence.start + period.index, end: date.end },
      date,
    );
    return date.to ? fact : { span: fact.span, name: fact.name, end: formatDate(date.value) };
  }
  return undefined;
}

/** The date of the stage itself: in brackets, after a colon, or right at its head; not one of its tasks. */
function ownDate(sentence: Sentence, dates: readonly DateMention[]): DateMention | undefined {
  return dates.find((d) => d.to !== undefined || d.start - sentence.start < 24);
}

/** A date that stands alone in brackets after the title's full stop: 1.广泛宣传。(2-3月份) */
function bracketAfter({ sentences, text }: Reading, sentence: Sentence): DateMention | undefined {
  const next = sentences[sentence.index + 1];
  return next &&
    text[next.start] === "(" &&
    text.slice(next.start, next.end).indexOf(")") < 16 &&
    next.path.at(-1) === sentence.path.at(-1)
    ? next.dates.find((d) => d.start <= next.start + 2)
    : undefined;
}

function isBracketed(text: string, date: DateMention): boolean {
  return /[((:]\s*(?:从|自)?$/.test(text.slice(Math.max(0, date.start - 3), date.start));
}

function closing(text: string, end: number): number {
  return /^[^()]{0,4}\)/.exec(text.slice(end, end + 6))?.[0].length ?? 0;
}

function nameOf(words: string, marker: string, numbered: boolean): string {
  const name = words
    .replace(/[((][^()]*(?:月|年|日|长期)[^()]*[))]?.*$/, "")
    .replace(/[:。,].*$/, "")
    .replace(/(?:20\d\d|20[xX*]{2}|\d{1,2})[年月].*$/, "")
    .replace(/^[为是:、\s]+/, "")
    .trim();
  return numbered
    ? name === "" || !/阶段/.test(name)
      ? `${marker.replace(/[:、]$/, "")}${name && `(${name})`}`
      : name
    : name;
}

function stage(
  name: string,
  span: { start: number; end: number },
  { value, to, role }: DateMention,
): StageFact {
  const start = formatDate(value);
  if (to) return { span, name, start, end: formatDate(endYear(value, to)) };
  if (role === "by") return { span, name, end: start };
  if (role === "from" || (value.month && !value.day && value.year))
    return role === "from" ? { span, name, start } : { span, name, start, end: start };
  return { span, name, start, end: start };
}

/** 20xx年10月-12月 ends in the year it began. */
function endYear(from: DateValue, to: DateValue): DateValue {
  return to.year || !from.year ? to : { ...to, year: from.year };
}
