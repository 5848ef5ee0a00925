import type { Piece } from "./pieces.ts";
import { type Run, stretches } from "./runs.ts";
import { codes, sprms } from "./sprm.ts";
import { chain, type Style } from "./styles.ts";

/** What characters have of their own: which are not shown, and which stand for another. */
export interface Marks {
  /** 1 for each character that is hidden or deleted. */
  readonly unseen: Uint8Array;
  /** Signs of symbol fonts, by the character that holds their place. */
  readonly symbols: ReadonlyMap<number, string>;
}

/** Collects the marks of all characters. */
export function readMarks(
  length: number,
  pieces: readonly Piece[],
  runs: readonly Run[],
  styles: readonly (Style | undefined)[],
): Marks {
  const unseen = new Uint8Array(length);
  const symbols = new Map<number, string>();
  for (const { run, start, end } of stretches(pieces, runs)) {
    const { hidden, symbol } = readRun(run, styles);
    if (hidden) unseen.fill(1, start, end);
    if (symbol !== undefined) symbols.set(start, symbol);
  }
  return { unseen, symbols };
}

function readRun(
  { properties }: Run,
  styles: readonly (Style | undefined)[],
): { hidden: boolean; symbol: string | undefined } {
  let hidden = false;
  let deleted = false;
  let symbol: string | undefined;
  for (const { code, at } of sprms(properties)) {
    if (code === codes.characterStyle) {
      hidden = chain(styles, properties.u16(at)).find((style) => style.hidden !== undefined)?.hidden ?? false;
    } else if (code === codes.hidden) hidden = properties.u8(at) === 1;
    else if (code === codes.deleted) deleted = properties.u8(at) === 1;
    else if (code === codes.symbol) symbol = String.fromCharCode(properties.u16(at + 2));
  }
  return { hidden: hidden || deleted, symbol };
}
