import { isNull } from "drizzle-orm";
import type { Transaction } from "../../storage/store.ts";
import { unitNames, unitParents, units } from "../../storage/tables/index.ts";
import type { Actor } from "../access/actor.ts";
import { demand } from "../access/decide.ts";
import { groupBy } from "../group-by.ts";
import { readTable } from "../import/read-table.ts";
import { type ImportReport, type ImportRow, reportOf } from "../import/report.ts";
import { rowWords as words } from "../import/words.zh.ts";
import { change, type Workspace } from "../workspace.ts";
import { lockTree } from "./tree.ts";
import { type Draft, type KnownName, type Place, readDrafts } from "./unit-drafts.ts";
import { unitColumns as columns } from "./unit-sheet.zh.ts";

/**
 * Adds the units of a list (.xlsx or .csv), all of them or none. Without `apply`, or where a row has a problem,
 * nothing is changed and the report says what would happen.
 */
export async function importUnits(
  workspace: Workspace,
  actor: Actor,
  bytes: Uint8Array,
  { apply }: { readonly apply: boolean },
): Promise<ImportReport> {
  demand(actor, "unit.write");
  const table = await readTable(bytes, [columns.name]);
  return change(workspace, actor, async (work) => {
    await lockTree(work.tx);
    const drafts = readDrafts(table, await knownNames(work.tx));
    const report = reportOf(drafts.map(rowOf), false);
    if (!apply || report.problems > 0) return report;
    const ids = new Map(drafts.map((draft) => [draft, draft.known ?? work.newId()]));
    const idOf = (place: Place | undefined) => place && ("id" in place ? place.id : ids.get(place.draft));
    await work.record(
      ...drafts
        .filter(({ known }) => known === undefined)
        .map((draft) => ({
          kind: "unit.created" as const,
          subject: ids.get(draft)!,
          data: {
            ...draft.data,
            parents: { region: idOf(draft.above.region), line: idOf(draft.above.line) },
          },
        })),
    );
    return { ...report, applied: true };
  });
}

function rowOf({ row, name, known, problem }: Draft): ImportRow {
  if (problem !== undefined) return { row, name, state: "problem", says: problem };
  return known === undefined
    ? { row, name, state: "new", says: words.added() }
    : { row, name, state: "exists", says: words.exists() };
}

/** Units by every name they are called. */
async function knownNames(tx: Transaction): Promise<ReadonlyMap<string, readonly KnownName[]>> {
  const open = await tx.select({ id: units.id, name: units.name }).from(units).where(isNull(units.validTo));
  const edges = groupBy(
    await tx.select().from(unitParents).where(isNull(unitParents.validTo)),
    ({ unit }) => unit,
  );
  const known = new Map(
    open.map(({ id, name }) => [
      id,
      { id, name, parents: (edges.get(id) ?? []).map(({ parent }) => parent) },
    ]),
  );
  const others = await tx.select({ id: unitNames.unit, name: unitNames.name }).from(unitNames);
  const called = groupBy([...open, ...others], ({ name }) => name);
  return new Map(
    [...called].map(([name, all]) => [
      name,
      [...new Set(all.map(({ id }) => id))].flatMap((id) => known.get(id) ?? []),
    ]),
  );
}
