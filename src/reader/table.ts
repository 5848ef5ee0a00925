import { cellText, rowLine } from "./line.ts";

/** A cell of a Word table. */
export interface Cell {
  /** What tells its column in every row: a number in the table's grid, or the place of its left edge. */
  readonly column: number;
  readonly lines: readonly string[];
  /** Whether it is the lower part of the cell above it. */
  readonly continues: boolean;
}

/**
 * The lines of a table: a row a line with tabs; a cell that spans rows is repeated in each. A table of one
 * column is a frame round text, and gives the lines in it.
 */
export function tableLines(rows: readonly (readonly Cell[])[]): string[] {
  if (rows.every((row) => row.length <= 1)) return rows.flat().flatMap((cell) => [...cell.lines]);
  const above = new Map<number, string>();
  const lines: string[] = [];
  for (const row of rows) {
    const texts = row.map((cell) => {
      const text = cell.continues ? (above.get(cell.column) ?? "") : cellText(cell.lines);
      above.set(cell.column, text);
      return text;
    });
    const line = rowLine(texts);
    if (line !== undefined) lines.push(line);
  }
  return lines;
}
