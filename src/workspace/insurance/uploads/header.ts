import { tidy } from "../../../settlement/csv/fields.ts";
import { refuse } from "../../refusal.ts";
import { type CaseColumn, caseColumns, columnNames, requiredColumns } from "./columns.lexicon.ts";
import type { FileRow } from "./read-rows.ts";
import { fileSays } from "./words.zh.ts";

/** The header of a hospital's file. */
export interface FileHeader {
  /** Where each column stands; none for one that the file does not have. */
  readonly at: Readonly<Partial<Record<CaseColumn, number>>>;
  /** As the file calls its columns. */
  readonly titles: readonly string[];
}

/** A title that stands above the header takes some rows at most. */
const headerWithin = 10;

/**
 * Finds the columns by what the first row calls them. Refused in a sentence where it is no header, where the header
 * stands further down, where a column is missing or stands twice.
 * @param rows the first rows of the file
 */
export function fileHeader(name: string, rows: readonly FileRow[]): FileHeader {
  const header = rows.slice(0, headerWithin).findIndex(({ cells }) => countKnown(cells) >= 3);
  if (header > 0) refuseFile(fileSays.headerBelow(name, rows[header]!.line));
  const titles = (rows[0]?.cells ?? []).map(tidy);
  const known = titles.map(columnOf);
  if (header < 0) refuseFile(fileSays.noHeader(name, requiredColumns.map(titleOfColumn)));
  for (const column of caseColumns) {
    const [first, second] = known.flatMap((each, at) => (each === column ? [at] : []));
    if (first !== undefined && second !== undefined)
      refuseFile(fileSays.columnTwice(name, titles[first]!, titles[second]!));
  }
  const missing = requiredColumns.filter((column) => !known.includes(column));
  if (missing.length > 0) refuseFile(fileSays.columnMissing(name, missing.map(titleOfColumn)));
  const at = Object.fromEntries(known.flatMap((column, index) => (column ? [[column, index]] : [])));
  return { at, titles };
}

/** What we call a column. */
export function titleOfColumn(column: CaseColumn): string {
  return columnNames[column][0]!;
}

const columnByName = new Map(
  caseColumns.flatMap((column) => columnNames[column].map((name) => [plainTitle(name), column] as const)),
);

function columnOf(title: string): CaseColumn | undefined {
  return columnByName.get(plainTitle(title));
}

function countKnown(cells: readonly string[]): number {
  return new Set(cells.map(columnOf).filter((column) => column !== undefined)).size;
}

/** A title without what people add: units in brackets, marks of required columns, spaces, case. */
function plainTitle(title: string): string {
  return tidy(title)
    .replace(/[（(【[].*$/, "")
    .replace(/[*:：\s]/g, "")
    .toLowerCase();
}

export function refuseFile(says: string): never {
  return refuse({ code: "invalid", field: "file", says });
}
