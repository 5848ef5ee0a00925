import type { Reading } from "../reading.ts";
import { type Candidate, candidatesOf } from "./candidate.ts";
import { evidence, type Surroundings } from "./evidence.ts";
import { neighboursOf } from "./neighbours.ts";
import { evidenceWeights, neighbourWeights } from "./weights.gen.ts";

/** What a number is in a plan: a commitment, a fact, a rule's parameter, or none of these. */
export type NumberRole = "target" | "baseline" | "standard" | "none";

export const NUMBER_ROLES: readonly NumberRole[] = ["target", "baseline", "standard", "none"];

export interface NumberFact extends Candidate {
  readonly role: NumberRole;
}

/** Every number of the text with its metric and role. */
export function findNumbers(reading: Reading): NumberFact[] {
  const all = surroundingsOf(reading);
  const sums = all.map(weigh);
  return all.map((s, i) => ({ ...s.candidate, role: roleOf(s, listSum(all, sums, i)) }));
}

/** What is told of one metric in one clause is of one kind: 2024年40个、2025年50个. Their evidence counts together. */
function listSum(
  all: readonly Surroundings[],
  sums: readonly (readonly number[])[],
  i: number,
): readonly number[] {
  const alike = (j: number) => {
    const [a, b] = [all[i]!.candidate, all[j]?.candidate];
    return (
      b !== undefined &&
      b.clause === a.clause &&
      b.unit === a.unit &&
      b.metric === a.metric &&
      a.metric !== "" &&
      !b.was &&
      !a.was
    );
  };
  let from = i;
  while (alike(from - 1)) from--;
  let to = i + 1;
  while (alike(to)) to++;
  return sums.slice(from, to).reduce((total, sum) => total.map((weight, k) => weight + sum[k]!));
}

/** Every number with what is looked at to decide its role. */
export function surroundingsOf(reading: Reading): Surroundings[] {
  const articles = /^[ ]*第[一二三四五六七八九十]+条/m.test(reading.text);
  return reading.sentences.flatMap((sentence) => {
    const candidates = candidatesOf(reading, sentence);
    if (candidates.length === 0) return [];
    const titles = sentence.path
      .map((s) => reading.text.slice(s.title.start, Math.min(s.title.end, s.title.start + 24)))
      .join(" ");
    return candidates.map((candidate) => ({
      candidate,
      articles,
      sentence: reading.text.slice(sentence.start, sentence.end),
      titles,
      nearBefore: reading.text.slice(
        Math.max(candidate.clause.start, candidate.quantity.start - 16),
        candidate.quantity.start,
      ),
      nearAfter: reading.text.slice(
        candidate.quantity.end,
        Math.min(sentence.end, candidate.quantity.end + 16),
      ),
      path: sentence.path,
    }));
  });
}

const PRESENT = /(?:^| )(?:[^ ]{0,6})?(?:基本情况|现状|发展基础|工作基础|背景|概况)[^ ]{0,4}(?: |$)/;

const RECURS = /每(?:个)?(?:学?年|月|季度?|周|半年|学期)/;

/** How much the evidence speaks for each role. */
function weigh(s: Surroundings): number[] {
  const sums = NUMBER_ROLES.map(() => 0);
  const add = (weights: readonly number[]) => {
    for (let k = 0; k < sums.length; k++) sums[k]! += weights[k]!;
  };
  for (const [i, { holds }] of evidence.entries()) if (holds(s)) add(evidenceWeights[i]!);
  for (const word of neighboursOf(s)) {
    const weights = neighbourWeights.get(word);
    if (weights) add(weights);
  }
  return sums;
}

/** The role that the evidence weighs most for. A part that tells of the present commits to nothing. */
function roleOf(s: Surroundings, sums: readonly number[]): NumberRole {
  if (RECURS.test(s.candidate.before) && /^[次遍轮]$/.test(s.candidate.unit)) return "none"; // a cadence counts it
  if (s.candidate.was) return "baseline";
  const role = NUMBER_ROLES[sums.indexOf(Math.max(...sums))]!;
  return role === "target" && PRESENT.test(s.titles) ? "baseline" : role;
}
