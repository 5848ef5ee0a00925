import { isNull } from "drizzle-orm";
import { isDate } from "../../../calendar/iso-date.ts";
import type { Transaction } from "../../../storage/store.ts";
import { unitNames, units } from "../../../storage/tables/index.ts";
import type { Actor } from "../../access/actor.ts";
import { demand } from "../../access/decide.ts";
import { groupBy } from "../../group-by.ts";
import { readTable, type TableRow } from "../../import/read-table.ts";
import { type ImportReport, type ImportRow, reportOf } from "../../import/report.ts";
import { lockTree } from "../../units/tree.ts";
import { change, type Workspace } from "../../workspace.ts";
import {
  hospitalColumns as columns,
  hospitalProblems as problems,
  hospitalRowWords as words,
} from "./words.zh.ts";
import { findCodeProblem, type HospitalDraft, type Registered, registered } from "./write.ts";

/**
 * Registers the hospitals of a list (.xlsx or .csv), all of them or none. Without `apply`, or where a row has a
 * problem, nothing is changed and the report says what would happen.
 */
export async function importHospitals(
  workspace: Workspace,
  actor: Actor,
  bytes: Uint8Array,
  { apply }: { readonly apply: boolean },
): Promise<ImportReport> {
  demand(actor, "insurance.manage");
  const table = await readTable(bytes, [columns.code, columns.unit, columns.validFrom]);
  return change(workspace, actor, async (work) => {
    await lockTree(work.tx);
    const known = await registered(work.tx, work.region);
    const read = readRows(table, known, await unitsByName(work.tx));
    const report = reportOf(
      read.map(({ row }) => row),
      false,
    );
    if (!apply || report.problems > 0) return report;
    await work.record(
      ...read.flatMap(({ draft }) => {
        if (!draft) return [];
        const { unit, ...data } = draft;
        return [{ kind: "insurance.hospital" as const, subject: unit, data }];
      }),
    );
    return { ...report, applied: true };
  });
}

interface ReadRow {
  readonly row: ImportRow;
  /** What is to be registered; none for what is there already, and where there is a problem. */
  readonly draft?: HospitalDraft;
}

type Named = ReadonlyMap<string, readonly string[]>;

function readRows(table: readonly TableRow[], known: readonly Registered[], named: Named): ReadRow[] {
  const codes = new Map<string, number>();
  const unitRows = new Map<string, number>();
  return table.map(({ row, cells }): ReadRow => {
    const text = (column: keyof typeof columns) => cells[columns[column]] ?? "";
    const [code, name] = [text("code"), text("unit")];
    const problem = (says: string): ReadRow => ({ row: { row, name: code, state: "problem", says } });
    const wrong = findCodeProblem(code);
    if (wrong !== undefined) return problem(wrong);
    if (name === "") return problem(words.empty(columns.unit));
    const ids = named.get(name) ?? [];
    if (ids.length === 0) return problem(words.unitUnknown(name));
    if (ids.length > 1) return problem(words.unitSeveral(name, ids.length));
    const [unit] = ids as [string];
    for (const column of ["validFrom", "validTo"] as const) {
      const day = text(column);
      if (day === "" ? column === "validFrom" : !isDate(day))
        return problem(day === "" ? words.empty(columns[column]) : words.notDate(columns[column], day));
    }
    const before = codes.get(code) ?? unitRows.get(unit);
    if (before !== undefined) return problem(words.twice(before));
    codes.set(code, row);
    unitRows.set(unit, row);
    const taken = known.find((each) => each.code === code);
    if (taken?.unit === unit) return { row: { row, name: code, state: "exists", says: words.exists() } };
    if (taken) return problem(problems.codeTaken(code, taken.name));
    const same = known.find((each) => each.unit === unit && each.validTo === null);
    if (same) return problem(problems.unitTaken(same.name, same.code));
    const [validFrom, validTo] = [text("validFrom"), text("validTo")];
    if (validTo !== "" && validTo < validFrom) return problem(problems.reversed());
    return {
      row: { row, name: code, state: "new", says: words.added() },
      draft: { code, unit, validFrom, ...(validTo !== "" && { validTo }), decision: text("decision") },
    };
  });
}

/** Units that still exist by every name they are called. */
async function unitsByName(tx: Transaction): Promise<Named> {
  const open = await tx.select({ id: units.id, name: units.name }).from(units).where(isNull(units.validTo));
  const isOpen = new Set(open.map(({ id }) => id));
  const others = await tx.select({ id: unitNames.unit, name: unitNames.name }).from(unitNames);
  const all = groupBy([...open, ...others.filter(({ id }) => isOpen.has(id))], ({ name }) => name);
  return new Map([...all].map(([name, found]) => [name, [...new Set(found.map(({ id }) => id))]]));
}
