import { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";
import * as pdfjs from "pdfjs-dist/legacy/build/pdf.mjs";
import type { TextContent, TextItem } from "pdfjs-dist/types/src/display/api.js";
import { UnreadableError } from "../../message/unreadable.ts";
import { symbolText } from "../numbering/bullet.ts";
import type { Page, Piece, Rule } from "./page.ts";
import { type Matrix, multiply, pathRules } from "./rules.ts";

/** An open PDF. `close` must be called: the parser holds on to the file until then. */
export interface Pdf {
  readonly pages: number;
  /** Reads a page. `guard` is told the pieces of text so far, now and then, and throws to stop it. */
  page(number: number, guard: (pieces: number) => void): Promise<Page>;
  close(): void;
}

/** The end mark of a PDF stands in its last bytes; some programs write a little after it. */
const endWithin = 64 * 1024;

/**
 * Opens a PDF with everything it may need (character maps, fonts) taken from the installed package; no
 * script in it is run and nothing is fetched. Throws UnreadableError: encrypted, damaged.
 */
export async function openPdf(bytes: Uint8Array): Promise<Pdf> {
  if (!latin1(bytes.subarray(-endWithin)).includes("%%EOF")) throw damaged("cut off");
  const home = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  const loading = pdfjs.getDocument({
    data: bytes,
    cMapUrl: join(home, "cmaps") + sep,
    cMapPacked: true,
    standardFontDataUrl: join(home, "standard_fonts") + sep,
    isEvalSupported: false,
    useSystemFonts: false,
    // Otherwise the outlines of every glyph are computed, which takes longer than all the rest.
    disableFontFace: false,
    // Pictures are not looked at.
    maxImageSize: 1,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  const document = await loading.promise.catch((error: unknown) => {
    if (error instanceof Error && error.name === "PasswordException") {
      throw new UnreadableError({ reason: "encrypted", format: "pdf" }, { cause: error });
    }
    throw damaged(error instanceof Error ? error.message : String(error), error);
  });
  return {
    pages: document.numPages,
    page: (number, guard) => readPage(document, number, guard),
    // Not waited for: it never ends for a page that was stopped halfway.
    close: () => void loading.destroy().catch(() => undefined),
  };
}

const ops = pdfjs.OPS;

async function readPage(
  document: pdfjs.PDFDocumentProxy,
  number: number,
  guard: (pieces: number) => void,
): Promise<Page> {
  const page = await document.getPage(number);
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const toPage = transform as unknown as Matrix;
  const pieces: Piece[] = [];
  for await (const item of textItems(page, () => guard(pieces.length))) {
    if (item.str.trim() === "") continue;
    const [a, b, c, d, left, y] = multiply(toPage, item.transform as unknown as Matrix);
    // Text at an angle is a watermark or a stamp.
    if (Math.abs(b) > Math.abs(a) * 0.1) continue;
    const size = Math.hypot(c, d);
    // A sign whose meaning the font does not tell comes as a control character.
    const text = symbolText(item.str).replace(/\p{Cc}/gu, "\uFFFD");
    pieces.push({ text, left, right: left + item.width, y, size });
  }
  const rules = mayHoldTable(pieces) ? await readRules(page, toPage) : [];
  page.cleanup();
  return { width, height, pieces, rules };
}

/**
 * The text of a page bit by bit, so that a page without end can be stopped: what is not asked for is not
 * made. The stream is left as it is then, since the parser goes on writing to one that is cancelled.
 */
async function* textItems(page: pdfjs.PDFPageProxy, guard: () => void): AsyncGenerator<TextItem> {
  const reader = (page.streamTextContent() as ReadableStream<TextContent>).getReader();
  for (;;) {
    const read = await reader.read();
    guard();
    if (read.done) return;
    for (const item of read.value.items) if ("str" in item) yield item;
  }
}

/** A page of more pieces than this is no table for people to read. */
const mostTablePieces = 20_000;

/** Whether two lines have pieces apart from each other: only then it is worth looking for drawn lines. */
function mayHoldTable(pieces: readonly Piece[]): boolean {
  const rows = new Map<number, Piece>();
  let apart = 0;
  for (const piece of pieces) {
    const row = Math.round(piece.y / 2);
    const before = rows.get(row);
    if (before && piece.left - before.right > piece.size * 0.4) apart++;
    rows.set(row, piece);
  }
  return apart >= 2 && pieces.length <= mostTablePieces;
}

async function readRules(page: pdfjs.PDFPageProxy, toPage: Matrix): Promise<Rule[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const strokes = new Set<unknown>([ops.stroke, ops.closeStroke, ops.fillStroke, ops.eoFillStroke]);
  const fills = new Set<unknown>([ops.fill, ops.eoFill, ops.closeFillStroke, ops.closeEOFillStroke]);
  const rules: Rule[] = [];
  const saved: Matrix[] = [];
  let matrix = toPage;
  for (const [i, operation] of fnArray.entries()) {
    const args: unknown = argsArray[i];
    if (operation === ops.save) saved.push(matrix);
    else if (operation === ops.restore) matrix = saved.pop() ?? toPage;
    else if (operation === ops.transform) matrix = multiply(matrix, args as Matrix);
    else if (operation === ops.paintFormXObjectBegin) {
      saved.push(matrix);
      const [own] = args as [Matrix | null];
      if (own) matrix = multiply(matrix, own);
    } else if (operation === ops.paintFormXObjectEnd) matrix = saved.pop() ?? toPage;
    else if (operation === ops.constructPath) {
      const [paint, [path]] = args as [number, [Float32Array | null]];
      if (!path || !(strokes.has(paint) || fills.has(paint))) continue;
      for (const rule of pathRules(path, matrix, strokes.has(paint))) rules.push(rule);
    }
  }
  return rules;
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes);
}

function damaged(detail: string, cause?: unknown): UnreadableError {
  return new UnreadableError({ reason: "damaged", format: "pdf", detail }, { cause });
}
