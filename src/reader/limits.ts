/** How much a reader may take on before it refuses: what keeps memory and time bounded. */
export interface Limits {
  /** Bytes of the file. */
  readonly bytes: number;
  /** Bytes that a packed file (.docx) may unpack to, in all parts that are read. */
  readonly expanded: number;
  /** Entries of a zip archive. */
  readonly entries: number;
  /** Elements of a web page, of one XML part, pieces of text of a PDF, held at once: each costs some hundred bytes. */
  readonly elements: number;
  /** Seconds for a PDF; the other formats are bounded by their size. */
  readonly seconds: number;
}

/** Far above any plan that offices send around, far below what hurts a small server. */
export const defaultLimits: Limits = {
  bytes: 50 * 1024 * 1024,
  expanded: 128 * 1024 * 1024,
  entries: 10_000,
  elements: 1_000_000,
  seconds: 60,
};
