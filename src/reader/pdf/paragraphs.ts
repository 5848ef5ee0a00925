import { isFull } from "./lines.ts";
import type { Line } from "./page.ts";

/** The text area of a document's pages, and how far its lines are apart. */
export interface Measure {
  readonly left: number;
  readonly right: number;
  /** The size of the running text. */
  readonly size: number;
  /** From baseline to baseline within a paragraph. */
  readonly pitch: number;
  /** Whether paragraphs begin indented, as official documents do. */
  readonly indented: boolean;
}

/** Lines that begin with an outline marker. */
const marker =
  /^(?:第[一二三四五六七八九十百\d]+[章节条篇]|[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,3})[、．.)）](?!\d)|[①-⓿]|附件|[—●■◆•])/;
const sentenceEnd = /[。；：！？;:!?]$/;
/** A bracket that closes a paragraph: (区教育局牵头). */
const bracketEnd = /[)）]$/;

/** Measures the text area of pages of one width by the lines of running text on them. */
export function measure(lines: readonly Line[], width: number): Measure {
  const size = mostCommon(lines.map((line) => [round(line.size), line.text.length]));
  const body = lines.filter((line) => Math.abs(line.size - size) < size * 0.1);
  const left = edge(body.map((line) => line.left));
  const right = rightEdge(body, left, width, size);
  const firsts = body.filter((line, i) => i > 0 && !isFull(body[i - 1]!, line, right));
  const indented = firsts.filter((line) => line.left - left > size * 0.8).length > firsts.length / 2;
  return { left, right, size, pitch: mostCommon(gaps(body)) || size * 1.5, indented };
}

/** Where lines of prose end. Short lines do not tell: then the right margin is taken to be as the left one. */
function rightEdge(body: readonly Line[], left: number, width: number, size: number): number {
  const ends = body.map((line) => line.right - hanging(line));
  const reached = -edge(ends.map((end) => -end));
  const ending = ends.filter((end) => reached - end < size * 1.5).length;
  const told = ending >= 5 && ending > body.length * 0.25;
  return told ? reached : Math.max(reached, width - left);
}

/** Width of a stop or comma at the end of a line, which may hang out over the margin. */
function hanging({ text, size }: Line): number {
  return /[，。、；：）》”]$/.test(text) ? size : /[,.;:]$/.test(text) ? size / 3 : 0;
}

function round(value: number): number {
  return Math.round(value * 2) / 2;
}

function gaps(lines: readonly Line[]): [number, number][] {
  return lines.flatMap((line, i): [number, number][] => {
    const gap = line.y - (lines[i - 1]?.y ?? Number.POSITIVE_INFINITY);
    return gap > 0 ? [[round(gap), 1]] : [];
  });
}

function mostCommon(weighted: readonly (readonly [number, number])[]): number {
  const weights = new Map<number, number>();
  for (const [value, weight] of weighted) weights.set(value, (weights.get(value) ?? 0) + weight);
  let best = 0;
  let most = 0;
  for (const [value, weight] of weights) {
    if (weight <= most) continue;
    best = value;
    most = weight;
  }
  return best;
}

/** The outermost position that more than a stray line or two reach. */
function edge(positions: readonly number[]): number {
  const sorted = [...positions].sort((a, b) => a - b);
  const support = Math.min(3, Math.ceil(sorted.length / 4));
  const found = sorted.find(
    (position, i) => (sorted[i + support - 1] ?? Number.POSITIVE_INFINITY) - position < 3,
  );
  return found ?? sorted[0] ?? 0;
}

/** Whether `next` goes on with the paragraph that `line` stands in. `turned` = a page break lies between. */
export function goesOn(line: Line, next: Line, area: Measure, turned: boolean): boolean {
  if (Math.abs(line.size - next.size) > area.size * 0.1) return false;
  if (!turned && next.y - line.y > Math.max(area.pitch, line.size * 1.2) * 1.4) return false;
  const indent = next.left - area.left;
  const flush = indent < line.size * 0.8;
  // Where paragraphs begin indented, a line at the margin goes on anyway: no need to measure closely.
  const slack = flush && area.indented ? line.size * 2 : 0;
  if (!isFull(line, next, area.right - slack)) return false;
  const begins = marker.test(next.text);
  const ended = sentenceEnd.test(line.text);
  if (begins && (ended || bracketEnd.test(line.text))) return false;
  // A sentence that ends just at the margin more often goes on than that a paragraph ends just there.
  if (flush) return area.indented || !ended || area.right - line.right < line.size * 1.2;
  const centred = isCentred(line, area) && isCentred(next, area);
  // A signature or a date, set to the right.
  if (indent > (area.right - area.left) / 3 && !centred) return false;
  if (begins) return false;
  // Indented as a whole, or hanging after a marker: in line with the text above.
  const inLine = [line.left, line.hang].some(
    (left) => left !== undefined && Math.abs(left - next.left) < line.size * 0.6,
  );
  if (inLine && !ended) return true;
  // A title in two lines. Running text of one line with its indent can look centred, too.
  const title = line.size > area.size * 1.15 || indent > line.size * 3;
  return title && centred;
}

function isCentred(line: Line, area: Measure): boolean {
  const left = line.left - area.left;
  const right = area.right - line.right;
  return Math.abs(left - right) < line.size * 1.5;
}
