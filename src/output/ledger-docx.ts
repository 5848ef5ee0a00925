import type { IParagraphStyleOptions, Paragraph, TableCell, TableRow } from "docx";
import { xmlText } from "./safe-text.ts";
import type { Cell, Column, Row, Sheet } from "./xlsx.ts";

type Docx = typeof import("docx");

/** A4, and margins that leave the table its room and the page number its line, in twentieths of a point. */
const page = { width: 11_906, height: 16_838, side: 720, top: 720, bottom: 1000, footer: 400 };
const tableWidth = page.height - 2 * page.side;

/**
 * The faces of GB/T 9704: 小标宋 for the title, 黑体 for headings, 仿宋 for the text, 宋体 for page numbers.
 * Sizes are half points. Cells name a style, because a font in each of thousands of cells takes gigabytes.
 */
const styles = {
  title: { ...style("ledger-title", "方正小标宋简体", 44, "center"), after: 120 },
  about: style("ledger-about", "仿宋", 21, "left"),
  head: style("ledger-head", "黑体", 18, "center"),
  group: { ...style("ledger-group", "黑体", 18, "left"), keepNext: true },
  left: style("ledger-cell", "仿宋", 18, "left"),
  center: style("ledger-centered", "仿宋", 18, "center"),
  number: style("ledger-page", "宋体", 28, "center"),
} as const;

interface Style {
  readonly id: string;
  readonly face: string;
  readonly size: number;
  readonly align: "left" | "center";
  readonly after?: number;
  readonly keepNext?: boolean;
}

function style(id: string, face: string, size: number, align: Style["align"]): Style {
  return { id, face, size, align };
}

/** A sheet as a Word table on A4 landscape, its header repeated on every page. */
export async function toDocx({ title, about, columns, rows }: Omit<Sheet, "name">): Promise<Uint8Array> {
  const docx: Docx = await import("docx");
  const rule = { style: docx.BorderStyle.SINGLE, size: 4, color: "808080" };
  const table = new docx.Table({
    columnWidths: shares(columns),
    width: { size: tableWidth, type: docx.WidthType.DXA },
    layout: docx.TableLayoutType.FIXED,
    margins: { left: 30, right: 30, top: 20, bottom: 20 },
    borders: {
      top: rule,
      bottom: rule,
      left: rule,
      right: rule,
      insideHorizontal: rule,
      insideVertical: rule,
    },
    rows: [header(docx, columns), ...rows.map((row) => bodyRow(docx, columns, row))],
  });
  const { top, bottom, side, footer } = page;
  const document = new docx.Document({
    creator: "落实 Luoshi",
    title: xmlText(title),
    styles: { paragraphStyles: Object.values(styles).map((one) => paragraphStyle(docx, one)) },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height, orientation: docx.PageOrientation.LANDSCAPE },
            margin: { top, bottom, left: side, right: side, footer },
          },
        },
        footers: { default: new docx.Footer({ children: [pageNumber(docx)] }) },
        children: [line(docx, title, styles.title), line(docx, about, styles.about), table],
      },
    ],
  });
  return new Uint8Array(await docx.Packer.toBuffer(document));
}

function paragraphStyle(
  docx: Docx,
  { id, face, size, align, after, keepNext }: Style,
): IParagraphStyleOptions {
  return {
    id,
    name: id,
    run: { font: { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia: face }, size },
    paragraph: {
      alignment: align === "center" ? docx.AlignmentType.CENTER : docx.AlignmentType.LEFT,
      ...(after ? { spacing: { after } } : {}),
      ...(keepNext ? { keepNext } : {}),
    },
  };
}

/** Shares the table's width out by the widths of the columns, to the last unit. */
function shares(columns: readonly Column[]): number[] {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.floor((width / total) * tableWidth));
  const used = widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, index) => (index === 0 ? width + tableWidth - used : width));
}

function header(docx: Docx, columns: readonly Column[]): TableRow {
  return new docx.TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title }) => cell(docx, title, styles.head, { shade: "E7ECF2" })),
  });
}

function bodyRow(docx: Docx, columns: readonly Column[], row: Row): TableRow {
  const children =
    "group" in row
      ? [cell(docx, row.group, styles.group, { span: columns.length, shade: "F5F5F2" })]
      : columns.map(({ align }, index) =>
          cell(docx, plain(row.cells[index] ?? ""), align === "center" ? styles.center : styles.left),
        );
  return new docx.TableRow({ cantSplit: true, children });
}

function plain(value: Cell): string {
  return typeof value === "object" ? `${value.before}${value.value}${value.after}` : String(value);
}

function cell(
  docx: Docx,
  text: string,
  kind: Style,
  { span, shade }: { span?: number; shade?: string } = {},
): TableCell {
  return new docx.TableCell({
    children: text.split("\n").map((part) => line(docx, part, kind)),
    verticalAlign: docx.VerticalAlignTable.CENTER,
    ...(span ? { columnSpan: span } : {}),
    ...(shade ? { shading: { type: docx.ShadingType.CLEAR, fill: shade } } : {}),
  });
}

function line(docx: Docx, text: string, { id }: Style): Paragraph {
  return new docx.Paragraph(text === "" ? { style: id } : { style: id, text: xmlText(text) });
}

/** — 1 —, as GB/T 9704 has it. */
function pageNumber(docx: Docx): Paragraph {
  const children = [new docx.TextRun({ children: ["— ", docx.PageNumber.CURRENT, " —"] })];
  return new docx.Paragraph({ style: styles.number.id, children });
}
