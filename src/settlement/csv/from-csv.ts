import { UntrustedFileError } from "../rejection.ts";
import { type CaseContext, type CasesRead, CaseTable } from "./case-table.ts";
import { EncodingWatch } from "./encoding.ts";
import { tidy } from "./fields.ts";
import { headerOf } from "./header.ts";
import { newPlaces, nextRecord } from "./records.ts";
import { RowReader } from "./row-reader.ts";
import type { ByteSource } from "./source.ts";

const chunkSize = 1 << 22;
const lf = 0x0a;

/**
 * Reads cases.csv in pieces into columns. A row that cannot be accepted is told with line, column and reason, and left
 * out. Throws UntrustedFileError where the file as a whole is not what it should be. Closes the source.
 */
export async function readCases(source: ByteSource, context: CaseContext): Promise<CasesRead> {
  let table: CaseTable | undefined;
  await readInto(source, (expected) => {
    table = new CaseTable(context, expected);
    return table;
  });
  const cases = table!.done();
  if (cases.cases.count === 0 && cases.rejected.length === 0)
    throw new UntrustedFileError(source.name, { reason: "no-rows" });
  return cases;
}

/** The cases of many files, one after the other. */
export interface ManyCasesRead extends CasesRead {
  /** How many cases there were after each file. */
  readonly ends: readonly number[];
}

/** Bytes that a row of cases has at least. */
const leastRow = 40;

/** Reads files of cases into one set of columns, as `readCases` reads one; a file may have no rows. */
export async function readManyCases(
  sources: readonly (() => Promise<ByteSource>)[],
  context: CaseContext,
  /** About how many bytes there are in all. */
  size: number,
): Promise<ManyCasesRead> {
  const table = new CaseTable(context, size / leastRow);
  const ends: number[] = [];
  for (const open of sources) {
    await readInto(await open(), () => table);
    ends.push(table.columns.count);
  }
  return { ...table.done(), ends };
}

/** Reads a file into the table that is made for about so many rows. */
async function readInto(source: ByteSource, tableFor: (expected: number) => CaseTable): Promise<void> {
  try {
    const watch = new EncodingWatch();
    let buffer = new Uint8Array(Math.min(chunkSize, source.size + 1));
    let length = 0;
    let reader: RowReader | undefined;
    for (;;) {
      const read = await source.read(buffer, length);
      length += read;
      const last = read === 0;
      // Whole lines only, so that no character is cut.
      const whole = last ? length : buffer.subarray(0, length).lastIndexOf(lf) + 1;
      let at = 0;
      if (whole > 0) {
        if (!watch.take(buffer.subarray(0, whole)))
          throw new UntrustedFileError(source.name, { reason: "unknown-encoding" });
        if (!reader) {
          const header = firstRecord(source.name, buffer, whole, watch.encoding);
          at = header.next;
          const rows = rowsIn(buffer, at, whole);
          const expected = (rows * source.size * 1.1) / Math.max(1, whole);
          reader = new RowReader(source.name, headerOf(source.name, header.names), tableFor(expected));
        }
        at = reader.take(buffer, at, whole, last, watch.encoding);
      }
      if (last) break;
      if (at === 0 && length === buffer.length) {
        const larger = new Uint8Array(buffer.length * 2);
        larger.set(buffer);
        buffer = larger;
      } else {
        buffer.copyWithin(0, at, length);
        length -= at;
      }
    }
    if (!reader) throw new UntrustedFileError(source.name, { reason: "empty" });
  } finally {
    source.close();
  }
}

function firstRecord(
  file: string,
  bytes: Uint8Array,
  length: number,
  encoding: string,
): { readonly names: readonly string[]; readonly next: number } {
  const places = newPlaces();
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const next = nextRecord(bytes, bom, length, true, places);
  if (next < 0) throw new UntrustedFileError(file, { reason: "cut", line: 1 });
  const decoder = new TextDecoder(encoding);
  const names = Array.from({ length: places.count }, (_, i) =>
    tidy(decoder.decode(bytes.subarray(places.start[i]!, places.end[i]!))),
  );
  return { names, next: Math.min(next, length) };
}

function rowsIn(bytes: Uint8Array, from: number, to: number): number {
  let rows = 1;
  for (let at = bytes.indexOf(lf, from); at >= 0 && at < to; at = bytes.indexOf(lf, at + 1)) rows++;
  return rows;
}
