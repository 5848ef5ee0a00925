import { existsSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import type { CasesRead } from "../csv/case-table.ts";
import { readCases } from "../csv/from-csv.ts";
import { type ByteSource, fileSource, memorySource } from "../csv/source.ts";
import type { SettlementInput } from "../input.ts";
import { parquetSource } from "../parquet/from-parquet.ts";
import { type Rejection, UntrustedFileError } from "../rejection.ts";
import { indexTables, type KernelIndex } from "../settle.ts";
import { readDeductions } from "./deductions.ts";
import { readHospitals } from "./hospitals.ts";
import { readParams } from "./params.ts";
import { readOverrides, readReference } from "./reference.ts";
import { readReviews } from "./reviews.ts";
import { findTable, rowsOf } from "./table.ts";

/** A folder read: what to settle, and the rows that were left out. */
export interface FolderRead {
  readonly input: SettlementInput;
  readonly indexed: KernelIndex;
  readonly rejected: readonly Rejection[];
}

/**
 * Reads the folder of `luoshi settle`. Throws UntrustedFileError, EmptyReferenceError, NegativeBudgetError and
 * TooLargeError: all that keeps a settlement from being made shows before any figure.
 */
export async function readFolder(folder: string): Promise<FolderRead> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UntrustedFileError(folder, { reason: "not-a-folder" });
  const params = readParams(join(folder, "params.json"));
  const hospitals = await readHospitals(folder);
  const { reference, groups } = await readReference(folder);
  const overrides = await readOverrides(folder);
  const indexed = indexTables({ reference, groups, overrides, parameters: params.parameters });
  const { fund } = params.parameters;
  const { cases, names, rejected }: CasesRead = await readCases(await findCases(folder), {
    fund,
    hospitals,
    kernel: indexed.kernel,
  });
  const more: Rejection[] = [];
  const deductions = await readDeductions(folder, { hospitals, fund }, more);
  const reviews = await readReviews(folder, { cases, names }, more);
  const input = {
    ...params,
    hospitals,
    reference,
    groups,
    overrides,
    deductions,
    reviews,
    cases,
    caseNames: names,
  };
  return { input, indexed, rejected: [...rejected, ...more] };
}

/** The cases as bytes of a .csv: the file itself, or made of a spreadsheet or a Parquet file. */
async function findCases(folder: string): Promise<ByteSource> {
  const path = findTable(folder, "cases");
  const parquet = join(folder, "cases.parquet");
  if (existsSync(parquet)) {
    if (path === undefined) return parquetSource(parquet);
    throw new UntrustedFileError(basename(path), { reason: "two-files", other: basename(parquet) });
  }
  if (path?.endsWith(".xlsx")) return memorySource(basename(path), csvOf(await rowsOf(path)));
  return fileSource(path ?? join(folder, "cases.csv"));
}

function csvOf(rows: readonly (readonly string[])[]): Uint8Array {
  const line = (cells: readonly string[]) =>
    cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",");
  const width = rows[0]?.length ?? 0;
  const full = (cells: readonly string[]) =>
    cells.some((cell) => cell !== "")
      ? [...cells, ...Array<string>(Math.max(0, width - cells.length)).fill("")]
      : [];
  return new TextEncoder().encode(rows.map((cells) => `${line(full(cells))}\n`).join(""));
}
