/**
 * An SQL expression as a template over other expressions: every piece is one by itself. Pieces are shared, not copied, so that a part that is used twice can
 * be found and computed once (`layers.ts`). The tag takes pieces alone: text gets in by `quote.ts` and by `raw`.
 */
export interface Fragment {
  readonly parts: readonly (string | Fragment)[];
  /** What it costs to compute, its parts aside; saying a piece again costs that much again. */
  readonly cost: number;
}

/** Joins pieces by SQL that stands in the source. */
export function sql(strings: TemplateStringsArray, ...holes: readonly Fragment[]): Fragment {
  return {
    parts: strings.flatMap((text, i) => (i < holes.length ? [text, holes[i]!] : [text])),
    cost: 1,
  };
}

/** SQL that is written here or by the caller, never by whoever wrote the rule. */
export function raw(text: string): Fragment {
  return { parts: [text], cost: 0 };
}

export function join(pieces: readonly Fragment[], separator: string): Fragment {
  return { parts: pieces.flatMap((piece, i) => (i === 0 ? [piece] : [separator, piece])), cost: 1 };
}

/** A piece that is worth a column of its own as soon as it is used twice. */
export function costly(piece: Fragment): Fragment {
  return { ...piece, cost: 20 };
}
