import type { Bytes } from "./bytes.ts";
import type { WordFile } from "./fib.ts";
import type { Run } from "./runs.ts";
import { codes, sprms } from "./sprm.ts";

/** What a paragraph's properties say that bears on the text. */
export interface Paragraph {
  readonly style: number;
  /** Place of its list, counted from 1; 0 = none; undefined = as its style says. */
  readonly list: number | undefined;
  readonly level: number | undefined;
  readonly inTable: boolean;
  readonly rowEnd: boolean;
  /** The cells of the row that it ends. */
  readonly cells: readonly RowCell[];
}

/** A cell as its row defines it. */
export interface RowCell {
  readonly left: number;
  /** Whether it is a part of the cell to its left. */
  readonly acrossFrom: boolean;
  /** Whether it is a part of the cell above. */
  readonly downFrom: boolean;
}

/** A paragraph without properties of its own. */
export const plain: Paragraph = {
  style: 0,
  list: undefined,
  level: undefined,
  inTable: false,
  rowEnd: false,
  cells: [],
};

/** Size of the definition of one cell. */
const cellSize = 20;

/** Reads the properties of a paragraph. Throws RangeError where they run out of their place. */
export function readParagraph(file: WordFile, { properties }: Run): Paragraph {
  if (properties.length < 2) return plain;
  const found: { -readonly [K in keyof Paragraph]: Paragraph[K] } = { ...plain, style: properties.u16(0) };
  const apply = (list: Bytes, from: number, nested: boolean) => {
    for (const { code, at } of sprms(list, from)) {
      if (code === codes.list) found.list = list.u16(at);
      else if (code === codes.listLevel) found.level = list.u8(at);
      else if (code === codes.inTable) found.inTable = list.u8(at) === 1;
      else if (code === codes.tableDepth) found.inTable = list.u32(at) > 0;
      else if (code === codes.rowEnd) found.rowEnd = list.u8(at) === 1;
      else if (code === codes.tableCells) found.cells = readCells(list, at);
      else if ((code === codes.huge || code === codes.hugeOld) && !nested) {
        const elsewhere = hugeProperties(file, list.u32(at));
        if (elsewhere) apply(elsewhere, 0, true);
      }
    }
  };
  apply(properties, 2, false);
  return found;
}

/** Properties too long for their place stand in the data stream, their size before them. */
function hugeProperties({ data }: WordFile, at: number): Bytes | undefined {
  return data && at + 2 <= data.length ? data.slice(at + 2, data.u16(at)) : undefined;
}

function readCells(list: Bytes, at: number): RowCell[] {
  const count = list.u8(at + 2);
  const definitions = at + 3 + (count + 1) * 2;
  return Array.from({ length: count }, (_, i) => {
    const definition = definitions + i * cellSize;
    // Rows may define fewer cells than they have: the rest are plain.
    const flags = definition + 2 <= list.length ? list.u16(definition) : 0;
    return {
      left: list.u16(at + 3 + i * 2),
      acrossFrom: (flags & 3) === 1,
      downFrom: ((flags >> 5) & 3) === 1,
    };
  });
}
