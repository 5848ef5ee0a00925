import { and, eq, gte, isNull, or, sql } from "drizzle-orm";
import { addDays } from "../../calendar/iso-date.ts";
import type { Transaction } from "../../storage/store.ts";
import { unitGroups, unitNames, unitParents, units } from "../../storage/tables/index.ts";
import type { Projectors } from "../events/projectors.ts";
import type { UnitEvents, UnitNameKind } from "./events.ts";

const newer = sql`${units.version} + 1`;

export const unitProjectors: Projectors<UnitEvents> = {
  async "unit.created"(tx, { subject, data }) {
    const { name, kind, level, validFrom, sort, parents = {}, names = [], groups = [] } = data;
    await tx.insert(units).values({
      id: subject,
      name,
      kind,
      level: level ?? null,
      validFrom: validFrom ?? null,
      sort: sort ?? 0,
    });
    const edges = (["region", "line"] as const).flatMap((hierarchy) => {
      const parent = parents[hierarchy];
      return parent === undefined ? [] : [{ unit: subject, hierarchy, parent, validFrom: validFrom ?? "" }];
    });
    if (edges.length > 0) await tx.insert(unitParents).values(edges);
    await addNames(tx, subject, names);
    await addGroups(tx, subject, groups);
  },
  async "unit.renamed"(tx, { subject, data: { name, from } }) {
    const [before] = await tx.select({ name: units.name }).from(units).where(eq(units.id, subject));
    await tx.delete(unitNames).where(and(eq(unitNames.unit, subject), eq(unitNames.name, name)));
    const former = { kind: "former", validTo: addDays(from, -1) };
    await tx
      .insert(unitNames)
      .values({ unit: subject, name: before!.name, ...former })
      .onConflictDoUpdate({ target: [unitNames.unit, unitNames.name], set: former });
    await tx.update(units).set({ name, version: newer }).where(eq(units.id, subject));
  },
  async "unit.edited"(tx, { subject, data: { kind, level, sort, names, groups } }) {
    await tx
      .update(units)
      .set({
        version: newer,
        ...(kind !== undefined && { kind }),
        ...(level !== undefined && { level }),
        ...(sort !== undefined && { sort }),
      })
      .where(eq(units.id, subject));
    if (names) {
      await tx.delete(unitNames).where(eq(unitNames.unit, subject));
      await addNames(tx, subject, names);
    }
    if (groups) {
      await tx.delete(unitGroups).where(eq(unitGroups.unit, subject));
      await addGroups(tx, subject, groups);
    }
  },
  async "unit.moved"(tx, { subject, data: { hierarchy, parent, from } }) {
    const its = and(eq(unitParents.unit, subject), eq(unitParents.hierarchy, hierarchy));
    await tx.delete(unitParents).where(and(its, gte(unitParents.validFrom, from)));
    await tx
      .update(unitParents)
      .set({ validTo: addDays(from, -1) })
      .where(and(its, or(isNull(unitParents.validTo), gte(unitParents.validTo, from))));
    if (parent !== undefined)
      await tx.insert(unitParents).values({ unit: subject, hierarchy, parent, validFrom: from });
    await tx.update(units).set({ version: newer }).where(eq(units.id, subject));
  },
  async "unit.closed"(tx, { subject, data: { on, successor } }) {
    await tx
      .update(units)
      .set({ validTo: on, successor: successor ?? null, version: newer })
      .where(eq(units.id, subject));
  },
};

async function addNames(
  tx: Transaction,
  unit: string,
  names: readonly { readonly name: string; readonly kind: UnitNameKind }[],
): Promise<void> {
  if (names.length > 0) await tx.insert(unitNames).values(names.map((each) => ({ unit, ...each })));
}

async function addGroups(tx: Transaction, unit: string, groups: readonly string[]): Promise<void> {
  if (groups.length > 0) await tx.insert(unitGroups).values(groups.map((name) => ({ unit, name })));
}
