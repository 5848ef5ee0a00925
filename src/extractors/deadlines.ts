import type { Section } from "../parser/tree.ts";
import type { DeadlineFact, StageFact } from "./facts.ts";
import type { NumberFact } from "./numbers/roles.ts";
import type { Clause, Reading, Sentence } from "./reading.ts";
import { type DateMention, type DateValue, formatDate } from "./values/date.ts";

/**
 * Points in time for actions: 到2025年,基本建成…; 5月底前完成…. A date whose clause commits to a number is a target's,
 * a stage's own date is the stage's, and what lies in the past is a fact.
 */
export function findDeadlines(
  reading: Reading,
  numbers: readonly NumberFact[],
  stages: readonly StageFact[],
): DeadlineFact[] {
  const measured = new Set(
    numbers.filter(({ role }) => role === "target" || role === "baseline").map(({ clause }) => clause.start),
  );
  const facts: DeadlineFact[] = [];
  const taken = coveredBy(stages);
  let openYear: { readonly section: Section; readonly year: string } | undefined; // 2.2019年。 waits for its first action
  for (const sentence of reading.sentences) {
    const section = sentence.path.at(-1);
    if (sentence.path.some((s) => BACKGROUND.test(reading.text.slice(s.title.start, s.title.end)))) continue;
    const year =
      sentence.titled && section
        ? YEAR_TITLE.exec(reading.text.slice(section.title.start, section.title.end))?.[1]
        : undefined;
    if (year) openYear = { section: section!, year };
    else if (openYear && openYear.section === section) {
      const clause = sentence.clauses.find(
        (c) => !measured.has(c.start) && isAction(reading.text.slice(c.start, c.end)),
      );
      if (clause) {
        facts.push({
          span: { start: clause.start, end: clause.end },
          action: reading.words(clause).slice(0, LONGEST),
          due: openYear.year,
        });
        openYear = undefined;
      }
    }
    facts.push(...inSentence(reading, sentence, measured, taken));
  }
  return facts;
}

const LONGEST = 80;
const YEAR_TITLE = /^((?:19|20)\d\d|20xx)年(?:度)?(?:目标|工作目标|任务)?$/;
const BACKGROUND = /基本情况|现状|背景|形势|成效|概况|回顾/;
const PAST = /(?:截至|截止(?!时间|日期|期限)|以来|期间|已经?|目前|同比|曾|现有)/;
/** Set phrases that say how, not what. */
const ADVERBIAL =
  /^(?:[\u4e00-\u9fff]{0,8})(?:结合|根据|按照|围绕|依据|参照|本着|坚持)|^(?:印发|为|关于|经|自|中共|通过|以|每(?:年|季|月|周|半))/;
/** What no one can tick off: 更加完善, 显著提高. */
const VAGUE =
  /更加|更趋|显著|进一步|深入人心|明显|日益|日趋|稳步|不断|(?<!可)持续(?!巩固)|阶段性成果|深度融合|获得感|^(?:进一步)?(?:加快|推动|推进|增强|加强|广泛|促进|营造|积极|大力|深化|优化|强化|引导|培养)/;
/** Clauses after a semicolon that share the date before it. */
const ACHIEVES =
  /^(?:基本|全面|全部)?(?:建成|建设|实现|完成|形成|建立|创建|消除|建起|落实|普及|开工)|(?:基本|全面)(?:形成|建成|建立|实现|覆盖|完成|互联互通)/;

function isAction(words: string): boolean {
  return words.length >= 4 && !ADVERBIAL.test(words) && !VAGUE.test(words);
}

function inSentence(
  reading: Reading,
  sentence: Sentence,
  measured: ReadonlySet<number>,
  taken: (date: DateMention) => boolean,
): DeadlineFact[] {
  const { text } = reading;
  return sentence.dates.flatMap((date, i) => {
    if (taken(date)) return [];
    if (!isDue(text, sentence, date) || isQuoted(text, sentence, date)) return [];
    const stop = sentence.dates[i + 1]?.start ?? sentence.end;
    const due = formatDate(withYear(reading, sentence, date.to ?? date.value));
    return actionsOf(reading, sentence, date, stop, measured).map(({ span, words }) => ({
      span,
      action: words,
      due,
    }));
  });
}

/** Whether a stage's own words hold a date; asked in rising order it walks the stages once. */
function coveredBy(stages: readonly StageFact[]): (date: DateMention) => boolean {
  let next = 0;
  return (date) => {
    while (next < stages.length && stages[next]!.span.end < date.end) next++;
    const stage = stages[next];
    return stage !== undefined && stage.span.start <= date.start;
  };
}

/** A day without a year in a stage of one year falls in that year. */
function withYear({ text }: Reading, { path }: Sentence, value: DateValue): DateValue {
  if (value.year) return value;
  for (const section of path.toReversed()) {
    const head = text.slice(section.head.start, Math.min(section.span.end, section.head.end + 30));
    const years = new Set([...head.matchAll(/((?:19|20)\d\d)年/g)].map((m) => m[1]!));
    if (years.size === 1) return { ...value, year: [...years][0]! };
  }
  return value;
}

/** 完成时限:2025年6月底. */
const NAMED = /完成(?:时限|时间|期限)[:为]?\s*$/;

function isDue(text: string, sentence: Sentence, date: DateMention): boolean {
  if (date.role === "since" || date.role === "every" || date.role === "than") return false;
  const before = text.slice(sentence.start, date.start);
  const after = text.slice(date.end, date.end + 6);
  if (PAST.test(before.slice(-8)) || /^(?:以来|来|期间|度|级|《|\))/.test(after)) return false;
  if (/[《(〔][^》)〕]*$/.test(before) && !/\(\s*$/.test(before)) return false;
  if (/^[^;。]{0,20}(?:通过了|完成了|召开了|印发了|建成投用)/.test(text.slice(date.end, date.end + 30)))
    return false;
  if (/^(?:以前|之前|前)[^,;。]{1,8}的[^,;。]{2,16}(?:应|须|要)/.test(text.slice(date.end, date.end + 40)))
    return false; // 9月1日前建立的档案应…
  if (/(?:不少|不低|不超|少|低|高|大|小|等|多)于$/.test(before)) return false; // 不少于x年
  if (date.role === "by" || NAMED.test(before)) return true;
  const takesEffect = /执行|施行|实施|实行|符合|按照|开始/.test(
    text.slice(date.end, Math.min(sentence.end, date.end + 60)),
  );
  if (date.role === "from") return /^(?:零时)?起/.test(after) && takesEffect;
  const opens = /(?:^|[,;:。、])\s*(?:力争|争取|确保|计划|并)?$/.test(before);
  const dated =
    date.value.year !== undefined || /^\d{1,2}(?:[-—至]\d{1,2})?月份/.test(text.slice(date.start, date.end));
  return (
    opens &&
    dated &&
    (date.to === undefined || date.value.year === undefined) &&
    /^(?:,|底|末|起|[\u4e00-\u9fff])/.test(after)
  );
}

function isQuoted(text: string, sentence: Sentence, date: DateMention): boolean {
  const before = text.slice(sentence.start, date.start);
  return (
    before.lastIndexOf("“") > before.lastIndexOf("”") || before.lastIndexOf("《") > before.lastIndexOf("》")
  );
}

interface Action {
  readonly words: string;
  readonly span: { readonly start: number; readonly end: number };
}

/** The first clause after the date that does something and commits to no number, and what follows it after semicolons. */
function actionsOf(
  reading: Reading,
  sentence: Sentence,
  date: DateMention,
  stop: number,
  measured: ReadonlySet<number>,
): Action[] {
  const { text } = reading;
  if (NAMED.test(text.slice(sentence.start, date.start))) return titleAction(reading, sentence, date);
  const found: Action[] = [];
  const clauses = sentence.clauses.filter((c) => c.end > date.start && c.start < stop);
  for (const [i, clause] of clauses.entries()) {
    const opens = i > 0 && text[clause.start - 1] === ";";
    if (found.length > 0 && !opens) continue;
    if (measured.has(clause.start) || (i > 6 && found.length === 0)) continue;
    const words = wordsOf(text, clause, date);
    if (
      words.length < 4 ||
      (ADVERBIAL.test(words) && clauses.length > 1) ||
      (VAGUE.test(words) && clauses.length > 1)
    )
      continue;
    if (opens && !ACHIEVES.test(words)) continue;
    found.push({ words: words.slice(0, LONGEST), span: { start: startOf(clause, date), end: clause.end } });
  }
  return found;
}

/** What the clause says besides the date: 项目在2025年底前完成 → 项目完成. */
function wordsOf(text: string, clause: Clause, date: DateMention): string {
  const from = Math.max(clause.start, date.end);
  const before = clause.start <= date.start ? text.slice(clause.start, date.start) : "";
  const words = text
    .slice(from, clause.end)
    .replace(/^(?:以前|之前|前|底|末|零时起|起|以后|,|、|\s|年)+/, "");
  return before.replace(/(?:力争|争取|确保|不得迟于|不得晚于|应|到|至|于|在|请|从|自)+$/, "") + words;
}

function startOf(clause: Clause, date: DateMention): number {
  const start = Math.min(clause.start, date.start);
  return clause.end - start > 150 ? clause.start : start;
}

/** 完成时限:2025年6月底: what is due is the work of the section. */
function titleAction(reading: Reading, sentence: Sentence, date: DateMention): Action[] {
  const section = sentence.path.at(-1);
  if (!section) return [];
  const { start, end } = section.title;
  const aside = reading.text.slice(start, end).search(/\s*\([^()]*\)$/); // 调查阶段(3月—6月)
  const words = reading.words({ start, end: aside > 0 ? start + aside : end });
  return [{ words, span: { start: sentence.start, end: date.end } }];
}
