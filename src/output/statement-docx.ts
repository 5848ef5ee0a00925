import type { IParagraphStyleOptions, Paragraph, Table, TableCell } from "docx";
import { xmlText } from "./safe-text.ts";

type Docx = typeof import("docx");

/** A statement for two parties to sign. */
export interface Statement {
  readonly title: string;
  /** Lines under the title. */
  readonly about: readonly string[];
  readonly tables: readonly StatementTable[];
  readonly notes: readonly string[];
  /** Who signs, left and right, and the lines each fills in. */
  readonly signers: readonly [string, string];
  readonly signLines: readonly string[];
}

export interface StatementTable {
  readonly title: string;
  /** Widths are shares of the line; figures stand to the right. */
  readonly columns: readonly { readonly title: string; readonly width: number; readonly figure: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

/** A4 and the margins of GB/T 9704 at the sides, in twentieths of a point; narrower above, for one page a month. */
const page = { width: 11_906, height: 16_838, side: 1500, top: 1300, bottom: 1300, footer: 700 };
const lineWidth = page.width - 2 * page.side;

/** 小标宋 for the title, 黑体 for headings, 仿宋 for the text, 宋体 for page numbers. Sizes are half points. */
const styles = {
  title: style("statement-title", "方正小标宋简体", 36, "center", { after: 160 }),
  about: style("statement-about", "仿宋", 24, "left", { after: 40 }),
  heading: style("statement-heading", "黑体", 24, "left", { before: 160, after: 80, keepNext: true }),
  head: style("statement-head", "黑体", 21, "center"),
  cell: style("statement-cell", "仿宋", 21, "left"),
  figure: style("statement-figure", "仿宋", 21, "right"),
  note: style("statement-note", "仿宋", 21, "left", { before: 60 }),
  sign: style("statement-sign", "仿宋", 24, "left", { after: 120, keepNext: true }),
  number: style("statement-page", "宋体", 24, "center"),
} as const;

interface Style {
  readonly id: string;
  readonly face: string;
  readonly size: number;
  readonly align: "left" | "center" | "right";
  readonly before?: number;
  readonly after?: number;
  readonly keepNext?: boolean;
}

function style(
  id: string,
  face: string,
  size: number,
  align: Style["align"],
  more: Pick<Style, "before" | "after" | "keepNext"> = {},
): Style {
  return { id, face, size, align, ...more };
}

/** A statement as .docx on A4 portrait: title, tables with repeated headers, notes, room for two to sign and seal. */
export async function statementDocx(statement: Statement): Promise<Uint8Array> {
  const docx: Docx = await import("docx");
  const { title, about, tables, notes } = statement;
  const { top, bottom, side, footer } = page;
  const document = new docx.Document({
    creator: "落实 Luoshi",
    title: xmlText(title),
    styles: { paragraphStyles: Object.values(styles).map((one) => paragraphStyle(docx, one)) },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { top, bottom, left: side, right: side, footer },
          },
        },
        footers: { default: new docx.Footer({ children: [pageNumber(docx)] }) },
        children: [
          line(docx, title, styles.title),
          ...about.map((text) => line(docx, text, styles.about)),
          ...tables.flatMap((table) => [line(docx, table.title, styles.heading), tableOf(docx, table)]),
          ...notes.map((text) => line(docx, text, styles.note)),
          line(docx, "", styles.note),
          signatures(docx, statement),
        ],
      },
    ],
  });
  return new Uint8Array(await docx.Packer.toBuffer(document));
}

function tableOf(docx: Docx, { columns, rows }: StatementTable): Table {
  const rule = { style: docx.BorderStyle.SINGLE, size: 4, color: "000000" };
  return new docx.Table({
    columnWidths: shares(columns.map(({ width }) => width)),
    width: { size: lineWidth, type: docx.WidthType.DXA },
    layout: docx.TableLayoutType.FIXED,
    margins: { left: 80, right: 80, top: 30, bottom: 30 },
    borders: {
      top: rule,
      bottom: rule,
      left: rule,
      right: rule,
      insideHorizontal: rule,
      insideVertical: rule,
    },
    rows: [
      new docx.TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ title }) => cell(docx, title, styles.head)),
      }),
      ...rows.map(
        (row) =>
          new docx.TableRow({
            cantSplit: true,
            children: columns.map(({ figure }, index) =>
              cell(docx, row[index] ?? "", figure ? styles.figure : styles.cell),
            ),
          }),
      ),
    ],
  });
}

/** Two columns without lines: each party, its seal, its name, its day. */
function signatures(docx: Docx, { signers, signLines }: Statement): Table {
  const none = { style: docx.BorderStyle.NONE, size: 0, color: "auto" };
  const borders = { top: none, bottom: none, left: none, right: none };
  return new docx.Table({
    columnWidths: shares([1, 1]),
    width: { size: lineWidth, type: docx.WidthType.DXA },
    layout: docx.TableLayoutType.FIXED,
    borders: { ...borders, insideHorizontal: none, insideVertical: none },
    rows: [
      new docx.TableRow({
        cantSplit: true,
        children: signers.map(
          (signer) =>
            new docx.TableCell({
              borders,
              children: [signer, ...signLines].map((text) => line(docx, text, styles.sign)),
            }),
        ),
      }),
    ],
  });
}

/** Shares the line out by widths, to the last unit. */
function shares(widths: readonly number[]): number[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const shared = widths.map((width) => Math.floor((width / total) * lineWidth));
  const used = shared.reduce((sum, width) => sum + width, 0);
  return shared.map((width, index) => (index === 0 ? width + lineWidth - used : width));
}

function paragraphStyle(docx: Docx, one: Style): IParagraphStyleOptions {
  const { id, face, size, align, before, after, keepNext } = one;
  const alignments = {
    left: docx.AlignmentType.LEFT,
    center: docx.AlignmentType.CENTER,
    right: docx.AlignmentType.RIGHT,
  };
  return {
    id,
    name: id,
    run: { font: { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia: face }, size },
    paragraph: {
      alignment: alignments[align],
      spacing: { before: before ?? 0, after: after ?? 0 },
      ...(keepNext && { keepNext }),
    },
  };
}

function cell(docx: Docx, text: string, kind: Style): TableCell {
  return new docx.TableCell({
    children: [line(docx, text, kind)],
    verticalAlign: docx.VerticalAlignTable.CENTER,
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
