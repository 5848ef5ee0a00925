import type { Facts } from "../extractors/facts-of.ts";
import type { Span } from "../message/span.ts";
import type { Tree, Section as TreeSection } from "../parser/tree.ts";
import { findMeta } from "./meta.ts";
import type { Assignment, Item, Plan, Section } from "./model.ts";
import { duesInTables, dueWithRows } from "./task-tables.ts";
import { findTasks } from "./tasks.ts";

/** What the plan is made from, besides its facts. */
export interface Origin {
  readonly tree: Tree;
  /** Carries a span of the tree back to the document's text. */
  readonly toSource: (span: Span) => Span;
  readonly source: Plan["source"];
  readonly text: string;
}

/** A section of the plan with the node that it was made from. */
export interface Placed {
  readonly node: TreeSection;
  readonly section: Section;
  /** Its title in the clean text: what patterns are tried on. */
  readonly title: string;
  readonly parent?: Placed;
}

/** Turns facts into the plan: ids, the section that each stands in, tasks. Findings come later. */
export function planFromFacts(facts: Facts, origin: Origin): Plan {
  const placed = placeSections(origin);
  const number = <F extends { readonly span: Span }>(prefix: string, list: readonly F[]): (F & Item)[] => {
    const standing = locator(placed);
    return list.map((fact, i) => {
      const section = standing(fact.span.start);
      return {
        id: `${prefix}${i + 1}`,
        ...(section && { section: section.section.id }),
        ...inOwnCharacters(fact, origin.tree),
        span: origin.toSource(fact.span),
      };
    });
  };
  const dues = duesInTables(facts.reading);
  const lists = {
    targets: number("t", dueWithRows(facts.targets, dues, origin.tree.text)),
    baselines: number("b", facts.baselines),
    standards: number("n", facts.standards),
    deadlines: number(
      "d",
      [...facts.deadlines, ...dues.map(({ extent: _, ...due }) => due)].sort(
        (a, b) => a.span.start - b.span.start,
      ),
    ),
    stages: number("g", facts.stages),
    cadences: number("c", facts.cadences),
    bodies: number(
      "o",
      facts.bodies.map((body) => ({ ...body, members: [...body.members] })),
    ),
    systems: number("y", facts.systems),
  };
  const said = facts.assignments.filter((fact) => fact.form !== "duty");
  const assignments: Assignment[] = number("a", said).map(
    ({ form: _, lead, support, responsible, ...item }) => ({
      ...item,
      lead: [...lead],
      support: [...support],
      responsible: [...responsible],
      covers: [],
    }),
  );
  const tasks = findTasks({
    facts,
    placed,
    assignments,
    said,
    lists,
    locator: () => locator(placed),
    toSource: origin.toSource,
  });
  return {
    schema: "luoshi.plan/1",
    source: origin.source,
    text: origin.text,
    meta: findMeta(facts, origin.tree),
    sections: placed.map(({ section }) => section),
    ...lists,
    tasks,
    assignments,
    findings: [],
  };
}

function placeSections({ tree, toSource }: Origin): Placed[] {
  const list: Placed[] = [];
  const add = (node: TreeSection, parent: Placed | undefined) => {
    const section: Section = {
      id: `s${list.length + 1}`,
      ...(parent && { section: parent.section.id, parent: parent.section.id }),
      span: toSource(trimmed(tree.text, node.head)),
      marker: tree.shown.slice(node.head.start, node.head.start + node.marker.length),
      title: tree.shown.slice(node.title.start, node.title.end),
      depth: node.depth,
    };
    const title = tree.text.slice(node.title.start, node.title.end);
    const placed: Placed = { node, section, title, ...(parent && { parent }) };
    list.push(placed);
    for (const child of node.children) if (child.kind === "section") add(child, placed);
  };
  for (const node of tree.children) if (node.kind === "section") add(node, undefined);
  return list;
}

const AROUND = 300; // characters beside a fact's span in which its words may stand

/** A fact's words as the document writes them: facts are read from half-width, simplified text. */
function inOwnCharacters<F extends { readonly span: Span }>(fact: F, { text, shown }: Tree): F {
  if (text === shown) return fact;
  const from = Math.max(0, fact.span.start - AROUND);
  const near = text.slice(from, fact.span.end + AROUND);
  if (near === shown.slice(from, fact.span.end + AROUND)) return fact;
  const own = (words: string): string => {
    const at = near.indexOf(words);
    return at < 0 ? words : shown.slice(from + at, from + at + words.length);
  };
  const said = Object.entries(fact).map(([key, value]) => [
    key,
    WORDS.has(key) && typeof value === "string"
      ? own(value)
      : Array.isArray(value)
        ? value.map((v) => (typeof v === "string" ? own(v) : v))
        : value,
  ]);
  return Object.fromEntries(said);
}

/** The fields that quote the text; the others are values. */
const WORDS: ReadonlySet<string> = new Set([
  "metric",
  "scope",
  "name",
  "action",
  "actor",
  "does",
  "chair",
  "office",
]);

/** Finds the innermost section at an offset; asked in rising order it walks the list once. */
function locator(placed: readonly Placed[]): (offset: number) => Placed | undefined {
  let next = 0;
  let here: Placed | undefined;
  return (offset) => {
    while (next < placed.length && placed[next]!.node.span.start <= offset) here = placed[next++];
    while (here && offset >= here.node.span.end) here = here.parent;
    return here;
  };
}

function trimmed(text: string, { start, end }: Span): Span {
  let to = end;
  while (to > start + 1 && /\s/.test(text[to - 1]!)) to--;
  return { start, end: to };
}
