import type { Span } from "../message/span.ts";
import { Stops } from "../parser/runs.ts";
import type { AssignmentFact, Roles } from "./facts.ts";
import type { Reading, Sentence } from "./reading.ts";
import { isAgency, isFullName, splitUnits } from "./values/agency.ts";
import { leadingUnits } from "./values/subject.ts";

type Role = keyof Roles;

const LABEL =
  /(?:(牵头|主办|主责|配合|协办|协同|协作|参与|参加|支持|责任|负责|实施|承办|落实|主管|执行)(?:单位|部门|科室|处室|股室|机构|主体|领导|人)(?:和(?:责任|配合|参与)(?:单位|部门))?|(?<![\u4e00-\u9fff])(牵头|主办|配合|协办|责任))\s*[::]\s*/g;
/** Another label that ends a list: 完成时限:2025年6月. */
const OTHER_LABEL = /[,;。、\s]*(?:完成|办理|整改|工作)?(?:时限|时间|期限|目标|要求|措施)\s*[::].*$/s;

const ROLE_OF: Record<string, Role> = {
  牵头: "lead",
  主办: "lead",
  主责: "lead",
  配合: "support",
  协办: "support",
  协同: "support",
  协作: "support",
  参与: "support",
  参加: "support",
  支持: "support",
  责任: "responsible",
  负责: "responsible",
  实施: "responsible",
  承办: "responsible",
  落实: "responsible",
  主管: "responsible",
  执行: "responsible",
};

/** A sentence without one of these says nothing of who answers for what. */
const SPEAKS_OF_UNITS =
  /牵头|负责|负[总主全]|配合|协办|会同|联合|协助|参与|承担|责任|职责|分工|主办|由|要(?!求)|应|须|[局委办]\)[。;]?\s*$/;

/** Who leads, supports, is responsible: 责任单位:…; (…牵头,…配合); 由…负责; …会同…. */
export function findAssignments(reading: Reading): AssignmentFact[] {
  const facts: AssignmentFact[] = [];
  for (const sentence of reading.sentences) {
    const words = reading.text.slice(sentence.start, sentence.end);
    if (!SPEAKS_OF_UNITS.test(words)) continue;
    const labelled = fromLabels(reading, sentence);
    if (labelled.length > 0) {
      addLabelled(facts, labelled[0]!);
      continue;
    }
    const brackets = fromBrackets(reading, sentence);
    facts.push(...brackets);
    facts.push(...fromClauses(reading, sentence, brackets));
  }
  return facts;
}

/** Labels that follow each other over a line break or full stop are one statement, unless a role comes again. */
function addLabelled(facts: AssignmentFact[], fact: AssignmentFact): void {
  const before = facts.at(-1);
  const joins =
    before?.form === "label" &&
    fact.span.start - before.span.end <= 3 &&
    ROLES.every((role) => before[role].length === 0 || fact[role].length === 0);
  if (!joins) facts.push(fact);
  else
    facts[facts.length - 1] = {
      span: { start: before.span.start, end: fact.span.end },
      form: "label",
      lead: [...before.lead, ...fact.lead],
      support: [...before.support, ...fact.support],
      responsible: [...before.responsible, ...fact.responsible],
    };
}

const ROLES = ["lead", "support", "responsible"] as const;

/** 牵头单位:A、B;责任单位:C. One statement for all labels that follow each other. */
function fromLabels(reading: Reading, sentence: Sentence): AssignmentFact[] {
  const text = reading.text.slice(sentence.start, sentence.end);
  const labels = [...text.matchAll(LABEL)];
  if (labels.length === 0) return [];
  const roles = emptyRoles();
  let end = 0;
  for (const [i, label] of labels.entries()) {
    const from = label.index + label[0].length;
    const stop = labels[i + 1]?.index ?? text.length;
    const list = listed(upToBracket(text.slice(from, stop)).replace(OTHER_LABEL, ""));
    end = from + list.length;
    roles[ROLE_OF[(label[1] ?? label[2])!]!].push(...list.units);
  }
  const span = { start: sentence.start + labels[0]!.index, end: sentence.start + end };
  return isEmpty(roles) ? [] : [{ span, ...roles, form: "label" }];
}

/** The list, up to a bracket that closes what was opened before the label. */
function upToBracket(list: string): string {
  let depth = 0;
  for (let i = 0; i < list.length; i++) {
    if (list[i] === "(") depth++;
    if (list[i] === ")" && --depth < 0) return list.slice(0, i);
  }
  return list.replace(/[;,、。\s]+$/, "");
}

/** The units of a list and how much of it they take: a text that was glued to its end is left out. */
function listed(list: string): { units: string[]; length: number } {
  const units: string[] = [];
  let read = 0;
  for (const name of splitUnits(list)) {
    const at = list.indexOf(name, read);
    const glued = name.length > 14 && !isAgency(name) ? leadingUnits(name) : undefined;
    if (glued) return { units: [...units, ...glued.units], length: at + glued.end };
    if (name.length > 40) return { units, length: read };
    units.push(...unroled(name));
    read = at + name.length;
  }
  return { units, length: list.length };
}

/** 各公立医院负责: the label said so already. */
function unroled(name: string): string[] {
  const plain = name.replace(/(?:按照?(?:各自)?职责(?:分工)?|分别|具体)?(?:负责|牵头|配合)$/, "").trim();
  return plain === "" ? [] : [plain];
}

const ROLED =
  /(按照?(?:各自)?(?:工作)?(?:职责|职能)(?:分工)?|分别|共同|具体|各)?(负责|牵头(?:负责|组织|实施|落实)?|(?:共同|积极|协同)?(?:参与)?(?:配合|协助|参与|协办|参加|落实)(?:负责|实施|落实)?|主责|主办)$/;

/** (A、B牵头,C、D配合); (A、B按职责分工负责). */
function fromBrackets(reading: Reading, sentence: Sentence): AssignmentFact[] {
  const facts: AssignmentFact[] = [];
  for (const match of reading.text
    .slice(sentence.start, sentence.end)
    .matchAll(/\(((?:[^()]|\([^()]*\))*)\)?/g)) {
    const start = sentence.start + match.index + 1;
    const roles =
      roled(reading, { start, end: start + match[1]!.length }) ??
      named(reading, sentence, { start, end: start + match[1]!.length });
    if (roles) facts.push({ span: { start, end: start + match[1]!.length }, ...roles, form: "bracket" });
  }
  return facts;
}

const PIECES = new Stops(",;。");

/** Reads a bracket as lists that each end in their role; undefined where it is something else. */
function roled(reading: Reading, span: Span): Roles | undefined {
  const roles = emptyRoles();
  let waiting: string[] = []; // units whose role comes with a later piece
  for (const piece of PIECES.split(reading.text, span)) {
    const words = reading.text.slice(piece.start, piece.end);
    const role = ROLED.exec(words);
    const units = splitUnits(role ? words.slice(0, role.index) : words);
    if (!role) {
      waiting.push(...units);
      continue;
    }
    const all = [...waiting, ...units];
    waiting = [];
    if (all.length === 0 || all.some((unit) => unit.length > 36)) return undefined;
    roles[roleOfVerb(role[2]!)].push(...all);
  }
  return isEmpty(roles) || waiting.length > 0 ? undefined : roles;
}

/** A bracket at the end of a run that holds nothing but full names: (市教育局). */
function named({ text }: Reading, sentence: Sentence, span: Span): Roles | undefined {
  if (!/^\)[。;]?\s*(?:\n|$)/.test(text.slice(span.end, span.end + 4)) || span.start - sentence.start < 1)
    return undefined;
  if (!/[。;]\s*\($/.test(text.slice(Math.max(0, span.start - 4), span.start))) return undefined;
  const units = splitUnits(text.slice(span.start, span.end));
  return units.length > 0 && units.every(isFullName)
    ? { lead: [], support: [], responsible: units }
    : undefined;
}

function roleOfVerb(verb: string): Role {
  if (/牵头|主责|主办/.test(verb)) return "lead";
  return /配合|协助|参与|协办|参加/.test(verb) ? "support" : "responsible";
}

const LEADS = /^(?:并|主动|统一|具体|共同|负责|统筹|要|应当?|须)*(?:牵头|会同|联合)/;
const ANSWERS =
  /^(?:要|应当?|须|必须|主要|全面|具体|统一|分别|共同|统筹|认真|直接|依法|切实|亲自|按照?(?:各自)?职责(?:分工)?)*(?:负责(?!人|的|制(?![定订])|同志)|负(?:总|主体?|直接|全)责|承担[^,]{0,24}责任|(?:是|为)[^,]{0,24}责任人|依职责分工|(?:要|应)?(?:严格)?(?:按照?|依照|依据)(?:各自)?(?:工作)?(?:职责|职能|分工)|(?:切实)?负起(?:主体)?责任|对[^,]{2,40}负(?:总|主体|直接|全)?责(?:任)?$|对[^,]{2,40}负主体责任)/;
const SUPPORTS = /^(?:要|应当?|积极|主动|密切|共同|协同|负责)*(?:配合|协助|参与)/;
const MODAL = /^(?:要(?!求)|应当?|须|必须|需要)(?!有|为|具备|是)/;
const APPOINTS =
  /^(?:[^,]{0,6})(?:任|担任|兼任|组成|为组长|为主|产生|推荐|选举|推选|提名|任命|轮流|召集|主持)/;

/** Statements in running text: A牵头…, 由A负责…, A会同B…, A为第一责任人, and plain duties: A要…. */
function fromClauses(
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
  const name = made?.[1]!
    .replace(/\([^)]*\)$/, "")
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

function emptyRoles(): { lead: string[]; support: string[]; responsible: string[] } {
  return { lead: [], support: [], responsible: [] };
}

function isEmpty(roles: Roles): boolean {
  return roles.lead.length + roles.support.length + roles.responsible.length === 0;
}
