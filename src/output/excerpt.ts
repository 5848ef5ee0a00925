import { terminalText } from "./safe-text.ts";
import { charWidth, displayWidth, takeColumns } from "./width.ts";

const dots = "...";
/** Of a line without end only so much around the place is looked at: a column may hold a letter and its accents. */
const unitsPerColumn = 4;

/** The part of a source line that holds a place, and the line of carets to print below it. */
export interface Excerpt {
  readonly text: string;
  readonly carets: string;
}

/**
 * Cuts a line to a number of columns so that the place shows, and puts a caret under each column of it.
 * @param start,end the place in the line, UTF-16 code units; an end beyond the line counts as its end.
 */
export function excerpt(line: string, start: number, end: number, columns: number): Excerpt {
  const from = Math.max(0, start - columns * unitsPerColumn);
  const to = start + columns * unitsPerColumn;
  const before = terminalText(line.slice(from, start));
  const marked = terminalText(line.slice(start, Math.min(end, to)));
  const after = terminalText(line.slice(Math.min(end, to), to));

  const isWhole = from === 0 && to >= line.length;
  const fits = isWhole && displayWidth(before + marked + after) <= columns;
  const head = fits ? before : tail(before, Math.floor(columns / 3));
  const room = columns - displayWidth(head);
  const shown = fits ? marked : cut(marked, room - (after === "" ? 0 : dots.length));
  const rest = fits ? after : cut(after, room - displayWidth(shown));
  return {
    text: head + shown + rest,
    carets: " ".repeat(displayWidth(head)) + "^".repeat(Math.max(1, displayWidth(shown))),
  };
}

function cut(text: string, columns: number): string {
  return displayWidth(text) <= columns ? text : takeColumns(text, columns - dots.length) + dots;
}

/** The end of a text, within a number of columns. */
function tail(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let width = dots.length;
  let kept = "";
  for (const character of [...text].reverse()) {
    width += charWidth(character);
    if (width > columns) break;
    kept = character + kept;
  }
  return dots + kept;
}
