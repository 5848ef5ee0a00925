import type { Line, Piece, Segment } from "./page.ts";

/** A gap this wide, in type heights, stands between columns rather than words. */
const columnGap = 1.4;
/** A gap this wide between Chinese characters is a blank that was typed. */
const blankGap = 0.8;
/** A gap this wide between Latin words is a space. */
const wordGap = 0.15;

/** A list marker that stands alone in its piece. */
const marker = /^(?:[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[a-zA-Z])[)）.．、]|[^\p{L}\p{N}]|[①-⓿])$/u;

/** Groups the pieces of a page into lines, top to bottom. */
export function linesOf(pieces: readonly Piece[]): Line[] {
  const sorted = [...pieces].sort((a, b) => a.y - b.y || a.left - b.left);
  const rows: Piece[][] = [];
  let row: Piece[] = [];
  let largest = 0;
  for (const piece of sorted) {
    const first = row[0];
    // Raised and lowered signs (㎡, notes) sit within half the height of their line.
    if (first && piece.y - first.y > Math.max(largest, piece.size) * 0.5) {
      rows.push(row);
      row = [];
      largest = 0;
    }
    row.push(piece);
    largest = Math.max(largest, piece.size);
  }
  if (row.length > 0) rows.push(row);
  return rows.map(lineOf);
}

function lineOf(row: readonly Piece[]): Line {
  const pieces = withoutDoubles([...row].sort((a, b) => a.left - b.left));
  const main = pieces.reduce((most, piece) => (weight(piece) > weight(most) ? piece : most));
  const segments: Segment[] = [];
  let open: Piece[] = [];
  let end = Number.NEGATIVE_INFINITY;
  const close = () => {
    if (open.length === 0) return;
    const right = Math.max(...open.map((piece) => piece.right));
    segments.push({ text: textOf(open), left: open[0]!.left, right });
  };
  for (const piece of pieces) {
    if (piece.left - end > main.size * columnGap) {
      close();
      open = [];
    }
    open.push(piece);
    end = Math.max(end, piece.right);
  }
  close();
  return {
    text: segments.map((segment) => segment.text).join(" "),
    left: segments[0]!.left,
    right: segments.at(-1)!.right,
    y: main.y,
    size: main.size,
    segments,
    hang: marker.test(pieces[0]!.text) ? pieces[1]?.left : undefined,
  };
}

function weight(piece: Piece): number {
  return piece.text.length * piece.size;
}

/** Bold type is sometimes the same text drawn twice. */
function withoutDoubles(pieces: readonly Piece[]): Piece[] {
  return pieces.filter((piece, i) => {
    const before = pieces[i - 1];
    return !(before?.text === piece.text && piece.left - before.left < piece.size * 0.2);
  });
}

function textOf(pieces: readonly Piece[]): string {
  let text = "";
  let end = 0;
  for (const piece of pieces) {
    const latin = /[\w)]$/.test(text) && /^[\w(]/.test(piece.text);
    const gap = text === "" ? 0 : piece.left - end;
    if (gap > piece.size * (latin ? wordGap : blankGap)) text += " ";
    text += piece.text;
    end = piece.right;
  }
  return closeUp(text);
}

/** Takes out the blanks that layout programs set between Chinese characters and figures. */
export function closeUp(text: string): string {
  return text
    .replace(/(?<=[\u2e80-\u9fff\uf900-\ufaff\u3000-\u303f\uff00-\uffef]) (?=[\w+-])/g, "")
    .replace(/(?<=[\w%‰℃+-]) (?=[\u2e80-\u9fff\uf900-\ufaff\u3000-\u303f\uff00-\uffef])/g, "")
    .trim();
}

/** Joins text that a line break has parted: only Latin words need a space. */
export function joinWrapped(before: string, after: string): string {
  return /[\w,.;:)]$/.test(before) && /^[\w(]/.test(after) ? `${before} ${after}` : before + after;
}

/** Whether a line ended because what follows did not fit before `right`, rather than because the text did. */
export function isFull(line: Line, next: Line, right: number): boolean {
  return line.right + firstWordWidth(next) > right - line.size * 0.5;
}

/** What a line break may not part: a figure or word, or a character, with the signs bound to it. */
const firstWord =
  /^[（《〈“‘〔【「『([]*(?:[\w.,%‰/+-]+|.)[，。、；：！？）》〉”’〕】」』)\].,;:!?%％‰℃]*(?:(?<=[.,:])[\w.,%‰]+)?/u;

/** How wide the first word of a line is. */
function firstWordWidth({ text, size }: Line): number {
  const word = firstWord.exec(text)?.[0] ?? "";
  const narrow = word.replace(/[^\x20-\x7e]|%/g, "").length;
  return (word.length - narrow + narrow * 0.6) * size;
}
