/** A block of the document view: a line of the text, or a part of an overlong one. Offsets are the text's. */
export interface Line {
  /** As people count lines, from 1. Parts of one line share it. */
  readonly number: number;
  readonly start: number;
  /** Without the line break. */
  readonly end: number;
}

/** A line longer than this is shown as several blocks, so that a text without line breaks scrolls too. */
const longest = 3000;

/** Cuts a text into lines (CR LF, LF or CR); an overlong one is cut after the end of a sentence. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let number = 1;
  const cutTo = (end: number) => {
    while (end - start > longest) {
      const cut = sentenceEnd(text, start + longest / 2, start + longest);
      lines.push({ number, start, end: cut });
      start = cut;
    }
    lines.push({ number, start, end });
  };
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) {
    cutTo(index);
    start = index + end.length;
    number++;
  }
  cutTo(text.length);
  return lines;
}

/** Just after the first 。 in a stretch of text, or its end; never inside a surrogate pair. */
function sentenceEnd(text: string, from: number, to: number): number {
  const stop = text.indexOf("。", from);
  if (stop >= 0 && stop < to) return stop + 1;
  return /[\uD800-\uDBFF]/.test(text[to - 1] ?? "") ? to - 1 : to;
}

/** Index of the line that holds an offset, by halving. */
export function lineAt(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The number of the line that holds an offset. */
export function lineNumber(lines: readonly Line[], offset: number): number {
  return lines[lineAt(lines, offset)]?.number ?? 1;
}

/** A line with nothing on it only sets paragraphs apart. */
export function isBlank(text: string, { start, end }: Pick<Line, "start" | "end">): boolean {
  return end - start < 80 && text.slice(start, end).trim() === "";
}
