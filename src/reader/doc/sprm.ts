import type { Bytes } from "./bytes.ts";

/** One property of a paragraph, run or table: its code, and where its value stands. */
export interface Sprm {
  readonly code: number;
  readonly at: number;
}

/** The codes of the properties that bear on the text ([MS-DOC] 2.6). */
export const codes = {
  deleted: 0x0800,
  hidden: 0x083c,
  symbol: 0x6a09,
  characterStyle: 0x4a30,
  listLevel: 0x260a,
  list: 0x460b,
  inTable: 0x2416,
  rowEnd: 0x2417,
  tableDepth: 0x6649,
  huge: 0x6646,
  hugeOld: 0x6645,
  tableCells: 0xd608,
} as const;

/** Sizes of the values, by the last three bits of a code; 6 says its own size. */
const sizes = [1, 1, 2, 4, 2, 2, 0, 3];

/** The properties in a list of them, in the order in which they apply. */
export function* sprms(list: Bytes, from = 0): Generator<Sprm> {
  for (let at = from; at + 3 <= list.length; ) {
    const code = list.u16(at);
    at += 2;
    yield { code, at };
    const size = sizes[code >> 13] ?? 1;
    // Cell definitions are the one value whose size takes two bytes, and counts one of them.
    if (code === codes.tableCells) at += at + 2 <= list.length ? list.u16(at) + 1 : 2;
    else at += size > 0 ? size : list.u8(at) + 1;
  }
}
