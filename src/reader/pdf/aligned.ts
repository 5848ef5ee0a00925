import type { Line } from "./page.ts";

/** So many lines with text in the same columns are a table even without drawn lines. */
const fewestRows = 3;

interface Column {
  left: number;
  right: number;
}

/** How many lines from `start` on form a table by the alignment of their columns; 0 if they do not. */
export function alignedRows(lines: readonly Line[], start: number): number {
  let columns: Column[] | undefined;
  let end = start;
  for (; end < lines.length; end++) {
    const line = lines[end]!;
    if (line.segments.length < 2) break;
    const fitting = columns
      ? widen(columns, line)
      : line.segments.map(({ left, right }) => ({ left, right }));
    if (!fitting) break;
    columns = fitting;
  }
  return end - start >= fewestRows ? end - start : 0;
}

/** The columns with a further line in them, or undefined where it does not fit. */
function widen(columns: readonly Column[], line: Line): Column[] | undefined {
  if (line.segments.length !== columns.length) return undefined;
  const wider: Column[] = [];
  for (const [i, segment] of line.segments.entries()) {
    const { left, right } = columns[i]!;
    const slack = line.size * 0.6;
    // Left, right and centre are how columns are set.
    const aligned =
      Math.abs(segment.left - left) < slack ||
      Math.abs(segment.right - right) < slack ||
      Math.abs(segment.left + segment.right - left - right) < slack * 2;
    if (!aligned) return undefined;
    wider.push({ left: Math.min(left, segment.left), right: Math.max(right, segment.right) });
  }
  const parted = wider.every((column, i) => i === 0 || column.left > wider[i - 1]!.right);
  return parted ? wider : undefined;
}
