import { overlaps, type Span } from "../src/message/span.ts";
import type { Plan } from "../src/plan/model.ts";

/** An annotated item: what the list's items hold, and the words that say it. */
export type Annotated = Readonly<Record<string, unknown>> & { readonly quote: string };

/** The annotation of a plan: for each list what careful readers found in it. */
export type Annotation = Readonly<Partial<Record<List, readonly Annotated[]>>>;

export type List = (typeof LISTS)[number];

export const LISTS = [
  "headings",
  "targets",
  "baselines",
  "standards",
  "assignments",
  "deadlines",
  "stages",
  "cadences",
  "bodies",
  "systems",
] as const;

/** How many items were right, and how many there were in the annotation and in the plan. */
export interface Tally {
  readonly right: number;
  readonly annotated: number;
  readonly found: number;
}

/** The values that have to be the same for an item to be right; where it stands has to overlap its quote. */
const VALUES: Readonly<Record<List, (item: Readonly<Record<string, unknown>>) => unknown>> = {
  headings: ({ marker }) => even(marker),
  targets: ({ value }) => value,
  baselines: ({ value }) => value,
  standards: ({ value }) => value,
  assignments: ({ lead, support, responsible }) =>
    [lead, support, responsible].map((units) => (units as string[]).length),
  deadlines: ({ due }) => due,
  stages: ({ start, end }) => [start, end],
  cadences: ({ every, times }) => [every, times],
  bodies: () => true,
  systems: () => true,
};

/** Compares a plan with its annotation, list by list: by place and value, not by wording. */
export function tallyOf(plan: Plan, annotation: Annotation): Map<List, Tally> {
  return new Map(
    LISTS.map((list) => {
      const items: readonly (object & { readonly span: Span })[] =
        plan[list === "headings" ? "sections" : list];
      const wanted = annotation[list] ?? [];
      const taken = new Set<number>();
      let annotated = 0;
      for (const { quote, ...values } of wanted) {
        const at = items.findIndex(
          (item, i) =>
            !taken.has(i) &&
            stands(plan.text, quote, item.span) &&
            same(VALUES[list](values), VALUES[list]({ ...item })),
        );
        if (at >= 0) taken.add(at);
        if (at >= 0 || !isOptional(values)) annotated++;
      }
      return [list, { right: taken.size, annotated, found: items.length }];
    }),
  );
}

/** The balance of what was found of the annotation and what of the found is in it, in percent. */
export function f1({ right, annotated, found }: Tally): number {
  return annotated + found === 0 ? 100 : (200 * right) / (annotated + found);
}

/** What a reader may or may not list: plain duties (…要…), and what is marked so. */
function isOptional({ optional, basis }: Readonly<Record<string, unknown>>): boolean {
  return optional === true || basis === "duty";
}

function stands(text: string, quote: string, span: Span): boolean {
  for (let start = text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + 1))
    if (overlaps({ start, end: start + quote.length }, span)) return true;
  return false;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}

function even(marker: unknown): string {
  return String(marker).normalize("NFKC").replace(/\s/g, "");
}
