import { strToU8, zipSync } from "fflate";
import { isDecimal } from "./decimals.ts";

/** A table as a file: titles, then a line a row, as the screen says them. */
export interface SheetTable {
  readonly title: string;
  readonly columns: readonly { readonly title: string; readonly figure: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

/** As Excel reads CSV: with a byte order mark, breaks as CRLF; a cell that begins like a formula is made text. */
export function toCsv({ columns, rows }: SheetTable): Blob {
  const lines = [
    columns.map(({ title }) => title),
    ...rows.map((row) =>
      row.map((text, i) => (columns[i]?.figure && isDecimal(plain(text)) ? plain(text) : text)),
    ),
  ];
  const text = lines.map((line) => line.map(csvCell).join(",")).join("\r\n");
  return new Blob([`\uFEFF${text}\r\n`], { type: "text/csv" });
}

function csvCell(text: string): string {
  const safe = /^[=+\-@＝＋－＠\t]/.test(text) && !isDecimal(plain(text)) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A figure without what is there for the eye: 1,234.50 → 1234.50, +5 → 5. */
function plain(text: string): string {
  return text.replaceAll(",", "").replace(/^\+/, "");
}

/** A workbook of one sheet: figures are numbers with the digits they have, all else is text and never a formula. */
export function toXlsx(table: SheetTable): Blob {
  const { title, columns, rows } = table;
  const lines = [
    columns.map((column, i) => textCell(column.title, i, 1, 1)),
    ...rows.map((row, at) =>
      row.map((text, i) =>
        columns[i]?.figure && isDecimal(plain(text))
          ? `<c r="${placeOf(i, at + 2)}"><v>${plain(text)}</v></c>`
          : textCell(text, i, at + 2),
      ),
    ),
  ];
  const widths = columns.map((column, i) =>
    widthOf([column.title, ...rows.slice(0, 200).map((row) => row[i] ?? "")]),
  );
  const files: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="${types}"><Default Extension="rels" ContentType="${rels}"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${main}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${main}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${main}.styles+xml"/></Types>`,
    "_rels/.rels": relations(["officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": `<workbook xmlns="${sheet}" xmlns:r="${office}"><sheets><sheet name="${xmlOf(sheetName(title))}" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(["worksheet", "worksheets/sheet1.xml"], ["styles", "styles.xml"]),
    "xl/styles.xml": `<styleSheet xmlns="${sheet}"><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${sheet}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews><cols>${widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join("")}</cols><sheetData>${lines.map((line, at) => `<row r="${at + 1}">${line.join("")}</row>`).join("")}</sheetData></worksheet>`,
  };
  const zipped = zipSync(
    Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(declaration + xml)])),
  );
  return new Blob([Uint8Array.from(zipped)], { type: `${main}.sheet` });
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const types = "http://schemas.openxmlformats.org/package/2006/content-types";
const rels = "application/vnd.openxmlformats-package.relationships+xml";
const main = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

function relations(...targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(
    ([type, target], i) => `<Relationship Id="r${i + 1}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join("")}</Relationships>`;
}

function textCell(text: string, column: number, row: number, style = 0): string {
  return `<c r="${placeOf(column, row)}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${xmlOf(text)}</t></is></c>`;
}

/** A cell's place as sheets name it: 0, 1 is A1; 26, 3 is AA3. */
function placeOf(column: number, row: number): string {
  let letters = "";
  for (let left = column; left >= 0; left = Math.floor(left / 26) - 1)
    letters = String.fromCharCode(65 + (left % 26)) + letters;
  return `${letters}${row}`;
}

/** Text within XML; control signs that XML cannot hold are left out. */
function xmlOf(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll('"', "&quot;");
}

/** What Excel takes as the name of a sheet. */
function sheetName(title: string): string {
  return title.replace(/[\\/?*[\]:]/g, " ").slice(0, 31);
}

/** A column as wide as its text, Chinese letters counted twice, within what can be read. */
function widthOf(texts: readonly string[]): number {
  const longest = Math.max(
    ...texts.map((text) => [...text].reduce((sum, letter) => sum + (letter > "\u00FF" ? 2 : 1), 0)),
  );
  return Math.min(60, Math.max(8, longest + 2));
}
