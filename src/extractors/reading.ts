import type { Span } from "../message/span.ts";
import { type Run, runs, Stops } from "../parser/runs.ts";
import type { Section, Tree } from "../parser/tree.ts";
import { type DateMention, findDates } from "./values/date.ts";
import { findQuantities, type Quantity } from "./values/quantity.ts";

/** A clause: what stands between commas. */
export interface Clause extends Span {
  readonly quantities: readonly Quantity[];
}

/** A sentence with what can be read in it before anyone asks what it means. */
export interface Sentence extends Span {
  /** Its place in `Reading.sentences`. */
  readonly index: number;
  /** The sections around it, outermost first. */
  readonly path: readonly Section[];
  /** It is the title of its section, or begins with it. */
  readonly titled: boolean;
  /** It is the first sentence of its run. */
  readonly first: boolean;
  readonly dates: readonly DateMention[];
  readonly clauses: readonly Clause[];
}

/** What every extractor works on: the tree and its sentences, read once. */
export interface Reading {
  readonly tree: Tree;
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** The words at a span, in the document's own characters. */
  readonly words: (span: Span) => string;
}

/** Reads a tree for the extractors. Linear. */
export function readTree(tree: Tree): Reading {
  const sentences: Sentence[] = [];
  for (const run of runs(tree)) for (const sentence of sentencesOf(tree.text, run)) sentences.push({ ...sentence, index: sentences.length });
  return { tree, text: tree.text, sentences, words: ({ start, end }) => tree.shown.slice(start, end) };
}

const SENTENCES = new Stops("。!?\n");
const CLAUSES = new Stops(",;:");

function sentencesOf(text: string, run: Run): Omit<Sentence, "index">[] {
  return SENTENCES.split(text, run).map((span, i) => {
    const dates = findDates(text, span);
    const quantities = findQuantities(text, span, dates);
    const clauses = CLAUSES.split(text, span).map((clause) => ({
      ...clause,
      quantities: quantities.filter((q) => q.start >= clause.start && q.start < clause.end),
    }));
    return { ...span, path: run.path, titled: run.titled && i === 0, first: i === 0, dates, clauses };
  });
}
