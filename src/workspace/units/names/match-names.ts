import type { KnownUnit } from "./known-unit.ts";
import type { UnitProposal } from "./propose.ts";
import { type Nobody, officeOf, resolve } from "./resolve.ts";

export type { KnownUnit } from "./known-unit.ts";
export type { UnitProposal } from "./propose.ts";

/** By its name, an alias, another form of its name, as the place or its government, as an old unit's successor. */
export type How = "name" | "alias" | "short" | "region" | "successor";

/** What a name in a plan means to an office. */
export type NameMatch =
  | {
      readonly kind: "matched";
      readonly name: string;
      readonly unit: string;
      readonly how: How;
    }
  /** All members of a group: 各街镇, 区级各部门. */
  | {
      readonly kind: "group";
      readonly name: string;
      readonly units: readonly string[];
      readonly group: string;
    }
  /** A person picks: more than one unit fits, or one that is near and not the same. */
  | { readonly kind: "several"; readonly name: string; readonly candidates: readonly string[] }
  /** Nobody here; two spellings of one unit carry the same proposal. */
  | { readonly kind: "unknown"; readonly name: string; readonly proposal: UnitProposal }
  /** The words name no one in particular (有关部门), or a group that has no members yet. */
  | { readonly kind: "undecided"; readonly name: string; readonly why: "vague" | "group-empty" };

export interface NameContext {
  /** The place the plan is for, as the plan says it: 綦江区, 重庆市綦江区. */
  readonly region?: string;
  /** The day for which units are looked up, YYYY-MM-DD; without it a unit with a last day counts as gone. */
  readonly date?: string;
}

/** Resolves the names of units as plans write them to the units of an office, one answer a name, in order. */
export function matchNames(
  names: readonly string[],
  known: readonly KnownUnit[],
  context: NameContext,
): NameMatch[] {
  const office = officeOf(known, context);
  const found = new Map<string, ReturnType<typeof resolve>>();
  const answers = names.map((name) => {
    const answer = found.get(name) ?? resolve(name, office);
    found.set(name, answer);
    return { name, answer };
  });
  const best = new Map<string, Nobody>();
  const byWork = new Map<string, Set<string>>();
  for (const { answer } of answers) {
    if ("kind" in answer || answer.isWorkOnly) continue;
    const before = best.get(answer.key);
    if (!before || isFuller(answer, before)) best.set(answer.key, answer);
    if (answer.work !== undefined)
      byWork.set(answer.work, (byWork.get(answer.work) ?? new Set()).add(answer.key));
  }
  return answers.map(({ name, answer }) => {
    if ("kind" in answer) return answer;
    const keys = answer.isWorkOnly ? [...(byWork.get(answer.work ?? "") ?? [])] : [answer.key];
    const proposal = keys.length === 1 ? best.get(keys[0]!)?.proposal : undefined;
    return proposal ? { kind: "unknown", name, proposal } : { kind: "undecided", name, why: "vague" };
  });
}

/** Of two spellings the one that says its place, then the longer one, names a new unit. */
function isFuller(a: Nobody, b: Nobody): boolean {
  if (a.isPlaced !== b.isPlaced) return a.isPlaced;
  return a.proposal.name.length > b.proposal.name.length;
}
