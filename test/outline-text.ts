import { parse } from "../src/parser/parse.ts";
import type { Node, Tree } from "../src/parser/tree.ts";
import { clean } from "../src/reader/clean.ts";

/**
 * A tree as a test writes it down: a section as its depth, marker and title; under it, indented, what it holds:
 * `- ` before a paragraph, `| ` before a row of a table. A section whose depth is not that of its place shows both.
 */
export function outlineText(tree: Tree): string[] {
  return tree.children.flatMap((node) => linesOf(tree.text, node, 1));
}

/** The outline of a text, through cleaning and parsing. */
export function outlineOf(...lines: readonly string[]): string[] {
  return outlineText(parse(clean(lines.join("\n"))));
}

/** The sections of a text alone, without paragraphs and tables. */
export function sectionsOf(...lines: readonly string[]): string[] {
  return outlineOf(...lines).filter((line) => /^ *\d/.test(line));
}

function linesOf(text: string, node: Node, depth: number): string[] {
  const indent = "  ".repeat(depth - 1);
  switch (node.kind) {
    case "paragraph":
      return [`${indent}- ${text.slice(node.span.start, node.span.end)}`];
    case "table":
      return node.rows.map(
        (row) => `${indent}| ${row.map(({ start, end }) => text.slice(start, end)).join(" | ")}`,
      );
    case "section": {
      const place = node.depth === depth ? `${depth}` : `${node.depth} at ${depth}`;
      const title = text.slice(node.title.start, node.title.end);
      return [
        `${indent}${place} ${node.marker}${title}`,
        ...node.children.flatMap((child) => linesOf(text, child, depth + 1)),
      ];
    }
  }
}
