import type { Fragment } from "./fragment.ts";

/** A column that later ones and the results read, instead of saying its SQL again. */
export interface Step {
  readonly name: string;
  readonly sql: string;
}

export interface Layout {
  /** Layer by layer: the columns of one layer read the table and those of the layers before. */
  readonly layers: readonly (readonly Step[])[];
  readonly results: readonly string[];
}

interface Piece {
  readonly parts: readonly (string | Piece)[];
  readonly cost: number;
  /** How often the whole refers to it. */
  uses: number;
  /** What its text costs, other columns aside. */
  weight: number;
  step: { readonly name: string; readonly layer: number } | undefined;
  /** Layers that have to be there before its text can be read. */
  below: number;
}

/**
 * Writes pieces as text. A piece that occurs more than once is computed once, in a column of its own, unless it is so
 * small that saying it again is cheaper (`repeatable`): the text grows with the rule, not with the paths through it.
 */
export function layOut(
  results: readonly Fragment[],
  repeatable: number,
  column: (name: string) => string,
): Layout {
  const order: Piece[] = [];
  const read = reader(order);
  const roots = results.map(read);
  for (const root of roots) root.uses++;
  const layers: Step[][] = [];
  const text = (piece: Piece): string =>
    piece.parts
      .map((part) => (typeof part === "string" ? part : part.step ? column(part.step.name) : text(part)))
      .join("");
  // Parts stand before what they are part of.
  let named = 0;
  for (const piece of order) {
    const parts = piece.parts.filter((part) => typeof part !== "string");
    piece.weight = parts.reduce((sum, part) => sum + (part.step ? 0 : part.weight), piece.cost);
    piece.below = Math.max(0, ...parts.map((part) => (part.step ? part.step.layer + 1 : part.below)));
    if ((piece.uses - 1) * piece.weight <= repeatable) continue;
    if (!layers[piece.below]) layers[piece.below] = [];
    const name = `=${++named}`;
    layers[piece.below]!.push({ name, sql: text(piece) });
    piece.step = { name, layer: piece.below };
  }
  return { layers, results: roots.map((root) => (root.step ? column(root.step.name) : text(root))) };
}

/** Makes pieces of fragments, one for all that read alike, and appends each to the order after its parts. */
function reader(order: Piece[]): (fragment: Fragment) => Piece {
  const ids = new Map<Piece, number>();
  const alike = new Map<string, Piece>();
  const seen = new Map<Fragment, Piece>();
  const read = (fragment: Fragment): Piece => {
    const known = seen.get(fragment);
    if (known) return known;
    const parts = fragment.parts.map((part) => (typeof part === "string" ? part : read(part)));
    const key = JSON.stringify(parts.map((part) => (typeof part === "string" ? part : ids.get(part))));
    let piece = alike.get(key);
    if (!piece) {
      piece = { parts, cost: fragment.cost, uses: 0, weight: 0, step: undefined, below: 0 };
      for (const part of parts) if (typeof part !== "string") part.uses++;
      ids.set(piece, ids.size);
      alike.set(key, piece);
      order.push(piece);
    }
    seen.set(fragment, piece);
    return piece;
  };
  return read;
}
