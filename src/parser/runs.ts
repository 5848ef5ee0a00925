import type { Span } from "../message/span.ts";
import type { Node, Section, Table, Tree } from "./tree.ts";

/** A stretch of text between markers and line breaks: what is read as sentences. */
export interface Run extends Span {
  /** The sections around it, outermost first; the last one is its own where the run begins with its title. */
  readonly path: readonly Section[];
  /** The run begins with the title of the last section. */
  readonly titled: boolean;
}

const SHORTEST_CELL = 8; // characters; shorter cells are names, dates and figures that their column explains

/** The runs of a tree in text order. A title and the text after it on the same line are one run. */
export function* runs(tree: Tree): Generator<Run> {
  yield* within(tree.text, tree.children, []);
}

function* within(text: string, nodes: readonly Node[], path: readonly Section[]): Generator<Run> {
  for (const node of nodes) {
    if (node.kind === "paragraph") yield { start: node.span.start, end: node.span.end, path, titled: false };
    if (node.kind === "table")
      for (const cell of node.rows.flat())
        if (cell.end - cell.start >= SHORTEST_CELL)
          yield { start: cell.start, end: cell.end, path, titled: false };
    if (node.kind !== "section") continue;
    const own = [...path, node];
    const [first, ...rest] = node.children;
    const goesOn =
      first?.kind === "paragraph" && !text.slice(node.title.end, first.span.start).includes("\n");
    if (node.title.end > node.title.start)
      yield {
        start: node.title.start,
        end: goesOn ? first.span.end : node.title.end,
        path: own,
        titled: true,
      };
    yield* within(text, goesOn ? rest : node.children, own);
  }
}

/** The tables of a tree with the sections around them. */
export function* tables(tree: Tree): Generator<{ table: Table; path: readonly Section[] }> {
  yield* tablesIn(tree.children, []);
}

function* tablesIn(
  nodes: readonly Node[],
  path: readonly Section[],
): Generator<{ table: Table; path: readonly Section[] }> {
  for (const node of nodes) {
    if (node.kind === "table") yield { table: node, path };
    if (node.kind === "section") yield* tablesIn(node.children, [...path, node]);
  }
}

/** Characters as a table: what a split has to look at. */
const OPENS = 1;
const CLOSES = 2;
const STOP = 4;
const LINE = 8;
const FULL_STOP = 16;

/** Where a stretch is split: a set of stops outside brackets and quotes. Made once, used for every stretch. */
export class Stops {
  private readonly kinds = new Uint8Array(65536);

  constructor(stops: string) {
    for (const c of stops) this.kinds[c.charCodeAt(0)] = STOP;
    for (const c of "(“《") this.kinds[c.charCodeAt(0)] = OPENS;
    for (const c of ")”》") this.kinds[c.charCodeAt(0)] = CLOSES;
    if (stops.includes("\n")) this.kinds[10] = STOP | LINE;
    if (stops.includes("。")) this.kinds["。".charCodeAt(0)] = STOP | FULL_STOP;
  }

  /**
   * Splits a stretch; the stop belongs to no piece, and blanks around a piece neither. A line break splits inside
   * brackets too, a full stop inside one pair: both end what somebody forgot to close.
   */
  split(text: string, { start, end }: Span): Span[] {
    const pieces: Span[] = [];
    let from = start;
    let depth = 0;
    for (let i = start; i < end; i++) {
      const code = text.charCodeAt(i);
      const kind = this.kinds[code]!;
      if (kind === 0) continue;
      if (kind === OPENS) depth++;
      else if (kind === CLOSES) {
        if (depth > 0) depth--;
      } else if (depth === 0 || (kind & LINE) !== 0 || ((kind & FULL_STOP) !== 0 && depth < 2)) {
        if ((code === 58 || code === 44) && insideFigure(text, i)) continue;
        if ((kind & FULL_STOP) !== 0) depth = 0;
        add(pieces, text, from, i);
        from = i + 1;
      }
    }
    add(pieces, text, from, end);
    return pieces;
  }
}

function add(pieces: Span[], text: string, start: number, end: number): void {
  while (start < end && text.charCodeAt(start) === 32) start++;
  while (end > start && text.charCodeAt(end - 1) === 32) end--;
  if (end > start) pieces.push({ start, end });
}

/** 1:10 and 1,000 are one word. */
function insideFigure(text: string, i: number): boolean {
  return isDigit(text.charCodeAt(i - 1)) && isDigit(text.charCodeAt(i + 1));
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
