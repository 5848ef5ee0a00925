import { eq } from "drizzle-orm";
import type { Database } from "../../storage/store.ts";
import { unitGroups, unitNames, unitParents, units } from "../../storage/tables/index.ts";
import type { KnownUnit } from "../units/names/known-unit.ts";

/** Every unit of the office as the matching of names needs it. */
export async function knownUnits(db: Database): Promise<KnownUnit[]> {
  const rows = await db.select().from(units);
  const names = groupBy(await db.select().from(unitNames));
  const groups = groupBy(await db.select().from(unitGroups));
  const parents = groupBy(await db.select().from(unitParents).where(eq(unitParents.hierarchy, "region")));
  return rows.map((unit) => {
    const parent = parents.get(unit.id)?.findLast(({ validTo }) => validTo === null)?.parent;
    return {
      id: unit.id,
      name: unit.name,
      aliases: (names.get(unit.id) ?? []).map(({ name }) => name),
      kind: unit.kind as KnownUnit["kind"],
      ...(parent !== undefined && { parent }),
      ...(unit.level !== null && { level: unit.level as NonNullable<KnownUnit["level"]> }),
      groups: (groups.get(unit.id) ?? []).map(({ name }) => name),
      ...(unit.validTo !== null && { validTo: unit.validTo }),
      ...(unit.successor !== null && { successor: unit.successor }),
    };
  });
}

function groupBy<T extends { readonly unit: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(row.unit, [...(groups.get(row.unit) ?? []), row]);
  return groups;
}
