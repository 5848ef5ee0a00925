import { UnreadableError } from "../../message/unreadable.ts";
import { Bytes } from "./bytes.ts";
import type { OleFile } from "./ole.ts";

/** The streams of a Word 97–2003 file, and the table of contents at its head. */
export interface WordFile {
  readonly document: Bytes;
  readonly table: Bytes;
  /** Holds properties too long for their place; may be missing. */
  readonly data: Bytes | undefined;
  /** Characters of the body, and of the parts that come before the text boxes. */
  readonly bodyLength: number;
  readonly boxesStart: number;
  readonly boxesLength: number;
  readonly notes: number;
}

/** Where structures are listed in the head: the position of their offset and size in the table stream. */
export const places = {
  styles: 0xa2,
  characterRuns: 0xfa,
  paragraphRuns: 0x102,
  noteReferences: 0xaa,
  pieces: 0x1a2,
  lists: 0x2e2,
  listUses: 0x2ea,
} as const;

const wordMark = 0xa5ec;
/** Word 6 and 95 say this or less; their files are laid out differently. */
const beforeWord97 = 0x69;
const encrypted = 0x0100;
const usesTable1 = 0x0200;

/** Opens the streams. Throws UnreadableError: encrypted, unknown-format (Word 95), damaged. */
export function openWordFile(file: OleFile): WordFile {
  const stream = (name: string) => {
    const data = file.stream(name);
    return data && new Bytes(data);
  };
  const document = stream("WordDocument");
  if (!document || document.length < 0x2f2) throw damaged("no document stream");
  if (document.u16(0) !== wordMark || document.u16(2) <= beforeWord97) {
    throw new UnreadableError({ reason: "unknown-format", looksLike: "word-95" });
  }
  const flags = document.u16(0xa);
  if (flags & encrypted) throw new UnreadableError({ reason: "encrypted", format: "doc" });
  const table = stream(flags & usesTable1 ? "1Table" : "0Table");
  if (!table) throw damaged("no table stream");
  const length = (at: number) => document.u32(at);
  const bodyLength = length(0x4c);
  return {
    document,
    table,
    data: stream("Data"),
    bodyLength,
    // Footnotes, headers, macros, comments and endnotes lie between.
    boxesStart: [0x50, 0x54, 0x58, 0x5c, 0x60].reduce((sum, at) => sum + length(at), bodyLength),
    boxesLength: length(0x64),
    notes: Math.max(0, Math.floor((length(places.noteReferences + 4) - 4) / 6)),
  };
}

/** The bytes of a structure that the head lists; empty where the file has none. */
export function structure({ document, table }: WordFile, place: number): Bytes {
  return table.slice(document.u32(place), document.u32(place + 4));
}

function damaged(detail: string): UnreadableError {
  return new UnreadableError({ reason: "damaged", format: "doc", detail });
}
