import { UnreadableError } from "../../message/unreadable.ts";
import type { Content } from "../content.ts";
import type { Limits } from "../limits.ts";
import { blocksOf } from "./blocks.ts";
import { findFurniture } from "./furniture.ts";
import { type Grid, takeGrids } from "./grid.ts";
import { linesOf } from "./lines.ts";
import { findLosses } from "./losses.ts";
import { openPdf } from "./open.ts";
import type { Line, Page } from "./page.ts";
import { type Measure, measure } from "./paragraphs.ts";
import { Writer } from "./writer.ts";

/** Reads a PDF in this thread: see `fromPdf`. Throws UnreadableError, or whatever the parser throws. */
export async function readPdf(bytes: Uint8Array, { elements }: Limits): Promise<Content> {
  const pdf = await openPdf(bytes);
  try {
    const pages: Page[] = [];
    let pieces = 0;
    const guard = (onPage: number) => {
      if (pieces + onPage > elements)
        throw new UnreadableError({ reason: "expands-too-far", limit: elements });
    };
    for (let number = 1; number <= pdf.pages; number++) {
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
