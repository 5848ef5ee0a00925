import type { Span } from "../message/span.ts";
import type { Line } from "./lines.ts";
import type { Table } from "./tree.ts";

/** Reads the run of tabbed lines that begins at `lines[first]` as one table. */
export function readTable(text: string, lines: readonly Line[], first: number): Table {
  const rows: Span[][] = [];
  let last = first;
  for (let i = first; i < lines.length && lines[i]!.tabbed; i++) {
    rows.push(cells(text, lines[i]!));
    last = i;
  }
  return { kind: "table", span: { start: lines[first]!.start, end: lines[last]!.end }, rows };
}

function cells(text: string, line: Line): Span[] {
  const found: Span[] = [];
  for (let at = line.start; at <= line.end; ) {
    const tab = text.indexOf("\t", at);
    const stop = tab < 0 || tab > line.end ? line.end : tab;
    let start = at;
    let end = stop;
    while (start < end && text[start] === " ") start++;
    while (end > start && text[end - 1] === " ") end--;
    found.push({ start, end });
    at = stop + 1;
  }
  return found;
}
