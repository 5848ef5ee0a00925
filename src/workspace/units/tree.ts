import { and, eq, gte, isNull, or, sql } from "drizzle-orm";
import type { Database, Transaction } from "../../storage/store.ts";
import { unitParents, units } from "../../storage/tables/index.ts";
import { found, refuse } from "../refusal.ts";
import type { Hierarchy } from "./events.ts";
import { unitProblems as problems } from "./words.zh.ts";

export type StoredUnit = typeof units.$inferSelect;

/** Holds the tree for this transaction, so that two changes that are right each cannot be wrong together. */
export async function lockTree(tx: Transaction): Promise<void> {
  await tx.execute(sql`lock table ${unitParents} in share row exclusive mode`);
}

/** Refuses a change with a sentence. */
export function refuseField(field: string, says: string): never {
  return refuse({ code: "invalid", field, says });
}

/** The unit as it was read by who changes it, still open. Another version is a conflict. */
export async function unitToChange(
  tx: Transaction,
  id: string,
  version: number,
  sent: unknown,
): Promise<StoredUnit> {
  const [row] = await tx.select().from(units).where(eq(units.id, id)).for("update");
  const unit = found(row, "unit");
  if (unit.version !== version) refuse({ code: "conflict", what: "unit", current: unit, sent });
  if (unit.validTo !== null) refuseField("unit", problems.closed(unit.name));
  return unit;
}

/** A unit that others may stand under. */
export async function parentFor(tx: Transaction, id: string, field: string): Promise<StoredUnit> {
  const [parent] = await tx.select().from(units).where(eq(units.id, id));
  if (!parent) return refuseField(field, problems.parentUnknown());
  if (parent.validTo !== null) refuseField(field, problems.parentClosed(parent.name));
  return parent;
}

/** Whether one unit stands above another in a hierarchy, on this day or later. */
export async function isAbove(
  tx: Transaction,
  above: string,
  below: string,
  hierarchy: Hierarchy,
  from: string,
): Promise<boolean> {
  const { rows } = await tx.execute<{ unit: string }>(sql`
    with recursive up (unit) as (
      select ${below}::uuid
      union
      select ${unitParents.parent} from up join ${unitParents} on ${unitParents.unit} = up.unit
      where ${unitParents.hierarchy} = ${hierarchy}
        and (${unitParents.validTo} is null or ${unitParents.validTo} >= ${from})
    )
    select unit from up where unit = ${above}::uuid and unit <> ${below}::uuid`);
  return rows.length > 0;
}

/** Refuses a parent that is below the unit on this day or later. */
export async function refuseCycle(
  tx: Transaction,
  unit: StoredUnit,
  parent: StoredUnit,
  hierarchy: Hierarchy,
  from: string,
): Promise<void> {
  if (parent.id === unit.id) refuseField("parent", problems.itself());
  if (await isAbove(tx, unit.id, parent.id, hierarchy, from))
    refuseField("parent", problems.circular(unit.name, parent.name));
}

/** Refuses a name that an open unit beside it has: under the same parent, or like it under none. */
export async function refuseDoubleName(
  tx: Transaction,
  name: string,
  parents: readonly (string | undefined)[],
  except?: string,
): Promise<void> {
  const same = await tx
    .select({ id: units.id, parent: unitParents.parent })
    .from(units)
    .leftJoin(unitParents, and(eq(unitParents.unit, units.id), isNull(unitParents.validTo)))
    .where(and(eq(units.name, name), isNull(units.validTo)));
  const above = new Set(parents.filter((parent) => parent !== undefined));
  const beside = same.some(
    ({ id, parent }) => id !== except && (parent === null ? above.size === 0 : above.has(parent)),
  );
  if (beside) refuseField("name", problems.nameTaken(name));
}

/** Where a unit stands on a day and later. */
export function edgesOf(db: Database, unit: string, day: string) {
  return db
    .select()
    .from(unitParents)
    .where(and(eq(unitParents.unit, unit), or(isNull(unitParents.validTo), gte(unitParents.validTo, day))));
}
