import type { Span } from "../../message/span.ts";
import { Stops } from "../../parser/runs.ts";
import type { AssignmentFact, Roles } from "../facts.ts";
import type { Reading, Sentence } from "../reading.ts";
import { isFullName, splitUnits } from "../values/agency.ts";
import { emptyRoles, isEmpty, type Role } from "./roles.ts";

const ROLED =
  /(按照?(?:各自)?(?:工作)?(?:职责|职能)(?:分工)?|分别|共同|具体|各)?(负责(?:组织|实施|落实|推进)?|牵头(?:负责|组织|实施|落实)?|(?:共同|积极|协同)?(?:参与)?(?:配合|协助|参与|协办|参加|落实)(?:负责|实施|落实)?|主责|主办)$/;

/** (A、B牵头,C、D配合); (A、B按职责分工负责). */
export function fromBrackets(reading: Reading, sentence: Sentence): AssignmentFact[] {
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
