import type { Cell, CellValue } from "exceljs";
import { unzipSync } from "fflate";
import { UnreadableError } from "../message/unreadable.ts";
import { dateWords } from "../plan/words.ts";

/** A ledger of 10,000 tasks unpacks to about 20 MB. */
const unpackedLimit = 200_000_000;

/** Reads the first sheet of an .xlsx file as text, row by row. Throws UnreadableError. */
export async function readXlsx(bytes: Uint8Array): Promise<string[][]> {
  checkUnpackedSize(bytes);
  const { default: excel } = await import("exceljs");
  const book = new excel.Workbook();
  try {
    await book.xlsx.load(new Uint8Array(bytes).buffer);
  } catch (cause) {
    throw new UnreadableError({ reason: "damaged", format: "xlsx" }, { cause });
  }
  const rows: string[][] = [];
  book.worksheets[0]?.eachRow({ includeEmpty: false }, (row, number) => {
    const cells: string[] = [];
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      cells[column - 1] = cell.isMerged && cell.master !== cell ? "" : cellText(cell);
    });
    rows[number - 1] = Array.from(cells, (cell) => cell ?? "");
  });
  return Array.from(rows, (row) => row ?? []);
}

/** A cell as its reader sees it: a date in words, to the month where its format shows no day. */
function cellText(cell: Cell): string {
  const value = cell.value;
  if (value instanceof Date) return dateText(value, cell.numFmt ?? "");
  return valueText(value);
}

function valueText(value: CellValue): string {
  if (value === null || value === undefined) return "";
  if (typeof value !== "object") return String(value);
  if (value instanceof Date) return dateText(value, "d");
  if ("richText" in value) return value.richText.map(({ text }) => text).join("");
  if ("hyperlink" in value) return valueText(value.text as CellValue);
  if ("error" in value) return value.error;
  return valueText(value.result as CellValue);
}

function dateText(date: Date, format: string): string {
  if (Number.isNaN(date.getTime())) return "";
  const shown = format.replace(/"[^"]*"|\[[^\]]*\]/g, "");
  return dateWords(date.toISOString().slice(0, shown === "" || /d/i.test(shown) ? 10 : 7));
}

/** Adds up what the archive says its files unpack to, before anything is unpacked. */
function checkUnpackedSize(bytes: Uint8Array): void {
  let total = 0;
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        total += originalSize;
        return false;
      },
    });
  } catch (cause) {
    throw new UnreadableError({ reason: "damaged", format: "xlsx" }, { cause });
  }
  if (total > unpackedLimit) throw new UnreadableError({ reason: "expands-too-far", limit: unpackedLimit });
}
