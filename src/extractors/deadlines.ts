import type { DeadlineFact } from "./facts.ts";
import type { NumberFact } from "./numbers/roles.ts";
import type { Clause, Reading, Sentence } from "./reading.ts";
import type { StageFact } from "./facts.ts";
import { type DateMention, formatDate } from "./values/date.ts";

/**
 * Points in time for actions: 到2025年,基本建成…; 5月底前完成…. A date whose clause commits to a number is a target's,
 * a stage's own date is the stage's, and what lies in the past is a fact.
 */
export function findDeadlines(reading: Reading, numbers: readonly NumberFact[], stages: readonly StageFact[]): DeadlineFact[] {
  const measured = new Set(numbers.filter(({ role }) => role === "target" || role === "baseline").map(({ clause }) => clause.start));
  return reading.sentences.flatMap((sentence) => inSentence(reading, sentence, measured, stages));
}

const PAST = /(?:截至|截止|以来|期间|已经?|目前|同比|曾|现有)/;
const NOT_ACTIONS = /^(?:印发|根据|按照|为|关于|经|自|中共)/;
const BACKGROUND = /基本情况|现状|背景|形势|成效|概况|回顾/;

function inSentence(reading: Reading, sentence: Sentence, measured: ReadonlySet<number>, stages: readonly StageFact[]): DeadlineFact[] {
  const { text } = reading;
  const title = sentence.path.at(-1);
  if (sentence.path.some((s) => BACKGROUND.test(text.slice(s.title.start, s.title.end)))) return [];
  if (sentence.titled && title && sentence.end <= title.title.end + 1 && /阶段|年度目标/.test(text.slice(sentence.start, sentence.end))) return [];
  return sentence.dates.flatMap((date, i) => {
    if (stages.some((s) => s.span.start <= date.start && date.end <= s.span.end)) return [];
    if (!isDue(text, sentence, date) || insideQuotes(text, sentence, date)) return [];
    const stop = sentence.dates[i + 1]?.start ?? sentence.end;
    const action = actionOf(reading, sentence, date, stop, measured);
    return action ? [{ span: action.span, action: action.words, due: formatDate(date.to ?? date.value) }] : [];
  });
}

function isDue(text: string, sentence: Sentence, date: DateMention): boolean {
  if (date.role === "since" || date.role === "every") return false;
  const before = text.slice(sentence.start, date.start);
  const after = text.slice(date.end, date.end + 6);
  if (PAST.test(before.slice(-8)) || /^(?:以来|来|期间|度|级|《|\))/.test(after)) return false;
  if (/[《(〔][^》)〕]*$/.test(before) && !/[((]\s*$/.test(before)) return false;
  if (date.role === "by") return true;
  if (date.role === "from") return /^起/.test(after) && /执行|施行|实施|符合|按照/.test(text.slice(date.end, date.end + 40));
  const opens = /(?:^|[,;:。、])\s*(?:力争|争取|确保|计划|并)?$/.test(before);
  return opens && date.to === undefined && /^(?:,|底|末|[\u4e00-\u9fff])/.test(after) && date.value.year !== undefined;
}

function insideQuotes(text: string, sentence: Sentence, date: DateMention): boolean {
  const before = text.slice(sentence.start, date.start);
  return before.lastIndexOf("“") > before.lastIndexOf("”") || before.lastIndexOf("《") > before.lastIndexOf("》");
}

/** The first clause after the date that does something and commits to no number. */
function actionOf(reading: Reading, sentence: Sentence, date: DateMention, stop: number, measured: ReadonlySet<number>): { words: string; span: { start: number; end: number } } | undefined {
  const { text } = reading;
  const clauses = sentence.clauses.filter((c) => c.end > date.start && c.start < stop);
  for (const clause of clauses) {
    if (measured.has(clause.start)) {
      if (clauses.indexOf(clause) > 3) return undefined;
      continue;
    }
    const from = clause.start <= date.end ? date.end : clause.start;
    const before = clause.start <= date.start ? text.slice(clause.start, date.start) : "";
    const words = text.slice(from, clause.end).replace(/^(?:以前|之前|前|底|末|起|,|、|\s|年)+/, "");
    const subject = before.replace(/(?:力争|争取|确保|到|至|于|在|请)+$/, "");
    if (words.length + subject.length < 4 || NOT_ACTIONS.test(words)) continue;
    if (words.length < 2) continue;
    const start = Math.min(clause.start, date.start);
    return { words: (subject + words).slice(0, 80), span: { start: clampStart(clause, start), end: clause.end } };
  }
  return undefined;
}

function clampStart(clause: Clause, start: number): number {
  return clause.end - start > 150 ? clause.start : start;
}
