import type { Sentence } from "../../extractors/reading.ts";
import type { Node, Section as TreeSection } from "../../parser/tree.ts";
import type { Section } from "../../plan/model.ts";
import type { Subject } from "../check.ts";
import { quoted } from "../quoted.ts";

/** A section of the plan with its node, its place in the outline, and the sentences that stand in it alone. */
export interface Place {
  readonly section: Section;
  readonly node: TreeSection;
  readonly parent: Place | undefined;
  readonly children: Place[];
  readonly own: Sentence[];
}

/** The outline of a plan: its sections in text order, its roots, and the sentences outside of any section. */
export interface Outline {
  readonly places: readonly Place[];
  readonly roots: readonly Place[];
  readonly outside: readonly Sentence[];
}

const outlines = new WeakMap<Subject, Outline>();

/** The outline that a check walks; built once for all checks of one plan. */
export function outlineOf(subject: Subject): Outline {
  const known = outlines.get(subject);
  if (known) return known;
  const outline = build(subject);
  outlines.set(subject, outline);
  return outline;
}

/** Sections of the plan and nodes of the tree come in the same order. */
function build({ plan, reading }: Subject): Outline {
  const places: Place[] = [];
  const byNode = new Map<TreeSection, Place>();
  const add = (nodes: readonly Node[], parent: Place | undefined) => {
    for (const node of nodes) {
      if (node.kind !== "section") continue;
      const section = plan.sections[places.length];
      if (!section) return;
      const place: Place = { section, node, parent, children: [], own: [] };
      places.push(place);
      byNode.set(node, place);
      parent?.children.push(place);
      add(node.children, place);
    }
  };
  add(reading.tree.children, undefined);
  const outside: Sentence[] = [];
  for (const sentence of reading.sentences) {
    const home = sentence.path.at(-1);
    const own = home && byNode.get(home)?.own;
    if (own) own.push(sentence);
    else outside.push(sentence);
  }
  return { places, roots: places.filter(({ parent }) => !parent), outside };
}

/** The attachment or special plan that a section stands in; undefined in the main text. */
export function partOf(place: Place): Place | undefined {
  let top = place;
  while (top.parent) top = top.parent;
  return top.node.form === "part" || top.node.form === "title" ? top : undefined;
}

/** The sections without sections of their own under a place, in text order. */
export function leavesOf(place: Place): Place[] {
  return place.children.length === 0 ? [place] : place.children.flatMap(leavesOf);
}

const LONGEST_NAME = 16; // characters of a heading that are enough to find it

/** A section in words: “(二)严格督查”, “第三条”. */
export function sayPlace(place: Place | undefined): string {
  if (!place) return "开头";
  const { marker, title } = place.section;
  return quoted(marker + title, LONGEST_NAME);
}
