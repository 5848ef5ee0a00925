import { and, eq } from "drizzle-orm";
import type { Plan } from "../../plan/model.ts";
import type { Database } from "../../storage/store.ts";
import { corrections, nameDecisions } from "../../storage/tables/index.ts";
import type { KnownUnit } from "../units/names/known-unit.ts";
import { matchNames } from "../units/names/match-names.ts";
import { draftOf } from "./draft/draft-of.ts";
import type { Correction, Draft, Matches } from "./draft/types.ts";
import type { PlanRecord } from "./find-plan.ts";
import { knownUnits } from "./known-units.ts";
import { regionOf } from "./region-of.ts";

/** What the tables hold beside a plan's text: corrections, decisions on names, the units of the office. */
export interface DraftParts {
  readonly corrections: readonly Correction[];
  readonly decided: ReadonlyMap<string, readonly string[]>;
  readonly known: readonly KnownUnit[];
}

export async function loadParts(db: Database, plan: Pick<PlanRecord, "region" | "id">): Promise<DraftParts> {
  const decisions = await db
    .select()
    .from(nameDecisions)
    .where(and(eq(nameDecisions.region, plan.region), eq(nameDecisions.plan, plan.id)));
  return {
    corrections: await loadCorrections(db, plan),
    decided: new Map(decisions.map(({ name, units }) => [name, units])),
    known: await knownUnits(db),
  };
}

export async function loadCorrections(
  db: Database,
  plan: Pick<PlanRecord, "region" | "id">,
): Promise<Correction[]> {
  const rows = await db
    .select()
    .from(corrections)
    .where(and(eq(corrections.region, plan.region), eq(corrections.plan, plan.id)))
    .orderBy(corrections.at, corrections.anchor);
  return rows.map(({ kind, anchor, change, at, by }) => ({
    kind,
    anchor,
    change,
    at,
    ...(by !== null && { by }),
  })) as Correction[];
}

/** The draft of a text of the plan with what people corrected and decided. */
export function toDraft(compiled: Plan, parts: DraftParts, day: string): Draft {
  return draftOf(compiled, parts.corrections, matchesOf(compiled, parts, day));
}

/** @param day on which the units are looked up */
export function matchesOf(
  compiled: Plan,
  { known, decided }: Omit<DraftParts, "corrections">,
  day: string,
): Matches {
  const region = regionOf(compiled);
  const context = { date: day, ...(region !== undefined && { region }) };
  return { match: (names) => matchNames(names, known, context), decided };
}
