import type { KnownUnit, RegionLevel, UnitKind } from "./known-unit.ts";

export type { KnownUnit, RegionLevel, UnitKind } from "./known-unit.ts";

/** A unit that an office does not have yet. */
export interface UnitProposal {
  readonly name: string;
  readonly kind: UnitKind;
  /** Of a region. */
  readonly level?: RegionLevel;
  /** Id of the known unit it would stand under. */
  readonly parent?: string;
}

/** What a name in a plan means to an office. */
export type NameMatch =
  | {
      readonly kind: "matched";
      readonly name: string;
      readonly unit: string;
      /** By its name, an alias, the short form of its name, as the government of a region, as an old unit's successor. */
      readonly how: "name" | "alias" | "short" | "region" | "successor";
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
  _context: NameContext,
): NameMatch[] {
  const byName = new Map(known.map((unit) => [unit.name, unit.id]));
  return names.map((name) => {
    const unit = byName.get(name);
    return unit === undefined
      ? { kind: "unknown", name, proposal: { name, kind: "other" } }
      : { kind: "matched", name, unit, how: "name" };
  });
}
