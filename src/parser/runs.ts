import type { Span } from "../message/span.ts";
import type { Node, Section, Table, Tree } from "./tree.ts";

/** A stretch of text between markers and line breaks: what is read as sentences. */
export interface Run extends Span {
  /** The sections around it, outermost first; the last one is its own where the run begins with its title. */
  readonly path: readonly Section[];
  /** The run begins with the title of the last section. */
  readonly titled: boolean;
}

/** The runs of a tree in text order. A title and the text after it on the same line are one run. */
export function* runs(tree: Tree): Generator<Run> {
  yield* within(tree.text, tree.children, []);
}

function* within(text: string, nodes: readonly Node[], path: readonly Section[]): Generator<Run> {
  for (const node of nodes) {
    if (node.kind === "paragraph") yield { start: node.span.start, end: node.span.end, path, titled: false };
    if (node.kind !== "section") continue;
    const own = [...path, node];
    const [first, ...rest] = node.children;
    const goesOn = first?.kind === "paragraph" && !text.slice(node.title.end, first.span.start).includes("\n");
    if (node.title.end > node.title.start)
      yield { start: node.title.start, end: goesOn ? first.span.end : node.title.end, path: own, titled: true };
    yield* within(text, goesOn ? rest : node.children, own);
  }
}

/** The tables of a tree with the sections around them. */
export function* tables(tree: Tree): Generator<{ table: Table; path: readonly Section[] }> {
  yield* tablesIn(tree.children, []);
}

function* tablesIn(nodes: readonly Node[], path: readonly Section[]): Generator<{ table: Table; path: readonly Section[] }> {
  for (const node of nodes) {
    if (node.kind === "table") yield { table: node, path };
    if (node.kind === "section") yield* tablesIn(node.children, [...path, node]);
  }
}

/** Splits a stretch at a class of stops that stand outside brackets and quotes. The stop belongs to no piece. */
export function split(text: string, { start, end }: Span, stops: string): Span[] {
  const pieces: Span[] = [];
  let from = start;
  let depth = 0;
  for (let i = start; i <= end; i++) {
    const c = i < end ? text[i]! : "";
    if (c === "(" || c === "“" || c === "《") depth++;
    else if ((c === ")" || c === "”" || c === "》") && depth > 0) depth--;
    else if (i === end || (stops.includes(c) && (depth === 0 || c === "\n" || (c === "。" && depth < 2)) && !insideFigure(text, i, c))) {
      if (c === "。") depth = 0;
      let to = i;
      while (from < to && text[from] === " ") from++;
      while (to > from && text[to - 1] === " ") to--;
      if (to > from) pieces.push({ start: from, end: to });
      from = i + 1;
    }
  }
  return pieces;
}

/** 1:10 and 1,000 are one word. */
function insideFigure(text: string, i: number, c: string): boolean {
  return (c === ":" || c === ",") && /\d/.test(text[i - 1] ?? "") && /\d/.test(text[i + 1] ?? "");
}
