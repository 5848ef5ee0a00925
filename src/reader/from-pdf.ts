import type { Content } from "./content.ts";
import type { Limits } from "./limits.ts";
import { readInThread } from "./pdf/thread.ts";

/**
 * Reads a PDF: the lines that it shows rejoined into paragraphs, its tables as rows, without headers,
 * footers and page numbers. Pages without text, and characters that the file does not name, are reported.
 * Throws UnreadableError: damaged, encrypted, no-text-layer, unknown-glyphs, took-too-long, expands-too-far.
 */
export function fromPdf(bytes: Uint8Array, limits: Limits): Promise<Content> {
  return readInThread({ bytes, limits });
}
