import { toCsv } from "../../../output/csv.ts";
import { type Cell, type Sheet, toXlsx } from "../../../output/xlsx.ts";
import { refuse } from "../../refusal.ts";
import type { Asking } from "../query/filter.ts";
import { idsOf } from "../query/page.ts";
import { rowsOf } from "../query/rows.ts";
import type { TaskFilter, TaskRow } from "../views.ts";
import { ledgerSheet, type TaskTold } from "./ledger-sheet.ts";
import { toldOf } from "./told.ts";
import { exportWords } from "./words.zh.ts";

/** Rows of one file: a workbook of more takes hundreds of megabytes to make. */
const most = 30_000;
/** A Word table of more rows takes gigabytes to make, and nobody can read it. */
const mostInWord = 5000;
/** Rows that one query brings. */
const batch = 1000;

const types = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
} as const;

/** A ledger as a file to save. */
export interface LedgerFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What a filter finds of the ledger, among what the person may read, as a file in the columns that offices use. */
export async function exportLedger(
  asking: Asking,
  filter: TaskFilter,
  format: keyof typeof types,
): Promise<LedgerFile> {
  const { db, region, dates } = asking;
  const ids = await idsOf(asking, filter, most);
  const tooMany = (says: string) => refuse({ code: "invalid", field: "format", says });
  if (ids.length > most) tooMany(exportWords.tooMany(ids.length, most));
  if (format === "docx" && ids.length > mostInWord)
    tooMany(exportWords.tooManyInWord(ids.length, mostInWord));

  const rows: TaskRow[] = [];
  const told = new Map<string, TaskTold>();
  for (let from = 0; from < ids.length; from += batch) {
    const some = ids.slice(from, from + batch);
    rows.push(...(await rowsOf(db, region, some, dates)));
    for (const [id, each] of await toldOf(db, region, some)) told.set(id, each);
  }
  const sheet = ledgerSheet(rows, told, dates.today);
  const bytes = new Uint8Array(await bytesOf(sheet, format));
  return { name: `${sheet.title}.${format}`, type: types[format], bytes };
}

async function bytesOf(sheet: Sheet, format: keyof typeof types): Promise<Uint8Array> {
  switch (format) {
    case "xlsx":
      return toXlsx([sheet]);
    case "docx": {
      const { toDocx } = await import("../../../output/ledger-docx.ts");
      return toDocx(sheet);
    }
    case "csv":
      return toCsv([
        sheet.columns.map(({ title }) => title),
        ...sheet.rows.flatMap((row) => ("cells" in row ? [row.cells.map(plain)] : [])),
      ]);
  }
}

function plain(cell: Cell): string | number {
  return typeof cell === "object" ? cell.value : cell;
}
