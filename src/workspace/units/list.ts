import { and, asc, countDistinct, eq, inArray, isNull, lte, or, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { dateAt } from "../../calendar/iso-date.ts";
import type { Database } from "../../storage/store.ts";
import {
  grants,
  people,
  tasks,
  taskUnits,
  unitGroups,
  unitNames,
  unitParents,
  units,
} from "../../storage/tables/index.ts";
import { groupBy } from "../group-by.ts";
import { found } from "../refusal.ts";
import { openStates } from "../tasks/states.ts";
import type { Workspace } from "../workspace.ts";
import type { Hierarchy, UnitKind, UnitLevel, UnitNameKind } from "./events.ts";
import type { UnitDetail, UnitRow } from "./views.ts";

/** The tree as it stands on a day: every unit that exists then, by place in its row and name. */
export async function listUnits(workspace: Workspace, on?: string): Promise<readonly UnitRow[]> {
  const { store, region, clock } = workspace;
  const day = on ?? dateAt(clock());
  return readRows(store.db, region, day, existsOn(day));
}

/** One unit with its past, as its page shows it. */
export async function readUnit({ store, region, clock }: Workspace, id: string): Promise<UnitDetail> {
  const { db } = store;
  const [row] = await readRows(db, region, dateAt(clock()), eq(units.id, id));
  const unit = found(row, "unit");
  const edges = await db
    .select({
      hierarchy: unitParents.hierarchy,
      parent: unitParents.parent,
      parentName: units.name,
      from: unitParents.validFrom,
      to: unitParents.validTo,
    })
    .from(unitParents)
    .innerJoin(units, eq(units.id, unitParents.parent))
    .where(eq(unitParents.unit, id))
    .orderBy(unitParents.hierarchy, unitParents.validFrom);
  const predecessors = await db
    .select({ id: units.id, name: units.name, validTo: units.validTo })
    .from(units)
    .where(eq(units.successor, id))
    .orderBy(units.validTo, units.name);
  return {
    ...unit,
    places: edges.map(({ hierarchy, from, to, ...edge }) => ({
      ...edge,
      hierarchy: hierarchy as Hierarchy,
      ...(from && { from }),
      ...(to !== null && { to }),
    })),
    predecessors: predecessors.map(({ validTo, ...each }) => ({ ...each, validTo: validTo! })),
  };
}

const existsOn = (day: string) =>
  and(
    or(isNull(units.validFrom), lte(units.validFrom, day)),
    or(isNull(units.validTo), sql`${units.validTo} >= ${day}`),
  );

async function readRows(
  db: Database,
  region: string,
  day: string,
  which: ReturnType<typeof and>,
): Promise<UnitRow[]> {
  const rows = await db
    .select()
    .from(units)
    .where(which)
    .orderBy(asc(units.sort), asc(units.name), asc(units.id));
  const its = rows.length === 1 ? rows[0]!.id : undefined;
  const only = (column: PgColumn) => (its === undefined ? undefined : eq(column, its));
  const names = groupBy(
    await db.select().from(unitNames).where(only(unitNames.unit)).orderBy(unitNames.kind, unitNames.name),
    ({ unit }) => unit,
  );
  const groups = groupBy(
    await db.select().from(unitGroups).where(only(unitGroups.unit)).orderBy(unitGroups.name),
    ({ unit }) => unit,
  );
  const edges = groupBy(
    await db
      .select()
      .from(unitParents)
      .where(
        and(
          only(unitParents.unit),
          lte(unitParents.validFrom, day),
          or(isNull(unitParents.validTo), sql`${unitParents.validTo} >= ${day}`),
        ),
      ),
    ({ unit }) => unit,
  );
  const held = new Map(
    (
      await db
        .select({ unit: grants.unit, count: countDistinct(grants.person) })
        .from(grants)
        .innerJoin(people, and(eq(people.id, grants.person), eq(people.state, "active")))
        .where(its === undefined ? undefined : eq(grants.unit, its))
        .groupBy(grants.unit)
    ).map(({ unit, count }) => [unit, count]),
  );
  const open = new Map(
    (
      await db
        .select({ unit: taskUnits.unit, count: countDistinct(tasks.id) })
        .from(taskUnits)
        .innerJoin(tasks, and(eq(tasks.region, taskUnits.region), eq(tasks.id, taskUnits.task)))
        .where(and(eq(tasks.region, region), inArray(tasks.state, [...openStates]), only(taskUnits.unit)))
        .groupBy(taskUnits.unit)
    ).map(({ unit, count }) => [unit, count]),
  );
  return rows.map((row) => {
    const above = (hierarchy: Hierarchy) =>
      edges.get(row.id)?.find((edge) => edge.hierarchy === hierarchy)?.parent;
    const region = above("region");
    const line = above("line");
    return {
      id: row.id,
      name: row.name,
      kind: row.kind as UnitKind,
      ...(row.level !== null && { level: row.level as UnitLevel }),
      ...(region !== undefined && { region }),
      ...(line !== undefined && { line }),
      names: (names.get(row.id) ?? []).map(({ name, kind }) => ({ name, kind: kind as UnitNameKind })),
      groups: (groups.get(row.id) ?? []).map(({ name }) => name),
      ...(row.validFrom !== null && { validFrom: row.validFrom }),
      ...(row.validTo !== null && { validTo: row.validTo }),
      ...(row.successor !== null && { successor: row.successor }),
      sort: row.sort,
      people: held.get(row.id) ?? 0,
      openTasks: open.get(row.id) ?? 0,
      version: row.version,
    };
  });
}
