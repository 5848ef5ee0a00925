import type { Span } from "../message/span.ts";
import type { Section as TreeSection, Tree } from "../parser/tree.ts";
import type { Clean } from "../reader/clean.ts";
import type { Section } from "./model.ts";

/** The outline as the plan lists it, flat, in text order. */
export function listSections(tree: Tree, clean: Clean): Section[] {
  const list: Section[] = [];
  const add = (node: TreeSection, parent: string | undefined) => {
    const id = `s${list.length + 1}`;
    list.push({
      id,
      ...(parent && { parent, section: parent }),
      span: clean.toSource(trimmed(tree.text, node.head)),
      marker: clean.shown.slice(node.head.start, node.head.start + node.marker.length),
      title: clean.shown.slice(node.title.start, node.title.end),
      depth: node.depth,
    });
    for (const child of node.children) if (child.kind === "section") add(child, id);
  };
  for (const node of tree.children) if (node.kind === "section") add(node, undefined);
  return list;
}

function trimmed(text: string, { start, end }: Span): Span {
  let to = end;
  while (to > start + 1 && /\s/.test(text[to - 1]!)) to--;
  return { start, end: to };
}
