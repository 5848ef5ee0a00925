import { tidyLines } from "../line.ts";
import { symbolText } from "../numbering/bullet.ts";
import { ListCounter, withMarker } from "../numbering/counter.ts";
import type { List } from "../numbering/list.ts";
import { overlaid } from "../numbering/overlaid.ts";
import { type Cell, tableLines } from "../table.ts";
import type { WordFile } from "./fib.ts";
import type { Marks } from "./marks.ts";
import { type Paragraph, plain, readParagraph } from "./paragraph.ts";
import type { Piece } from "./pieces.ts";
import { type Run, runAt } from "./runs.ts";
import { chain, type Style } from "./styles.ts";

/** Everything of a file that its text is made from. */
export interface Source {
  readonly file: WordFile;
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly marks: Marks;
  readonly styles: readonly (Style | undefined)[];
  readonly lists: readonly List[];
  readonly paragraphs: readonly Run[];
}

/** Characters with a meaning of their own in Word's text. */
const cellMark = "\x07";
const paragraphMarks = new Set(["\r", cellMark, "\f"]);
const fieldBegin = "\x13";
const fieldSeparator = "\x14";
const fieldEnd = "\x15";
const picture = "\x01";
const replaced: Record<string, string> = { "\t": "\t", "\v": "\n", "\x0e": "\n", "\x1e": "-" };

/** Turns the text of a Word 97–2003 file into lines, paragraph by paragraph. */
export class Body {
  pictures = 0;
  readonly #source: Source;
  readonly #counter = new ListCounter();

  constructor(source: Source) {
    this.#source = source;
  }

  /** The lines of a part of the text. */
  lines(start: number, end: number): string[] {
    const lines: string[] = [];
    let rows: Cell[][] = [];
    let row: string[][] = [];
    let cell: string[] = [];
    const closeTable = () => {
      for (const line of tableLines(rows)) lines.push(line);
      rows = [];
    };
    for (const { text, mark, paragraph } of this.#paragraphs(
      start,
      Math.min(end, this.#source.text.length),
    )) {
      if (!paragraph.inTable) {
        closeTable();
        for (const line of this.#show(text, paragraph)) lines.push(line);
      } else if (paragraph.rowEnd && mark === cellMark) {
        rows.push(cellsOf(row, paragraph));
        row = [];
        cell = [];
      } else {
        cell.push(...this.#show(text, paragraph));
        if (mark !== cellMark) continue;
        row.push(cell);
        cell = [];
      }
    }
    closeTable();
    return lines;
  }

  *#paragraphs(start: number, end: number): Generator<{ text: string; mark: string; paragraph: Paragraph }> {
    const { text, marks } = this.#source;
    const fields: { code: string; inResult: boolean }[] = [];
    let shown = "";
    for (let at = start; at < end; at++) {
      const sign = text[at]!;
      if (marks.unseen[at]) continue;
      if (paragraphMarks.has(sign)) {
        yield { text: shown, mark: sign, paragraph: this.#paragraphAt(at) };
        shown = "";
      } else if (sign === fieldBegin) fields.push({ code: "", inResult: false });
      else if (sign === fieldSeparator && fields.length > 0) fields.at(-1)!.inResult = true;
      else if (sign === fieldEnd) {
        const field = fields.pop();
        if (field && !field.inResult) shown += overlaid(field.code);
      } else if (fields.some((field) => !field.inResult)) fields.at(-1)!.code += sign;
      else if (sign === picture) this.pictures++;
      else shown += marks.symbols.get(at) ?? (sign < " " ? (replaced[sign] ?? "") : sign);
    }
    if (shown !== "") yield { text: shown, mark: "\r", paragraph: plain };
  }

  #paragraphAt(at: number): Paragraph {
    const { file, pieces, paragraphs } = this.#source;
    const piece = pieceAt(pieces, at);
    const run = piece && runAt(paragraphs, piece.offset + (at - piece.start) * piece.width);
    return run ? readParagraph(file, run) : plain;
  }

  #show(text: string, paragraph: Paragraph): string[] {
    const styles = chain(this.#source.styles, paragraph.style);
    if (styles.some((style) => style.contents)) return [];
    const styled = styles.find((style) => style.list !== undefined);
    const list = this.#source.lists[(paragraph.list ?? styled?.list ?? 0) - 1];
    const level = paragraph.level ?? (paragraph.list === undefined ? styled?.level : undefined) ?? 0;
    const marker = list ? this.#counter.next(list, level) : "";
    const [first, ...rest] = tidyLines(symbolText(text));
    return first === undefined ? [] : [withMarker(marker, first), ...rest];
  }
}

/** The piece that holds a character. */
function pieceAt(pieces: readonly Piece[], at: number): Piece | undefined {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.end <= at) low = middle + 1;
    else high = middle;
  }
  return pieces[low];
}

/** The cells of a row, with what the mark at its end says of them. */
function cellsOf(texts: readonly (readonly string[])[], { cells }: Paragraph): Cell[] {
  return texts.flatMap((lines, i): Cell[] => {
    const { left, acrossFrom, downFrom } = cells[i] ?? { left: i, acrossFrom: false, downFrom: false };
    return acrossFrom ? [] : [{ column: left, lines, continues: downFrom }];
  });
}
