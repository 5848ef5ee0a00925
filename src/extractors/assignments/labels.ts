import type { AssignmentFact } from "../facts.ts";
import type { Reading, Sentence } from "../reading.ts";
import { isAgency, splitUnits } from "../values/agency.ts";
import { leadingUnits } from "../values/subject.ts";
import { emptyRoles, isEmpty, type Role } from "./roles.ts";

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

/** 牵头单位:A、B;责任单位:C. One statement for all labels that follow each other. */
export function fromLabels(reading: Reading, sentence: Sentence): AssignmentFact[] {
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

/** Labels that follow each other over a line break or full stop are one statement, unless a role comes again. */
export function addLabelled(facts: AssignmentFact[], fact: AssignmentFact): void {
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
