import { alignedRows } from "./aligned.ts";
import { isContentsEntry } from "./furniture.ts";
import type { Grid } from "./grid.ts";
import type { Line } from "./page.ts";

/** What stands on a page below each other: lines of prose, and tables. */
export type Block = { readonly kind: "line"; readonly line: Line } | TableBlock;

export interface TableBlock {
  readonly kind: "table";
  /** Where its columns are drawn; empty for a table that is only aligned. */
  readonly columns: readonly number[];
  readonly rows: readonly (readonly string[])[];
}

/** Puts the lines and tables of a page in order. Tables of contents are left out. */
export function blocksOf(lines: readonly Line[], grids: readonly Grid[]): Block[] {
  const placed: { y: number; block: Block }[] = grids.map(({ top, columns, rows }) => ({
    y: top,
    block: { kind: "table", columns, rows },
  }));
  const prose = withoutContents(lines);
  for (let i = 0; i < prose.length; ) {
    const line = prose[i]!;
    const rows = alignedRows(prose, i);
    if (rows > 0) {
      const texts = prose.slice(i, i + rows).map(({ segments }) => segments.map(({ text }) => text));
      placed.push({ y: line.y, block: { kind: "table", columns: [], rows: texts } });
    } else placed.push({ y: line.y, block: { kind: "line", line } });
    i += Math.max(1, rows);
  }
  return placed.sort((a, b) => a.y - b.y).map(({ block }) => block);
}

/** A table of contents repeats every heading, and its own title says nothing without it. */
function withoutContents(lines: readonly Line[]): Line[] {
  const entries = lines.filter(({ text }) => isContentsEntry(text));
  if (entries.length < 2) return [...lines];
  return lines.filter(({ text }) => !isContentsEntry(text) && !/^目\s*[录次]$/.test(text));
}

/** How a table goes on from the one that ended the page before. */
export interface Continuation {
  /** What the last row becomes, where a page break parted it. */
  readonly lastRow: readonly string[] | undefined;
  readonly added: readonly (readonly string[])[];
}

/**
 * Whether a table goes on from the one before: both have the same columns. A repeated head is dropped, a row
 * that was parted is made whole, a cell that spans rows is repeated.
 */
export function continueTable(before: TableBlock, next: TableBlock): Continuation | undefined {
  const same =
    next.columns.length > 0 &&
    before.columns.length === next.columns.length &&
    before.columns.every((x, i) => Math.abs(x - next.columns[i]!) < 4);
  if (!same) return undefined;
  const repeated = next.rows[0]?.join("\t") === before.rows[0]?.join("\t");
  const [first, ...rest] = repeated ? next.rows.slice(1) : next.rows;
  const last = before.rows.at(-1);
  if (!first || !last) return { lastRow: undefined, added: [] };
  if (first.length !== last.length || first[0] !== "") return { lastRow: undefined, added: [first, ...rest] };
  // A numbered row without its number is the rest of the row above.
  if (/^\d+$/.test(last[0] ?? "")) {
    return { lastRow: last.map((text, i) => text + (first[i] ?? "")), added: rest };
  }
  return { lastRow: undefined, added: [[last[0] ?? "", ...first.slice(1)], ...rest] };
}
