/** What the reader left out or could not make out, so that nothing is lost in silence. */
export type Notice =
  | { readonly kind: "undecodable"; readonly count: number }
  | { readonly kind: "pages-without-text"; readonly pages: readonly number[] }
  | { readonly kind: "unknown-glyphs"; readonly count: number; readonly pages: readonly number[] }
  | { readonly kind: "left-out"; readonly what: LeftOut; readonly count: number };

/** Parts of a file whose text the reader does not take over. */
export type LeftOut = "picture" | "footnote" | "object" | "part";
