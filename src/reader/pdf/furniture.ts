import type { Line } from "./page.ts";

/** Lines of a page with its height. */
export interface PageLines {
  readonly height: number;
  readonly lines: readonly Line[];
}

/** Headers and footers stand in the outer parts of a page, this share of its height each. */
const margin = 0.13;
/** Lines at the same height, give or take these points, are in the same place. */
const samePlace = 6;
/** A header need not stand on every page: odd, even and title pages differ. */
const repeatedOn = 0.3;

const pageNumber =
  /^[-—–－·.\s]*(?:第\s*)?(?:[\dⅠ-ⅻ]{1,4}|[ivxIVX]{1,6})\s*页?(?:\s*[/／,，]?\s*共?\s*\d{1,4}\s*页?)?[-—–－·.\s]*$/;

/** The lines that are headers, footers and page numbers. */
export function findFurniture(pages: readonly PageLines[]): ReadonlySet<Line> {
  const found = new Set<Line>();
  const places = new Map<string, { line: Line; page: number }[]>();
  for (const [page, { height, lines }] of pages.entries()) {
    for (const line of lines) {
      if (line.y > height * margin && line.y < height * (1 - margin)) continue;
      if (pageNumber.test(line.text)) found.add(line);
      const key = line.text.replace(/[\d\s]+/g, "#");
      const place = places.get(key);
      if (place) place.push({ line, page });
      else places.set(key, [{ line, page }]);
    }
  }
  const enough = Math.max(2, pages.length * repeatedOn);
  for (const standing of places.values()) {
    for (const { line } of standing) {
      const alike = standing.filter((other) => Math.abs(other.line.y - line.y) <= samePlace);
      if (new Set(alike.map((other) => other.page)).size >= enough) found.add(line);
    }
  }
  return found;
}

/** Whether a line is an entry of a table of contents: a title, dots, a page number. */
export function isContentsEntry(text: string): boolean {
  return /(?:[.．·…⋯]\s?){4,}\s*[\d-]{1,5}$/.test(text);
}
