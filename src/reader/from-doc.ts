import type { Content } from "./content.ts";
import { Body } from "./doc/body.ts";
import { openWordFile } from "./doc/fib.ts";
import { readLists } from "./doc/lists.ts";
import { readMarks } from "./doc/marks.ts";
import type { OleFile } from "./doc/ole.ts";
import { readPieces, textOf } from "./doc/pieces.ts";
import { characterRuns, paragraphRuns } from "./doc/runs.ts";
import { readStyles } from "./doc/styles.ts";
import type { Notice } from "./notice.ts";

/**
 * Reads a Word 97–2003 file as `fromDocx` reads its successor: the final version, with the numbers that
 * Word would write; text boxes stand at the end. Headers, footers, notes and comments are left out.
 * Throws UnreadableError (encrypted, unknown-format, damaged), or RangeError for structures that point
 * outside the file.
 */
export function fromDoc(ole: OleFile): Content {
  const file = openWordFile(ole);
  const pieces = readPieces(file);
  const text = textOf(file, pieces);
  const styles = readStyles(file);
  const marks = readMarks(text.length, pieces, characterRuns(file), styles);
  const body = new Body({
    file,
    text,
    pieces,
    marks,
    styles,
    lists: readLists(file),
    paragraphs: paragraphRuns(file),
  });
  const lines = [
    ...body.lines(0, file.bodyLength),
    ...body.lines(file.boxesStart, file.boxesStart + file.boxesLength),
  ];
  const notices: Notice[] = [];
  if (body.pictures > 0) notices.push({ kind: "left-out", what: "picture", count: body.pictures });
  if (file.notes > 0) notices.push({ kind: "left-out", what: "footnote", count: file.notes });
  return { text: lines.join("\n"), pages: [], notices };
}
