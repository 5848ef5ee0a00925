import { UnreadableError } from "../../message/unreadable.ts";
import { readCsv } from "../../output/csv.ts";
import { readXlsx } from "../../output/read-xlsx.ts";
import { refuse } from "../refusal.ts";
import { fileProblems } from "./words.zh.ts";

/** A row below the header, by the titles of its columns. */
export interface TableRow {
  /** As the spreadsheet numbers it, from 1. */
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** Enough for a city; more at once would hold everyone else up. */
const mostRows = 5000;
/** The header stands in one of the first rows: our own templates have a title above it. */
const headerWithin = 10;

/**
 * Reads a list from .xlsx or .csv (UTF-8 or GB18030) by the titles of its columns, in any order; other columns and
 * empty rows are left out. Spaces around a text are taken away, the wide ones of Chinese as well.
 * @param required columns that must be there, the first of them being what a row is recognised by
 * @throws RefusedError in a sentence
 */
export async function readTable(
  bytes: Uint8Array,
  required: readonly string[],
): Promise<readonly TableRow[]> {
  const rows = (await readRows(bytes)).map((cells) => cells.map(tidyCell));
  const header = rows.slice(0, headerWithin).findIndex((cells) => cells.map(titleOf).includes(required[0]!));
  const titles = (rows[header] ?? []).map(titleOf);
  const missing = required.filter((title) => !titles.includes(title));
  if (missing.length > 0) refuseFile(fileProblems.columnMissing(missing));
  const table = rows.flatMap((cells, index) => {
    if (index <= header || cells.every((cell) => cell === "")) return [];
    return { row: index + 1, cells: Object.fromEntries(titles.map((title, at) => [title, cells[at] ?? ""])) };
  });
  if (table.length === 0) refuseFile(fileProblems.empty());
  if (table.length > mostRows) refuseFile(fileProblems.tooMany(table.length, mostRows));
  return table;
}

/** The cells of a list from .xlsx or .csv, by its content, as they stand there. @throws RefusedError in a sentence */
export async function readRows(bytes: Uint8Array): Promise<string[][]> {
  // A zip archive: what .xlsx is.
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isZip) {
    // Text has no zero bytes; .xls and pictures do.
    if (bytes.subarray(0, 4096).includes(0)) refuseFile(fileProblems.unreadable());
    return readCsv(bytes);
  }
  try {
    return await readXlsx(bytes);
  } catch (error) {
    if (error instanceof UnreadableError) refuseFile(fileProblems.unreadable());
    throw error;
  }
}

/** Without spaces around it, byte order mark and control characters; two spaces or a line end inside become one. */
function tidyCell(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\s]+/gu, " ").trim();
}

/** A column's title without the marks that people add: * for required, what stands in brackets. */
function titleOf(cell: string): string {
  return cell.replace(/[（(].*$/, "").replace(/[*＊:：\s]/g, "");
}

function refuseFile(says: string): never {
  return refuse({ code: "invalid", field: "file", says });
}
