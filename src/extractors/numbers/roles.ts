import type { Reading } from "../reading.ts";
import { type Candidate, candidatesOf } from "./candidate.ts";
import { evidence, type Surroundings } from "./evidence.ts";
import { weights } from "./weights.gen.ts";

/** What a number is in a plan: a commitment, a fact, a rule's parameter, or none of these. */
export type NumberRole = "target" | "baseline" | "standard" | "none";

export const NUMBER_ROLES: readonly NumberRole[] = ["target", "baseline", "standard", "none"];

export interface NumberFact extends Candidate {
  readonly role: NumberRole;
}

/** Every number of the text with its metric and role. */
export function findNumbers(reading: Reading): NumberFact[] {
  return surroundingsOf(reading).map((s) => ({ ...s.candidate, role: roleOf(s) }));
}

/** Every number with what is looked at to decide its role. */
export function surroundingsOf(reading: Reading): Surroundings[] {
  const articles = /(?:^|\n)\s*第[一二三四五六七八九十]+条/.test(reading.text);
  return reading.sentences.flatMap((sentence) =>
    candidatesOf(reading, sentence).map((candidate) => ({
      candidate,
      articles,
      sentence: reading.text.slice(sentence.start, sentence.end),
      titles: sentence.path.map((s) => reading.text.slice(s.title.start, Math.min(s.title.end, s.title.start + 24))).join(" "),
      nearBefore: reading.text.slice(Math.max(candidate.clause.start, candidate.quantity.start - 16), candidate.quantity.start),
      nearAfter: reading.text.slice(candidate.quantity.end, Math.min(sentence.end, candidate.quantity.end + 16)),
      path: sentence.path,
    })),
  );
}

const PRESENT = /(?:^| )(?:[^ ]{0,6})?(?:基本情况|现状|发展基础|工作基础|背景|概况)[^ ]{0,4}(?: |$)/;

/** The role that the evidence weighs most for. A part that tells of the present commits to nothing. */
function roleOf(s: Surroundings): NumberRole {
  const sums = NUMBER_ROLES.map(() => 0);
  for (const [i, { holds }] of evidence.entries()) if (holds(s)) for (let k = 0; k < sums.length; k++) sums[k]! += weights[i]![k]!;
  const role = NUMBER_ROLES[sums.indexOf(Math.max(...sums))]!;
  return role === "target" && PRESENT.test(s.titles) ? "baseline" : role;
}
