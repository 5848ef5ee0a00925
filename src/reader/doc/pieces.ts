import { UnreadableError } from "../../message/unreadable.ts";
import { places, structure, type WordFile } from "./fib.ts";

/** A stretch of the text, and where in the file it stands. */
export interface Piece {
  /** First character, and the one after the last. */
  readonly start: number;
  readonly end: number;
  /** Place of its first character in the document stream. */
  readonly offset: number;
  /** Bytes a character. */
  readonly width: 1 | 2;
}

const eightBit = 0x40000000;
/** Kinds of records before the piece table: property lists, which are skipped, and the table itself. */
const propertyList = 1;
const pieceTable = 2;

/** Reads the piece table: a file that was saved fast holds its text in many pieces. Throws damaged. */
export function readPieces(file: WordFile): Piece[] {
  const records = structure(file, places.pieces);
  let at = 0;
  while (records.u8(at) === propertyList) at += 3 + records.u16(at + 1);
  if (records.u8(at) !== pieceTable) throw damaged("no piece table");
  const table = records.slice(at + 5, records.u32(at + 1));
  const count = Math.floor((table.length - 4) / 12);
  const pieces: Piece[] = [];
  for (let i = 0; i < count; i++) {
    const place = table.u32((count + 1) * 4 + i * 8 + 2);
    const narrow = (place & eightBit) !== 0;
    const offset = narrow ? (place & ~eightBit) / 2 : place;
    pieces.push({ start: table.u32(i * 4), end: table.u32(i * 4 + 4), offset, width: narrow ? 1 : 2 });
  }
  return pieces;
}

/** The text of all pieces. Pieces that claim more than the file holds are refused. Throws damaged. */
export function textOf(file: WordFile, pieces: readonly Piece[]): string {
  const wide = new TextDecoder("utf-16le", { ignoreBOM: true });
  const narrow = new TextDecoder("windows-1252");
  const parts: string[] = [];
  let length = 0;
  for (const { start, end, offset, width } of pieces) {
    length += end - start;
    if (end < start || start !== length - (end - start) || length > file.document.length) {
      throw damaged("piece table");
    }
    const { data } = file.document.slice(offset, (end - start) * width);
    if (data.length < (end - start) * width) throw damaged("text cut off");
    parts.push((width === 2 ? wide : narrow).decode(data));
  }
  return parts.join("");
}

function damaged(detail: string): UnreadableError {
  return new UnreadableError({ reason: "damaged", format: "doc", detail });
}
