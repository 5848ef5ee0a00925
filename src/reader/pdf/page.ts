/** A run of text at its place. The origin is the page's top left corner, y grows downwards, in points. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The baseline. */
  readonly y: number;
  /** Height of the type. */
  readonly size: number;
}

/** A drawn straight line, level or upright: how tables show. */
export interface Rule {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What a page shows, as far as text depends on it. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
  readonly rules: readonly Rule[];
}

/** A stretch of a line with no wide gap in it: a cell, or all of a line of prose. */
export interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** Pieces on one baseline, left to right. */
export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly segments: readonly Segment[];
  /** Where the text after a marker begins, if the line begins with one set apart. */
  readonly hang: number | undefined;
}
