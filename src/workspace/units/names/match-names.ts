import type { KnownUnit } from "./known-unit.ts";
import type { UnitProposal } from "./propose.ts";
import { officeOf, resolve } from "./resolve.ts";

export type { KnownUnit, RegionLevel, UnitKind } from "./known-unit.ts";
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
  const proposals = new Map<string, UnitProposal>();
  return names.map((name) => {
    const found = resolve(name, office);
    if ("kind" in found) return found;
    const proposal = proposals.get(found.key) ?? found.propose();
    proposals.set(found.key, proposal);
    return { kind: "unknown", name, proposal };
  });
}
