import { cellText, rowLine } from "../line.ts";
import { count, type Element, elements, isUnseen } from "./dom.ts";

/** A cell that goes on in the rows below. */
interface Hanging {
  readonly text: string;
  rows: number;
}

/** A table whose text is mostly one cell with so many lines holds a page, not data. */
const pageLines = 12;
const pageShare = 0.8;

/**
 * The lines of a table: a row a line with tabs; a cell that spans rows is repeated in each, one that spans
 * columns stands once. Tables that only lay out a page give the lines of their cells instead.
 */
export function tableLines(table: Element, linesOf: (cell: Element) => string[]): string[] {
  const rows = rowsOf(table).map((row) =>
    elements(row, "td", "th")
      .filter((cell) => !isUnseen(cell))
      .map((element) => ({ element, lines: linesOf(element) })),
  );
  const caption = elements(table, "caption").flatMap(linesOf);
  const cells = rows.flat();
  const laidOut =
    rows.every((row) => row.length <= 1) ||
    cells.some(({ element }) => holdsTable(element)) ||
    holdsPage(cells.map(({ lines }) => lines));
  if (laidOut) return [...caption, ...cells.flatMap(({ lines }) => lines)];

  const hanging = new Map<number, Hanging>();
  const lines = rows.map((row) => {
    const texts: string[] = [];
    let column = 0;
    for (const { element, lines } of row) {
      column = hang(hanging, column, texts);
      const text = cellText(lines);
      const rowspan = count(element, "rowspan") ?? 1;
      if (rowspan !== 1) {
        hanging.set(column, { text, rows: rowspan === 0 ? Number.POSITIVE_INFINITY : rowspan - 1 });
      }
      texts.push(text);
      column += Math.max(1, count(element, "colspan") ?? 1);
    }
    hang(hanging, column, texts);
    return rowLine(texts);
  });
  return [...caption, ...lines.filter((line) => line !== undefined)];
}

/** Writes the cells that hang down into a row from this column on; returns the next free column. */
function hang(hanging: Map<number, Hanging>, from: number, texts: string[]): number {
  let column = from;
  for (let cell = hanging.get(column); cell; cell = hanging.get(column)) {
    texts.push(cell.text);
    cell.rows--;
    if (cell.rows <= 0) hanging.delete(column);
    column++;
  }
  return column;
}

function rowsOf(table: Element): Element[] {
  return elements(table, "thead", "tbody", "tfoot", "tr").flatMap((part) =>
    part.tagName === "tr" ? [part] : elements(part, "tr"),
  );
}

function holdsTable(element: Element): boolean {
  return element.childNodes.some(
    (node) => "tagName" in node && (node.tagName === "table" || holdsTable(node)),
  );
}

function holdsPage(cells: readonly string[][]): boolean {
  const size = (lines: readonly string[]) => lines.reduce((sum, line) => sum + line.length, 0);
  const all = cells.reduce((sum, lines) => sum + size(lines), 0);
  return cells.some((lines) => lines.length >= pageLines && size(lines) >= all * pageShare);
}
