import {
  AlignmentType,
  Document,
  Footer,
  Header,
  type ILevelsOptions,
  LevelFormat,
  LevelSuffix,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import type { Block } from "./blocks.ts";

const face = "Noto Serif CJK SC";
const font = { ascii: face, eastAsia: face, hAnsi: face, cs: face };
/** Half points: the size 三号 of official documents. */
const bodySize = 32;
/** A4 with the margins of GB/T 9704, in twentieths of a point. */
const page = {
  size: { width: 11906, height: 16838 },
  margin: { top: 2098, bottom: 1984, left: 1587, right: 1474 },
};
const textWidth = page.size.width - page.margin.left - page.margin.right;

/** Sets blocks as a Word file whose numbers are Word's own, with a header and page numbers. */
export async function toDocx(blocks: readonly Block[], title: string): Promise<Uint8Array> {
  return Packer.toBuffer(
    new Document({
      numbering: { config: listsOf(blocks) },
      sections: [
        {
          properties: { page },
          headers: { default: new Header({ children: [centred(title, 18)] }) },
          footers: {
            default: new Footer({
              children: [
                new Paragraph({
                  alignment: AlignmentType.CENTER,
                  children: [new TextRun({ font, size: 28, children: ["— ", PageNumber.CURRENT, " —"] })],
                }),
              ],
            }),
          },
          children: blocks.map(set),
        },
      ],
    }),
  );
}

/** One list for each run of numbers: it begins with the run's first. */
function listsOf(blocks: readonly Block[]) {
  const lists = new Map<number, { reference: string; levels: ILevelsOptions[] }>();
  for (const block of blocks) {
    if (block.kind !== "item" || lists.has(block.run)) continue;
    const { pattern, format, number } = block.marker;
    lists.set(block.run, {
      reference: String(block.run),
      levels: [
        {
          level: 0,
          start: number,
          format: format === "decimal" ? LevelFormat.DECIMAL : LevelFormat.CHINESE_COUNTING,
          text: pattern,
          alignment: AlignmentType.LEFT,
          suffix: LevelSuffix.NOTHING,
          style: {
            run: { font, size: bodySize },
            paragraph: { indent: { left: 0, firstLine: bodySize * 20 } },
          },
        },
      ],
    });
  }
  return [...lists.values()];
}

function set(block: Block): Paragraph | Table {
  const spacing = { line: 560 };
  switch (block.kind) {
    case "title":
      return centred(block.text, 44);
    case "signature":
      return new Paragraph({ alignment: AlignmentType.RIGHT, spacing, children: [text(block.text)] });
    case "paragraph":
      return new Paragraph({ spacing, indent: { firstLine: bodySize * 20 }, children: [text(block.text)] });
    case "item": {
      const numbering = { reference: String(block.run), level: 0 };
      return new Paragraph({ spacing, numbering, children: [text(block.text)] });
    }
    case "table":
      return table(block.rows);
  }
}

function table(rows: readonly (readonly string[])[]): Table {
  const columns = rows[0]?.length ?? 1;
  // A column is as wide as its longest cell asks for, within reason.
  const weights = Array.from({ length: columns }, (_, i) =>
    Math.min(24, Math.max(4, ...rows.map((row) => row[i]?.length ?? 0))),
  );
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return new Table({
    columnWidths: weights.map((weight) => Math.floor((textWidth * weight) / whole)),
    rows: rows.map(
      (row, i) =>
        new TableRow({
          tableHeader: i === 0,
          children: row.map(
            (cell) => new TableCell({ children: [new Paragraph({ children: [text(cell, 21)] })] }),
          ),
        }),
    ),
  });
}

function centred(content: string, size: number): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [text(content, size)] });
}

function text(content: string, size = bodySize): TextRun {
  return new TextRun({ text: content, font, size });
}
