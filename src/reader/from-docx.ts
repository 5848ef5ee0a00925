import type { Content } from "./content.ts";
import { Body } from "./docx/body.ts";
import { readLists } from "./docx/lists.ts";
import { Numbering } from "./docx/numbering.ts";
import { openParts } from "./docx/package.ts";
import { readStyles } from "./docx/styles.ts";
import type { Limits } from "./limits.ts";
import type { Notice } from "./notice.ts";
import { xmlChildren } from "./xml.ts";
import type { Zip } from "./zip.ts";

/**
 * Reads a Word file: the text of its final version (insertions in, deletions out, hidden text out), with
 * the numbers that Word would write. Headers, footers, comments and generated tables of contents are
 * dropped; notes and pictures are reported.
 */
export function fromDocx(zip: Zip, limits: Limits): Content {
  const parts = openParts(zip, limits);
  const styles = readStyles(parts.styles, limits.elements);
  const lists = parts.numbering === undefined ? new Map() : readLists(parts.numbering, limits.elements);
  const body = new Body(new Numbering(lists, styles), styles);
  const lines: string[] = [];
  for (const block of xmlChildren(parts.document, "body", limits.elements)) {
    for (const line of body.lines(block)) lines.push(line);
  }
  const notices: Notice[] = [];
  for (const [what, count] of body.leftOut) notices.push({ kind: "left-out", what, count });
  return { text: lines.join("\n"), pages: [], notices };
}
