import type { Notice } from "./notice.ts";

/** The formats that a plan comes in. Pasted text is `txt`. */
export type Format = "txt" | "docx" | "doc" | "pdf" | "html";

/**
 * A file as text that remembers where it came from. Every span of a plan points into `text`:
 * - `.txt`: exactly the decoded file;
 * - other formats: one line a paragraph, joined with "\n"; a table row is one line whose cells are
 *   separated by "\t" (line breaks inside a cell become a space); automatic numbering is written out;
 *   headers, footers, page numbers and generated tables of contents are left out.
 */
export interface Document {
  readonly name: string;
  readonly format: Format;
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly sha256: string;
  readonly text: string;
  /** Offsets in `text` at which pages begin, for formats that have pages (pdf); otherwise empty. */
  readonly pages: readonly number[];
  /** What was left out or could not be made out; absent where everything was read. */
  readonly notices?: readonly Notice[];
}
