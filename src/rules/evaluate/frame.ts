/** A node's value as a double: the integer, the day, the number of the word, 0 or 1 of a truth. */
export const unknown = Number.NaN;

/** A node that was not looked at: a branch not taken. */
export const skipped = Number.POSITIVE_INFINITY;

/** Values by node. A plain array of doubles is copied faster than a typed one of this size is made. */
export type Frame = number[];

/** Computes a node and notes its value in the frame. */
export type Step = (frame: Frame) => number;

/** What the compiler of a rule knows besides its nodes. */
export interface Surroundings {
  /** Values of the record in work, by input. */
  readonly record: number[];
  inputIndex(id: string): number;
  wordIndex(word: string): number;
  parameter(id: string, row: string | undefined): number;
}
