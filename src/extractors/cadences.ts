import { readNumeral } from "../parser/numerals.ts";
import type { CadenceFact, Every, Op } from "./facts.ts";
import type { Clause, Reading, Sentence } from "./reading.ts";

/** Words that make a duty recur. `noun`: 年度考核, 季度通报 — the word is part of the action's name. */
const PERIODS: readonly { pattern: RegExp; every: Every; noun?: true }[] = [
  { pattern: /每(?:个)?(?:半月|半个月|两周|2周)/g, every: "half-month" },
  { pattern: /每(?:个)?半年(?:度)?|每年(?:6月|六月)(?:底|份|\d+日)?(?:前)?(?:和|、)(?:12月|十二月)|半年(?=(?:通报|讲评|考核|督查|检查|评估|报告|总结|一次|对|调度|小结))/g, every: "half-year" },
  { pattern: /每(?:两|2|二)年/g, every: "2-year" },
  { pattern: /每(?:个)?(?:季度?|一季度)|按季度?|季(?=(?:通报|抽查|调度|督查|考核|评比|报告|讲评|小结))/g, every: "quarter" },
  { pattern: /每(?:个)?月(?:度)?(?!\d)|按月|月(?=(?:调度|通报|报告|督查|例会|小结|报))/g, every: "month" },
  { pattern: /每(?:个)?(?:周|星期)(?![围边年岁])/g, every: "week" },
  { pattern: /每(?:个)?(?:学年|年度?)(?!龄)|按年度?|(?:一年)(?=一[次调评考])/g, every: "year" },
  { pattern: /季度(?=(?:[、和]|通报|考核|调度|例会|报告|分析|检查|督查|统计|会议|监测))/g, every: "quarter", noun: true },
  { pattern: /(?:年度|年终|年底)(?=[^,。;、]{0,8}(?:考核|考评|评估|评价|总结|报告|检查|清算|述职|审计|评议|统计|测评|监测|评选|会议|工作计划|计划))/g, every: "year", noun: true },
];

const NOT_DUTIES = /基本情况|现状|背景|形势/;

/** Recurring duties: 每季度至少召开1次会议, 按月调度, 年终考核. */
export function findCadences(reading: Reading): CadenceFact[] {
  return reading.sentences.flatMap((sentence) => inSentence(reading, sentence));
}

function inSentence(reading: Reading, sentence: Sentence): CadenceFact[] {
  const { text } = reading;
  if (sentence.path.some((s) => NOT_DUTIES.test(text.slice(s.title.start, s.title.end)))) return [];
  const found: (CadenceFact & { readonly at: number })[] = [];
  for (const clause of sentence.clauses) {
    const words = text.slice(clause.start, clause.end);
    for (const { pattern, every, noun } of PERIODS)
      for (const match of words.matchAll(pattern)) {
        const at = clause.start + match.index;
        if (found.some((f) => f.at <= at && at < f.at + 4)) continue;
        const fact = dutyAt(reading, sentence, clause, at, match[0], every, noun === true);
        if (fact) found.push({ ...fact, at });
      }
  }
  return found.sort((a, b) => a.at - b.at).map(({ at: _, ...fact }) => fact);
}

function dutyAt(reading: Reading, sentence: Sentence, clause: Clause, at: number, word: string, every: Every, noun: boolean): CadenceFact | undefined {
  const { text } = reading;
  const before = text.slice(clause.start, at);
  const after = text.slice(at + word.length, clause.end);
  if (/[“《][^”》]*$/.test(before) && /[”》]/.test(after) && noun) return undefined;
  if (noun && /(?:纳入|作为|列入|列为|依据|根据|上|本|结合|完成|下)[^,]{0,8}$/.test(before) && !/考核|考评|评估/.test(after.slice(0, 8))) return undefined;
  const { times, op, counted } = timesIn(text.slice(at, clause.end), before);
  const amount = amountIn(clause, at);
  if (!noun && amount && !counted && /^(?:人均|每人|每户|每名|每床|每生|\d)/.test(after.trim())) return undefined;
  if (!noun && /(?:元|万元|补贴|津贴)/.test(amount ?? "") && !/发放|拨付|报|开展/.test(after)) return undefined;
  if (/^(?:的|以|均|内)?$/.test(after.trim()) && before.length < 2) return undefined;
  if (!noun && amount && !counted && amount !== "once") return undefined;
  const action = (noun ? word + after : after).replace(/^[,、::]+/, "").slice(0, 60) || before;
  const actor = actorOf(before) ?? actorOf(text.slice(sentence.start, clause.start).split(/[,;:]/)[0] ?? "");
  return { span: { start: clause.start, end: clause.end }, ...(actor && { actor }), action: action.length >= 2 ? trimAction(action) : trimAction(before), every, times, op };
}

function trimAction(words: string): string {
  return words.replace(/^(?:至少|不少于|定期|都|要|应|须|组织|分别)+/, "").replace(/(?:不少于|不低于|至少)?[\d一二两三四五六七八九十]+(?:[-—至][\d一二两三四])?次(?:以上)?/, "").trim();
}

/** How often in a period: once where nothing is said. */
function timesIn(words: string, before: string): { times: number | [number, number]; op: Op; counted: boolean } {
  const found = /(不少于|不低于|不得少于|至少|不超过|最多)?[^,\d一二两三四五六七八九十]{0,14}?([\d]+|[一二两三四五六七八九十]+)(?:[-—~至]([\d]+|[一二两三四]))?\s*次(?!以上级)(以上)?/.exec(words);
  if (!found) return { times: 1, op: "=", counted: false };
  const number = (word: string) => (/^\d+$/.test(word) ? Number(word) : (readNumeral(word) ?? 1));
  const first = number(found[2]!);
  const least = /不少于|不低于|不得少于|至少/.test(words.slice(0, found.index + found[0].length)) || /至少$/.test(before) || found[4] !== undefined;
  if (found[3]) return { times: [first, number(found[3])], op: "range", counted: true };
  return { times: first, op: least ? ">=" : /不超过|最多/.test(found[0]) ? "<=" : "=", counted: true };
}

/** The unit of a figure that the period multiplies: 每年培训40人 is a yearly target, not a duty of its own. */
function amountIn(clause: Clause, at: number): string | undefined {
  const figure = clause.quantities.find((q) => q.start >= at && q.kind === "digits" && !/^(?:次|日|号|月|个工作日|工作日|天|年)$/.test(q.unit));
  return figure?.unit ?? undefined;
}

function actorOf(words: string): string | undefined {
  const actor = /^(?:由|请)?([\u4e00-\u9fff“”()、]{2,30}?)(?:要|应|须|在|于|将|应当|必须|原则上|至少)?$/.exec(words.trim())?.[1];
  return actor && /(?:[委局办厅部处科股室所站院校会队社县区市省镇乡村]|机构|单位|部门|中心|政府|小组|人员|医生|书记|主任|财政|企业|学校|组织|委员会|“大党委”|街镇|班)$/.test(actor) ? actor : undefined;
}
