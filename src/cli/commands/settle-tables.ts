import { randomUUID } from "node:crypto";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { settlementBook } from "../../settlement/output/book.zh.ts";
import { casesCsv } from "../../settlement/output/cases-csv.ts";
import {
  clearingTable,
  hospitalsTable,
  monthsTable,
  rejectedTable,
  tableCsv,
} from "../../settlement/output/tables.ts";
import type { Rejection } from "../../settlement/rejection.ts";
import type { Settlement } from "../../settlement/settle.ts";
import { inWords } from "../write-file.ts";

/** Writes all tables of a settlement into a folder. Each is written beside its place; all take theirs at the end. */
export async function writeTables(
  folder: string,
  settlement: Settlement,
  rejected: readonly Rejection[],
): Promise<void> {
  const tables: Readonly<Record<string, () => Iterable<Uint8Array>>> = {
    "cases.csv": () => casesCsv(settlement),
    "months.csv": () => [tableCsv(monthsTable(settlement))],
    "hospitals.csv": () => [tableCsv(hospitalsTable(settlement))],
    "clearing.csv": () => [tableCsv(clearingTable(settlement))],
    "rejected.csv": () => [tableCsv(rejectedTable(rejected))],
  };
  const book = await settlementBook(settlement, rejected);
  const written: (readonly [string, string])[] = [];
  try {
    await mkdir(folder, { recursive: true });
    for (const [name, pieces] of [...Object.entries(tables), ["summary.xlsx", () => [book]] as const]) {
      const beside = join(folder, `.${name}.${randomUUID()}.tmp`);
      written.push([beside, join(folder, name)]);
      await writePieces(beside, pieces());
    }
    for (const [beside, place] of written) await rename(beside, place);
  } catch (error) {
    for (const [beside] of written) await rm(beside, { force: true }).catch(() => {});
    throw inWords(error, join(folder, "cases.csv"));
  }
}

async function writePieces(path: string, pieces: Iterable<Uint8Array>): Promise<void> {
  const file = await open(path, "wx");
  try {
    for (const piece of pieces) await file.writeFile(piece);
    await file.sync();
  } finally {
    await file.close();
  }
}
