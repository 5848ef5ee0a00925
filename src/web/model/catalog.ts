import type {
  Assignment,
  Baseline,
  Body,
  Cadence,
  Deadline,
  Finding,
  Plan,
  Section,
  Span,
  Stage,
  Standard,
  System,
  Target,
  Task,
} from "../../plan/model.ts";
import { type Line, linesOf } from "./lines.ts";

/** What a plan holds, by the list it stands in. */
interface Kinds {
  task: Task;
  target: Target;
  baseline: Baseline;
  standard: Standard;
  assignment: Assignment;
  deadline: Deadline;
  stage: Stage;
  cadence: Cadence;
  body: Body;
  system: System;
  finding: Finding;
}
export type Kind = keyof Kinds;

/** Names one item of a plan for the page: `target:t12`. Findings have no id and are counted. */
export type Ref = `${Kind}:${string}`;

/** An item with its kind, so that a switch over `kind` knows the item. */
export type Entry = {
  readonly [K in Kind]: { readonly ref: Ref; readonly kind: K; readonly item: Kinds[K] };
}[Kind];

/** A plan with the ways into it that the page needs; made once for a plan. */
export interface Catalog {
  readonly plan: Plan;
  readonly lines: readonly Line[];
  /** All items, by start. */
  readonly entries: readonly Entry[];
  readonly byRef: ReadonlyMap<Ref, Entry>;
  readonly sections: ReadonlyMap<string, Section>;
}

/** Where each kind stands in the plan. */
const lists = {
  task: "tasks",
  target: "targets",
  baseline: "baselines",
  standard: "standards",
  assignment: "assignments",
  deadline: "deadlines",
  stage: "stages",
  cadence: "cadences",
  body: "bodies",
  system: "systems",
  finding: "findings",
} as const satisfies Record<Kind, keyof Plan>;

export function catalogOf(plan: Plan): Catalog {
  const entries: Entry[] = [];
  for (const kind of Object.keys(lists) as Kind[]) {
    plan[lists[kind]].forEach((item, index) => {
      const ref: Ref = `${kind}:${"id" in item ? item.id : index}`;
      entries.push({ ref, kind, item } as Entry);
    });
  }
  entries.sort((a, b) => a.item.span.start - b.item.span.start || b.item.span.end - a.item.span.end);
  return {
    plan,
    lines: linesOf(plan.text),
    entries,
    byRef: new Map(entries.map((entry) => [entry.ref, entry])),
    sections: new Map(plan.sections.map((section) => [section.id, section])),
  };
}

/** The section and those around it, outermost first. */
export function pathOf(catalog: Catalog, section: string | undefined): Section[] {
  const path: Section[] = [];
  for (let at = section; at !== undefined; ) {
    const found = catalog.sections.get(at);
    if (!found || path.includes(found)) break;
    path.unshift(found);
    at = found.parent;
  }
  return path;
}

/** Marker and title of a section in one line, as the outline shows it. */
export function sayHeading(section: Section): string {
  return `${section.marker}${section.title}` || "(无标题)";
}

/** Entries that share at least one character with a span, in text order. */
export function entriesIn(catalog: Catalog, span: Span): Entry[] {
  return catalog.entries.filter(({ item }) => item.span.start < span.end && span.start < item.span.end);
}
