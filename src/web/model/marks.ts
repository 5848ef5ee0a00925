import type { Plan, Span } from "../../plan/model.ts";
import type { Entry, Kind, Ref } from "./catalog.ts";
import { type Line, lineAt } from "./lines.ts";

/** What marks look alike: the kinds that a reader tells apart in the text. */
export const groups = ["target", "baseline", "standard", "duty", "time", "organ", "finding"] as const;
export type Group = (typeof groups)[number];

const groupOf: Record<Kind, Group | "task"> = {
  task: "task",
  target: "target",
  baseline: "baseline",
  standard: "standard",
  assignment: "duty",
  deadline: "time",
  stage: "time",
  cadence: "time",
  body: "organ",
  system: "organ",
  finding: "finding",
};

/** An item's place in the text. Tasks are whole paragraphs: they are numbered in the margin, not marked. */
export interface Mark extends Span {
  readonly ref: Ref;
  readonly group: Group;
}

export function marksOf(entries: readonly Entry[]): Mark[] {
  return entries.flatMap(({ ref, kind, item }) => {
    const group = groupOf[kind];
    return group === "task" ? [] : [{ ref, group, ...item.span }];
  });
}

/** A run of text inside one line under the same marks. */
export interface Piece extends Span {
  /** Finding aside, the innermost mark; the one that is underlined. */
  readonly mark?: Mark;
  readonly finding?: Mark;
  /** Lit: inside the active span. */
  readonly lit: boolean;
  /** Inside a hit of the search in the text. */
  readonly hit: boolean;
}

/** Cuts a span at every edge of what lies over it. `marks` need only hold those that touch it. */
export function piecesOf(
  span: Span,
  marks: readonly Mark[],
  lit: Span | undefined,
  hits: readonly Span[],
): Piece[] {
  const edges = new Set([span.start, span.end]);
  for (const over of [...marks, ...hits, ...(lit ? [lit] : [])]) {
    for (const edge of [over.start, over.end]) if (edge > span.start && edge < span.end) edges.add(edge);
  }
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(1).map((end, i) => {
    const piece = { start: cuts[i]!, end };
    const over = marks.filter((mark) => covers(mark, piece));
    const finding = over.find((mark) => mark.group === "finding");
    const mark = innermost(over.filter((each) => each.group !== "finding"));
    return {
      ...piece,
      ...(mark && { mark }),
      ...(finding && { finding }),
      lit: lit !== undefined && covers(lit, piece),
      hit: hits.some((hit) => covers(hit, piece)),
    };
  });
}

function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function innermost(marks: readonly Mark[]): Mark | undefined {
  return marks.reduce<Mark | undefined>(
    (best, mark) => (best && best.end - best.start <= mark.end - mark.start ? best : mark),
    undefined,
  );
}

/** For each line, what touches it: lets a view of one line be drawn without looking at the whole plan. */
export function byLine<T extends Span>(spans: readonly T[], lines: readonly Span[]): T[][] {
  const found: T[][] = lines.map(() => []);
  for (const span of spans) {
    for (let i = firstTouching(lines, span.start); i < lines.length && lines[i]!.start < span.end; i++) {
      if (lines[i]!.end > span.start) found[i]!.push(span);
    }
  }
  return found;
}

function firstTouching(lines: readonly Span[], offset: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How deep the heading is that a line opens with, by index of the line. */
export function headingDepths(
  plan: Pick<Plan, "sections" | "text">,
  lines: readonly Line[],
): Map<number, number> {
  const depths = new Map<number, number>();
  for (const { span, depth } of plan.sections) {
    const index = lineAt(lines, span.start);
    const opens = plan.text.slice(lines[index]!.start, span.start).trim() === "";
    if (opens && !depths.has(index)) depths.set(index, depth);
  }
  return depths;
}
