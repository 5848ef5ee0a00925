import type { AssignmentFact, Roles } from "../facts.ts";
import type { Reading, Sentence } from "../reading.ts";
import { isAgency, isFullName, splitUnits } from "../values/agency.ts";
import { leadingUnits } from "../values/subject.ts";
import { emptyRoles, isEmpty } from "./roles.ts";

const LEADS = /^(?:并|主动|统一|具体|共同|负责|统筹|要|应当?|须)*(?:牵头|会同|联合)/;
const ANSWERS =
  /^(?:要|应当?|须|必须|主要|全面|具体|统一|分别|共同|统筹|认真|直接|依法|切实|亲自|按照?(?:各自)?职责(?:分工)?)*(?:负责(?!人|的|制(?![定订])|同志)|负(?:总|主体?|直接|全)责|承担[^,]{0,24}责任|(?:是|为)[^,]{0,24}责任人|依职责分工|(?:要|应)?(?:严格)?(?:按照?|依照|依据)(?:各自)?(?:工作)?(?:职责|职能|分工)|(?:切实)?负起(?:主体)?责任|对[^,]{2,40}负(?:总|主体|直接|全)?责(?:任)?$|对[^,]{2,40}负主体责任)/;
const SUPPORTS = /^(?:要|应当?|积极|主动|密切|共同|协同|负责)*(?:配合|协助|参与)/;
const MODAL = /^(?:要(?!求)|应当?|须|必须|需要)(?!有|为|具备|是)/;
const APPOINTS =
  /^(?:[^,]{0,6})(?:任|担任|兼任|组成|为组长|为主|产生|推荐|选举|推选|提名|任命|轮流|召集|主持)/;

/** Statements in running text: A牵头…, 由A负责…, A会同B…, A为第一责任人, and plain duties: A要…. */
export function fromClauses(
  reading: Reading,
  sentence: Sentence,
  brackets: readonly AssignmentFact[],
): AssignmentFact[] {
  const facts: AssignmentFact[] = [];
  let subject: readonly string[] = []; // of the clauses so far: 政法委要协调…,牵头成立…
  let madeBefore = false; // 设立A,配备B,负责…: both are responsible
  for (const clause of sentence.clauses) {
    if (brackets.some((b) => b.span.start < clause.end && clause.start < b.span.end)) continue;
    const words = reading.text.slice(clause.start, clause.end);
    const by = BY.exec(words)?.[0].length ?? 0;
    const own = leadingUnits(words, by);
    const rest = words.slice(own ? own.end : 0);
    const units = own ? own.units : subject;
    const said =
      units.length > 0 ? roleIn(rest, units, by > 0 && own !== undefined, own !== undefined) : undefined;
    if (said) facts.push({ span: { start: clause.start, end: clause.end }, ...said });
    const made = established(words);
    if (made) subject = madeBefore ? [...subject, ...made] : made;
    else if (own && !APPOINTS.test(rest)) subject = own.units;
    madeBefore = made !== undefined;
  }
  return merge(facts);
}

/** What is said of the units that a clause is about. */
function roleIn(
  rest: string,
  units: readonly string[],
  by: boolean,
  own: boolean,
): (Roles & { form: AssignmentFact["form"] }) | undefined {
  const roles = emptyRoles();
  if (LEADS.test(rest)) {
    roles.lead.push(...units);
    const together = /(会同|联合)([^,。;]+)/.exec(rest);
    const support = together ? partners(together[2]!) : [];
    if (together?.[1] === "联合" && !support.every(isAgency)) return undefined;
    roles.support.push(...support);
  } else if (ANSWERS.test(rest)) roles.responsible.push(...units);
  else if (!own) return undefined;
  else if (SUPPORTS.test(rest)) roles.support.push(...units);
  else if (by && rest.length >= 2 && !APPOINTS.test(rest) && units.every((unit) => !PERSON.test(unit)))
    roles.responsible.push(...units);
  else if (MODAL.test(rest)) return { ...roles, responsible: [...units], form: "duty" };
  return isEmpty(roles) ? undefined : { ...roles, form: "clause" };
}

/** 由A…, also after what it is about: 年薪由县财政承担. */
const BY = /^(?:[^由,]{0,30}由(?!于|此)|请|指定|明确|安排|确定)/;

const PERSON = /(?:医生|医师|护士|人员|书记|主任|院长|校长|局长|专干|网格员|成员)$/;

/** What a clause sets up: 成立A, 设立B; the next clause says what it is responsible for. */
function established(words: string): string[] | undefined {
  const made = /(?:成立|设立|建立|组建|下设|配备|指定)([^,]{2,60})$/.exec(words);
  const name = made?.[1]
    ?.replace(/\([^)]*\)$/, "")
    .replace(/^(?:了|由)/, "")
    .replace(/[“”]/g, "");
  return name && isAgency(name) ? splitUnits(name) : undefined;
}

/** The units after 会同: up to their verb. */
function partners(list: string): string[] {
  const found = leadingUnits(list.replace(/^(?:市|区|县)?、/, ""));
  return found
    ? found.units
    : splitUnits(list.replace(/等(?:有关|相关)?(?:部门|单位).*$/, ""))
        .map(shortestName)
        .filter((unit) => unit.length <= 16);
}

/** 市财政局提出…方案 → 市财政局. */
function shortestName(words: string): string {
  for (let end = 3; end < words.length; end++)
    if (isFullName(words.slice(0, end)) && /[局委厅办行]$/.test(words.slice(0, end)))
      return words.slice(0, end);
  return words;
}

/** Clauses of one sentence that complete each other: 由A牵头,B、C配合. */
function merge(facts: readonly AssignmentFact[]): AssignmentFact[] {
  const merged: AssignmentFact[] = [];
  for (const fact of facts) {
    const before = merged.at(-1);
    const near =
      before && fact.span.start - before.span.end <= 2 && before.form === "clause" && fact.form === "clause";
    const adds =
      near &&
      fact.lead.every((unit) => before.lead.includes(unit)) &&
      (fact.responsible.length === 0 ||
        (before.lead.length > 0 && before.responsible.length === 0 && fact.support.length === 0));
    if (adds)
      merged[merged.length - 1] = {
        ...before,
        span: { start: before.span.start, end: fact.span.end },
        support: [...before.support, ...fact.support],
        responsible: [...before.responsible, ...fact.responsible],
      };
    else merged.push(fact);
  }
  return merged;
}
