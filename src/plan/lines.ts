/** A place as people and editors name it: both count from 1, columns in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Offsets at which the lines of a text begin. */
export interface Lines {
  readonly text: string;
  readonly starts: readonly number[];
}

/** Finds the lines of a text, ended by CR LF, LF or CR. */
export function findLines(text: string): Lines {
  const starts = [0];
  for (const end of text.matchAll(/\r\n|\n|\r/g)) starts.push(end.index + end[0].length);
  return { text, starts };
}

/** How many of the ascending `starts` are at or before `offset`. */
export function countUpTo(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Line and column of an offset. */
export function placeOf(lines: Lines, offset: number): Place {
  const line = countUpTo(lines.starts, offset);
  return { line, column: offset - (lines.starts[line - 1] ?? 0) + 1 };
}

/** The line with this number, without its end. */
export function lineText({ text, starts }: Lines, line: number): string {
  let end = starts[line] ?? text.length;
  const start = starts[line - 1] ?? end;
  while (end > start && (text[end - 1] === "\n" || text[end - 1] === "\r")) end--;
  return text.slice(start, end);
}
