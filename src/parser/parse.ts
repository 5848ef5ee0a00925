import type { Span } from "../message/span.ts";
import type { Clean } from "../reader/clean.ts";
import { findInline } from "./inline.ts";
import { type Line, linesOf } from "./lines.ts";
import { type Marker, markerAt } from "./markers.ts";
import { Outline } from "./outline.ts";
import { readTable } from "./table.ts";
import { titleAt } from "./title.ts";
import type { Node, Tree } from "./tree.ts";

/** Parses a clean text into a tree. Linear; any text has a tree, a text without markers a flat one. */
export function parse({ text, shown }: Pick<Clean, "text" | "shown">): Tree {
  const outline = new Outline(text);
  const lines = linesOf(text);
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.tabbed) {
      const table = readTable(text, lines, i);
      outline.add(table);
      i += table.rows.length - 1;
      continue;
    }
    const title = titleAt(text, lines, i, outline.opened);
    if (title) {
      outline.open({ form: "title", number: 0, start: line.start, end: line.start }, title, title, false);
      continue;
    }
    if (readLine(text, line, lines[i + 1], outline) > line.end) i++; // 附件1, its title on the next line
  }
  return { kind: "tree", text, shown, children: outline.close(text.length) };
}

/**
 * Splits a line at its markers; what stands before the first one is a paragraph of the open section.
 * @returns where the text that was read ends
 */
function readLine(text: string, line: Line, next: Line | undefined, outline: Outline): number {
  const first = markerAt(text, line.start, false);
  if (!first) outline.leaveList(line.start);
  const markers: { marker: Marker; inside: boolean }[] = first ? [{ marker: first, inside: false }] : [];
  const after = next && markerAt(text, next.start, false);
  const expected = outline.expects();
  const rest = { start: first?.end ?? line.start + 1, end: line.end };
  const inline = findInline(text, rest, expected, first, after);
  for (const [i, marker] of inline.entries()) {
    // A heading that was glued to the line before it opens like one on a line of its own.
    const glued = expected.get(marker.form) === marker.number || isHeading(text, marker, inline[i + 1], line);
    markers.push({ marker, inside: !glued });
  }
  let from = line.start;
  for (const [i, { marker, inside }] of markers.entries()) {
    paragraph(outline, text, from, marker.start);
    const stop = markers[i + 1]?.marker.start ?? line.end;
    const title = titleOf(text, marker.end, stop, marker.form === "part" && !after ? next : undefined);
    outline.open(marker, { start: marker.start, end: title.end }, title, inside);
    from = title.end;
  }
  paragraph(outline, text, from, line.end);
  return from;
}

/** Whether nothing but a short title stands between a marker of the upper outline and the next, or the line's end. */
function isHeading(text: string, { form, end }: Marker, next: Marker | undefined, line: Line): boolean {
  if (form !== "comma" && form !== "paren") return false;
  const title = text.slice(end, next?.start ?? line.end).replace(/。$/, "");
  return title.length <= SHORT_TITLE && !/[,。;:]/.test(title);
}

const SHORT_TITLE = 16; // characters of a heading that was glued to another line

function paragraph(outline: Outline, text: string, from: number, to: number): void {
  let start = from;
  while (start < to && /[\s。;:,、.]/.test(text[start]!)) start++;
  if (start < to) outline.add({ kind: "paragraph", span: { start, end: to } } satisfies Node);
}

const LONGEST_TITLE = 60; // longer first sentences are text, not titles: the title is cut at a comma

/** The title after a marker: the first sentence, or a part of it where it is long. */
function titleOf(text: string, from: number, stop: number, next: Line | undefined): Span {
  let start = from;
  while (start < stop && /[\s.、:]/.test(text[start]!)) start++;
  if (start >= stop)
    return next && !next.tabbed
      ? { start: next.start, end: Math.min(next.end, next.start + LONGEST_TITLE) }
      : { start, end: start };
  let end = start;
  let depth = 0;
  while (end < stop && end - start < LONGEST_TITLE) {
    const c = text[end]!;
    if (c === "(") depth++;
    if (c === ")") depth--;
    if (depth <= 0 && /[。;!?]/.test(c)) break;
    if (depth <= 0 && c === ":" && end - start >= 2) break;
    end++;
  }
  if (end - start >= LONGEST_TITLE) {
    const comma = text.slice(start + 8, end).search(/[,、](?!.*[,、])/);
    if (comma >= 0) end = start + 8 + comma;
  }
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { start, end };
}
