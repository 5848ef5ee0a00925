import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { UnreadableError } from "../../message/unreadable.ts";
import { readCsv } from "../../output/csv.ts";
import { readXlsx } from "../../output/read-xlsx.ts";
import { decodeText } from "../csv/encoding.ts";
import { fenOfText, tidy } from "../csv/fields.ts";
import { toUnits } from "../numbers.ts";
import { type Rejection, type RejectReason, UntrustedFileError } from "../rejection.ts";

/** A row of a small table, asked by column; what cannot be read refuses the whole file, with line and column. */
export interface TableRow {
  readonly line: number;
  text(column: string): string;
  /** Whether the table has the column and the row has something in it. */
  has(column: string): boolean;
  /** Yuan as fen, not negative. */
  fen(column: string): bigint;
  /** A decimal as an integer of its last digit, not negative. */
  units(column: string, digits: number): bigint;
  refuse(column: string): never;
  /** That this row alone is not accepted. */
  reject(column: string, reason: RejectReason): Rejection;
}

/** A small table that was read. */
export interface Table {
  readonly file: string;
  readonly rows: readonly TableRow[];
}

/** `name`.csv or `name`.xlsx of a folder; nothing where neither is there. */
export function findTable(folder: string, name: string): string | undefined {
  return ["csv", "xlsx"].map((ending) => join(folder, `${name}.${ending}`)).find((path) => existsSync(path));
}

/** The rows of a small table. Throws UntrustedFileError where it is missing, empty or lacks a column. */
export async function readTable(folder: string, name: string, columns: readonly string[]): Promise<Table> {
  const path = findTable(folder, name) ?? join(folder, `${name}.csv`);
  const file = basename(path);
  const [header, ...rows] = await rowsOf(path);
  if (!header) throw new UntrustedFileError(file, { reason: "empty" });
  const names = header.map(tidy);
  for (const column of columns) {
    if (!names.includes(column)) throw new UntrustedFileError(file, { reason: "no-column", column });
  }
  const again = names.find((each, index) => each !== "" && names.indexOf(each) !== index);
  if (again !== undefined) throw new UntrustedFileError(file, { reason: "column-twice", column: again });
  return {
    file,
    rows: rows
      .map((cells, index) => rowOf(file, index + 2, names, cells))
      .filter((row) => names.some((each) => row.has(each))),
  };
}

/** Rows of text of a .csv or of the first sheet of an .xlsx. Throws UntrustedFileError. */
export async function rowsOf(path: string): Promise<string[][]> {
  const file = basename(path);
  const bytes = bytesOf(path);
  if (!path.endsWith(".xlsx")) {
    if (decodeText(bytes) === undefined) throw new UntrustedFileError(file, { reason: "unknown-encoding" });
    return readCsv(bytes);
  }
  try {
    return await readXlsx(bytes);
  } catch (cause) {
    if (cause instanceof UnreadableError)
      throw new UntrustedFileError(file, { reason: "damaged", format: "Excel" });
    throw cause;
  }
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
      return fen >= 0 ? BigInt(fen) : refuse(column);
    },
    units(column, digits) {
      const units = toUnits(text(column), digits);
      return units !== undefined && units >= 0n ? units : refuse(column);
    },
    refuse,
    reject: (column, reason) => ({ file, line, column, reason, value: text(column) }),
  };
}

/** A file's bytes. Throws UntrustedFileError where there is none. */
export function bytesOf(path: string): Uint8Array {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new UntrustedFileError(basename(path), { reason: "missing" });
  return readFileSync(path);
}
