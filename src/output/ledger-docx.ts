import type { IBorderOptions, IParagraphOptions, IRunOptions, Paragraph, TableCell, TableRow } from "docx";
import type { Plan } from "../plan/model.ts";
import { aboutPlan, groupedRows, printColumns, titleOf } from "./ledger-book.ts";
import { xmlText } from "./safe-text.ts";
import type { Column, Row } from "./xlsx.ts";

type Docx = typeof import("docx");

/** A4, and margins that leave the table its room and the page number its line, in twentieths of a point. */
const page = { width: 11_906, height: 16_838, side: 720, top: 720, bottom: 1000, footer: 400 };
const tableWidth = page.height - 2 * page.side;

/** The faces of GB/T 9704: 小标宋 for the title, 黑体 for headings, 仿宋 for the text, 宋体 for page numbers. */
const faces = { title: "方正小标宋简体", heading: "黑体", body: "仿宋", number: "宋体" } as const;
/** In half points. */
const sizes = { title: 44, about: 21, body: 18, number: 28 } as const;

/** The ledger as a Word table on A4 landscape, its header repeated on every page. */
export async function toDocx(plan: Plan, pages: readonly number[]): Promise<Uint8Array> {
  const docx: Docx = await import("docx");
  const widths = shares(printColumns);
  const table = new docx.Table({
    columnWidths: widths,
    width: { size: tableWidth, type: docx.WidthType.DXA },
    layout: docx.TableLayoutType.FIXED,
    margins: { left: 30, right: 30, top: 20, bottom: 20 },
    rows: [header(docx), ...groupedRows(plan, pages).map((row) => bodyRow(docx, row))],
  });
  const document = new docx.Document({
    creator: "落实 Luoshi",
    title: xmlText(titleOf(plan)),
    styles: { default: { document: { run: run(faces.body, sizes.body) } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height, orientation: docx.PageOrientation.LANDSCAPE },
            margin: {
              top: page.top,
              bottom: page.bottom,
              left: page.side,
              right: page.side,
              footer: page.footer,
            },
          },
        },
        footers: { default: new docx.Footer({ children: [pageNumber(docx)] }) },
        children: [
          line(docx, `${titleOf(plan)}任务台账`, run(faces.title, sizes.title), "center", {
            spacing: { after: 120 },
          }),
          line(docx, aboutPlan(plan), run(faces.body, sizes.about), "left"),
          table,
        ],
      },
    ],
  });
  return new Uint8Array(await docx.Packer.toBuffer(document));
}

/** Shares the table's width out by the widths of the columns, to the last unit. */
function shares(columns: readonly Column[]): number[] {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.floor((width / total) * tableWidth));
  const used = widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, index) => (index === 0 ? width + tableWidth - used : width));
}

function header(docx: Docx): TableRow {
  return new docx.TableRow({
    tableHeader: true,
    cantSplit: true,
    children: printColumns.map(({ title }) =>
      cell(docx, [line(docx, title, run(faces.heading, sizes.body), "center")], { shade: "E7ECF2" }),
    ),
  });
}

function bodyRow(docx: Docx, row: Row): TableRow {
  if ("group" in row) {
    const title = line(docx, row.group, run(faces.heading, sizes.body), "left", { keepNext: true });
    return new docx.TableRow({
      cantSplit: true,
      children: [cell(docx, [title], { span: printColumns.length, shade: "F5F5F2" })],
    });
  }
  return new docx.TableRow({
    cantSplit: true,
    children: printColumns.map(({ align }, index) => {
      const text = String(row.cells[index] ?? "");
      const lines = text
        .split("\n")
        .map((part) => line(docx, part, run(faces.body, sizes.body), align ?? "left"));
      return cell(docx, lines, {});
    }),
  });
}

function cell(
  docx: Docx,
  children: Paragraph[],
  { span, shade }: { span?: number; shade?: string },
): TableCell {
  const rule: IBorderOptions = { style: docx.BorderStyle.SINGLE, size: 4, color: "808080" };
  return new docx.TableCell({
    children,
    verticalAlign: docx.VerticalAlignTable.CENTER,
    borders: { top: rule, bottom: rule, left: rule, right: rule },
    ...(span ? { columnSpan: span } : {}),
    ...(shade ? { shading: { type: docx.ShadingType.CLEAR, fill: shade } } : {}),
  });
}

function line(
  docx: Docx,
  text: string,
  font: IRunOptions,
  align: "left" | "center" | "right",
  options: IParagraphOptions = {},
): Paragraph {
  const alignment = { left: "LEFT", center: "CENTER", right: "RIGHT" } as const;
  return new docx.Paragraph({
    alignment: docx.AlignmentType[alignment[align]],
    ...options,
    children: [new docx.TextRun({ ...font, text: xmlText(text) })],
  });
}

/** — 1 —, as GB/T 9704 has it. */
function pageNumber(docx: Docx): Paragraph {
  return new docx.Paragraph({
    alignment: docx.AlignmentType.CENTER,
    children: [
      new docx.TextRun({
        ...run(faces.number, sizes.number),
        children: ["— ", docx.PageNumber.CURRENT, " —"],
      }),
    ],
  });
}

function run(
  face: string,
  size: number,
): { font: { ascii: string; hAnsi: string; eastAsia: string }; size: number } {
  return { font: { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia: face }, size };
}
