import { UnreadableError } from "../message/unreadable.ts";
import type { Content } from "./content.ts";
import type { Limits } from "./limits.ts";
import { blocksOf } from "./pdf/blocks.ts";
import { findFurniture } from "./pdf/furniture.ts";
import { type Grid, takeGrids } from "./pdf/grid.ts";
import { linesOf } from "./pdf/lines.ts";
import { findLosses } from "./pdf/losses.ts";
import { openPdf } from "./pdf/open.ts";
import type { Line, Page } from "./pdf/page.ts";
import { type Measure, measure } from "./pdf/paragraphs.ts";
import { Writer } from "./pdf/writer.ts";

/**
 * Reads a PDF: the lines that it shows rejoined into paragraphs, its tables as rows, without headers,
 * footers and page numbers. Pages without text, and characters that the file does not name, are reported.
 * Throws UnreadableError: damaged, encrypted, no-text-layer, unknown-glyphs, took-too-long, expands-too-far.
 */
export async function fromPdf(
  bytes: Uint8Array,
  limits: Limits,
  now = () => performance.now(),
): Promise<Content> {
  const deadline = now() + limits.seconds * 1000;
  const pdf = await openPdf(bytes);
  try {
    const pages: Page[] = [];
    let pieces = 0;
    const guard = (onPage: number) => {
      if (now() > deadline) throw new UnreadableError({ reason: "took-too-long", seconds: limits.seconds });
      if (pieces + onPage <= limits.elements) return;
      throw new UnreadableError({ reason: "expands-too-far", limit: limits.elements });
    };
    for (let number = 1; number <= pdf.pages; number++) {
      guard(0);
      const page = await pdf.page(number, guard);
      pages.push(page);
      pieces += page.pieces.length;
    }
    return arrange(pages);
  } finally {
    pdf.close();
  }
}

/** A page's tables, and the lines outside them. */
interface Laid {
  readonly height: number;
  readonly width: number;
  readonly lines: readonly Line[];
  readonly grids: readonly Grid[];
}

function arrange(pages: readonly Page[]): Content {
  const laid = pages.map(({ width, height, pieces, rules }): Laid => {
    const { grids, rest } = takeGrids(pieces, rules);
    return { width, height, lines: linesOf(rest), grids };
  });
  const furniture = findFurniture(laid);
  const body = laid.map((page) => ({ ...page, lines: page.lines.filter((line) => !furniture.has(line)) }));
  const notices = findLosses(body.map(({ lines, grids }) => pageText(lines, grids)));
  const areas = measureByWidth(body);
  const writer = new Writer();
  for (const { lines, grids, width } of body) {
    writer.page(blocksOf(lines, grids), areas.get(Math.round(width))!);
  }
  return { ...writer.finish(), notices };
}

function pageText(lines: readonly Line[], grids: readonly Grid[]): string {
  return [...lines.map((line) => line.text), ...grids.flatMap(({ rows }) => rows.flat())].join("\n");
}

/** Upright and level pages of one file have text areas of their own. */
function measureByWidth(pages: readonly Laid[]): Map<number, Measure> {
  const byWidth = new Map<number, Line[]>();
  for (const { width, lines } of pages) {
    const key = Math.round(width);
    byWidth.set(key, [...(byWidth.get(key) ?? []), ...lines]);
  }
  return new Map([...byWidth].map(([width, lines]) => [width, measure(lines, width)]));
}
