import { Bytes } from "./bytes.ts";
import { places, structure, type WordFile } from "./fib.ts";
import type { Piece } from "./pieces.ts";

/** Properties that apply to a stretch of the document stream. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly properties: Bytes;
}

/** Properties lie in pages of this size. */
const pageSize = 512;
/** Size of an entry of a page of paragraph properties; of character properties it is one byte. */
const paragraphEntry = 13;

/** The runs of characters that have properties of their own, in file order. */
export function characterRuns(file: WordFile): Run[] {
  return readRuns(file, places.characterRuns, 1, (page, at) => page.slice(at + 1, page.u8(at)));
}

/** The paragraphs, in file order: their properties begin with the number of their style. */
export function paragraphRuns(file: WordFile): Run[] {
  return readRuns(file, places.paragraphRuns, paragraphEntry, (page, at) => {
    const words = page.u8(at);
    return words > 0 ? page.slice(at + 1, words * 2 - 1) : page.slice(at + 2, page.u8(at + 1) * 2);
  });
}

function readRuns(
  file: WordFile,
  place: number,
  entry: number,
  propertiesAt: (page: Bytes, at: number) => Bytes,
): Run[] {
  const index = structure(file, place);
  const count = Math.floor((index.length - 4) / 8);
  const runs: Run[] = [];
  for (let i = 0; i < count; i++) {
    const number = index.u32((count + 1) * 4 + i * 4) & 0x3fffff;
    const page = file.document.slice(number * pageSize, pageSize);
    const size = page.u8(pageSize - 1);
    for (let j = 0; j < size; j++) {
      const at = page.u8((size + 1) * 4 + j * entry) * 2;
      const properties = at === 0 ? new Bytes(new Uint8Array()) : propertiesAt(page, at);
      runs.push({ from: page.u32(j * 4), to: page.u32(j * 4 + 4), properties });
    }
  }
  return runs.sort((a, b) => a.from - b.from);
}

/** Where in the text a run holds: its first character, and the one after the last. */
export interface Stretch {
  readonly run: Run;
  readonly start: number;
  readonly end: number;
}

/** The stretches of text that runs of bytes stand for. */
export function* stretches(pieces: readonly Piece[], runs: readonly Run[]): Generator<Stretch> {
  for (const { start, end, offset, width } of pieces) {
    const last = offset + (end - start) * width;
    for (let i = firstEndingAfter(runs, offset); i < runs.length && runs[i]!.from < last; i++) {
      const run = runs[i]!;
      const from = Math.max(run.from, offset);
      const to = Math.min(run.to, last);
      yield { run, start: start + (from - offset) / width, end: start + (to - offset) / width };
    }
  }
}

function firstEndingAfter(runs: readonly Run[], offset: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle]!.to <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The run that holds a place of the document stream. */
export function runAt(runs: readonly Run[], offset: number): Run | undefined {
  const run = runs[firstEndingAfter(runs, offset)];
  return run && run.from <= offset ? run : undefined;
}
