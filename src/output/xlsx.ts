import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import { setImmediate } from "node:timers/promises";
import type ExcelJS from "exceljs";
import { defuse, xmlText } from "./safe-text.ts";
import { printLines } from "./width.ts";

/** A number that stays a number, shown with words around it: 90以上. */
export interface Figure {
  readonly value: number;
  readonly before: string;
  readonly after: string;
}
export type Cell = string | number | Figure;

/** A line of a sheet: cells under the columns, or a title over all of them. */
export type Row = { readonly cells: readonly Cell[] } | { readonly group: string };

export interface Column {
  readonly title: string;
  /** In half-width characters of the body font. */
  readonly width: number;
  readonly align?: "left" | "center" | "right";
  /** Keeps what is typed as typed: a month is not turned into its first day. */
  readonly asText?: boolean;
}

/** A table that prints on A4 landscape: a title, a line about it, the header, the rows. */
export interface Sheet {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** The row of the header in every sheet: title and line about it come first. */
const headerRow = 3;
const bodySize = 10;
/** Height of one line of 10-point type, in points: enough for the tallest of the fonts that stand in for 仿宋. */
const lineHeight = 14;
/** Excel refuses more, in points. */
const maxHeight = 409;
/** Excel refuses more, in characters. */
const maxText = 32_767;

const thin = { style: "thin", color: { argb: "FF808080" } } as const;
const border = { top: thin, left: thin, bottom: thin, right: thin };

/** Rows that are written before others get their turn: some milliseconds. */
const rowsAtOnce = 200;

/**
 * Writes sheets as .xlsx. Every text is defused, so that no cell can run as a formula. Each row is written and
 * forgotten: tens of thousands take little memory and hold nobody else up.
 */
export async function toXlsx(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const { default: excel } = await import("exceljs");
  const stream = new PassThrough();
  const written = buffer(stream);
  const book = new excel.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
  book.creator = "落实 Luoshi";
  for (const sheet of sheets) await addSheet(book, sheet);
  await book.commit();
  return new Uint8Array(await written);
}

async function addSheet(
  book: ExcelJS.stream.xlsx.WorkbookWriter,
  { name, title, about, columns, rows }: Sheet,
): Promise<void> {
  const sheet = book.addWorksheet(name, {
    pageSetup: {
      paperSize: 9, // A4
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      printTitlesRow: `${headerRow}:${headerRow}`,
      margins: { left: 0.3, right: 0.3, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: "&C第 &P 页，共 &N 页" },
    views: [
      {
        state: "frozen",
        ySplit: headerRow,
        topLeftCell: `A${headerRow + 1}`,
        activeCell: `A${headerRow + 1}`,
      },
    ],
  });
  sheet.columns = columns.map(({ width }) => ({ width }));
  const total = columns.reduce((sum, { width }) => sum + width, 0);

  spread(sheet, 1, title, columns.length, { name: "黑体", size: 16 }, "center").height = 30;
  spread(sheet, 2, about, columns.length, { name: "仿宋", size: bodySize }, "left").height =
    printLines(about, total) * lineHeight + 4;

  const header = sheet.getRow(headerRow);
  for (const [index, column] of columns.entries()) {
    const cell = header.getCell(index + 1);
    cell.value = safe(column.title);
    cell.font = { name: "黑体", size: bodySize };
    cell.alignment = { horizontal: "center", vertical: "middle", wrapText: true };
    cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFE7ECF2" } };
    cell.border = border;
  }
  header.height = heightOf(columns.map((column) => printLines(column.title, column.width)));

  for (const [index, row] of rows.entries()) {
    const number = headerRow + 1 + index;
    if ("group" in row) {
      spread(sheet, number, row.group, columns.length, { name: "黑体", size: 11 }, "left").height = 22;
      sheet.getCell(number, 1).fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFF5F5F2" } };
      for (let column = 1; column <= columns.length; column++) sheet.getCell(number, column).border = border;
    } else addCells(sheet.getRow(number), row.cells, columns);
    sheet.getRow(number).commit();
    if (index % rowsAtOnce === 0) await setImmediate();
  }
  if (rows.length > 0) {
    sheet.autoFilter = {
      from: { row: headerRow, column: 1 },
      to: { row: headerRow + rows.length, column: columns.length },
    };
  }
  sheet.commit();
}

function addCells(row: ExcelJS.Row, cells: readonly Cell[], columns: readonly Column[]): void {
  const lines: number[] = [];
  for (const [index, column] of columns.entries()) {
    const content = cells[index] ?? "";
    const cell = row.getCell(index + 1);
    cell.font = { name: "仿宋", size: bodySize };
    cell.border = border;
    cell.alignment = {
      horizontal: column.align ?? "left",
      vertical: "middle",
      wrapText: typeof content === "string",
      ...(column.align === "right" ? { indent: 1 } : {}),
    };
    if (column.asText) cell.numFmt = "@";
    if (typeof content === "object") {
      cell.value = content.value;
      cell.numFmt = `${quoted(content.before)}General${quoted(content.after)}`;
    } else if (content !== "") cell.value = typeof content === "number" ? content : safe(content);
    lines.push(typeof content === "object" ? 1 : printLines(String(content), column.width));
  }
  row.height = heightOf(lines);
}

/** One text across all columns. */
function spread(
  sheet: ExcelJS.Worksheet,
  row: number,
  text: string,
  columns: number,
  font: Partial<ExcelJS.Font>,
  horizontal: "left" | "center",
): ExcelJS.Row {
  sheet.mergeCells(row, 1, row, columns);
  const cell = sheet.getCell(row, 1);
  cell.value = safe(text);
  cell.font = font;
  cell.alignment = { horizontal, vertical: "middle", wrapText: true };
  return sheet.getRow(row);
}

function safe(text: string): string {
  const whole = defuse(xmlText(text));
  return whole.length > maxText ? `${whole.slice(0, maxText - 1)}…` : whole;
}

/** A literal in a number format. */
function quoted(text: string): string {
  return text === "" ? "" : `"${text.replaceAll('"', "")}"`;
}

function heightOf(lines: readonly number[]): number {
  return Math.min(maxHeight, Math.max(1, ...lines) * lineHeight + 4);
}
