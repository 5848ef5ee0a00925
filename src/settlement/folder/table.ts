import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { readCsv } from "../../output/csv.ts";
import { fenOfText, tidy } from "../csv/fields.ts";
import { toUnits } from "../numbers.ts";
import { UntrustedFileError } from "../rejection.ts";

/** A row of a small table, asked by column; what cannot be read refuses the whole file, with line and column. */
export interface TableRow {
  readonly line: number;
  text(column: string): string;
  /** Whether the table has the column and the row has something in it. */
  has(column: string): boolean;
  /** Yuan as fen. */
  fen(column: string): bigint;
  /** A decimal as an integer of its last digit. */
  units(column: string, digits: number): bigint;
  refuse(column: string): never;
}

/** The rows of a small .csv. Throws UntrustedFileError where it is missing, empty or lacks a column. */
export function readTable(path: string, columns: readonly string[]): TableRow[] {
  const [header, ...rows] = readCsv(bytesOf(path));
  if (!header) throw new UntrustedFileError(basename(path), { reason: "empty" });
  const names = header.map(tidy);
  for (const column of columns) {
    if (!names.includes(column))
      throw new UntrustedFileError(basename(path), { reason: "no-column", column });
  }
  return rows
    .map((cells, index) => rowOf(basename(path), index + 2, names, cells))
    .filter((row) => names.some((name) => row.has(name)));
}

function rowOf(file: string, line: number, names: readonly string[], cells: readonly string[]): TableRow {
  const text = (column: string) => tidy(cells[names.indexOf(column)] ?? "");
  const refuse = (column: string): never => {
    throw new UntrustedFileError(file, { reason: "bad-value", line, column, value: text(column) });
  };
  return {
    line,
    text,
    has: (column) => text(column) !== "",
    fen(column) {
      const fen = fenOfText(text(column));
      return Number.isNaN(fen) ? refuse(column) : BigInt(fen);
    },
    units: (column, digits) => toUnits(text(column), digits) ?? refuse(column),
    refuse,
  };
}

export function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT")
      throw new UntrustedFileError(basename(path), { reason: "missing" });
    throw cause;
  }
}
