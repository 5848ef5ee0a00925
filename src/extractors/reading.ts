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
  for (const run of runs(tree)) addSentences(sentences, tree.text, run);
  return { tree, text: tree.text, sentences, words: ({ start, end }) => tree.shown.slice(start, end) };
}

const SENTENCES = new Stops("。!?\n");
const CLAUSES = new Stops(",;:");

// No reader follows longer ones, and what is looked up around every number of a stretch must stay short.
const LONGEST_SENTENCE = 4000;
const LONGEST_CLAUSE = 1000;

/** Adds the sentences of a run. */
function addSentences(sentences: Sentence[], text: string, run: Run): void {
  let first = true;
  for (const { start, end } of cut(text, SENTENCES.split(text, run), LONGEST_SENTENCE)) {
    const dates = findDates(text, { start, end });
    const quantities = findQuantities(text, { start, end }, dates);
    const clauses: Clause[] = [];
    let next = 0; // of the quantities, which stand in the order of the clauses
    for (const clause of cut(text, CLAUSES.split(text, { start, end }), LONGEST_CLAUSE)) {
      const from = next;
      while (next < quantities.length && quantities[next]!.start < clause.end) next++;
      clauses.push({
        start: clause.start,
        end: clause.end,
        quantities: from === next ? NONE : quantities.slice(from, next),
      });
    }
    sentences.push({
      index: sentences.length,
      start,
      end,
      path: run.path,
      titled: run.titled && first,
      first,
      dates,
      clauses,
    });
    first = false;
  }
}

/** The pieces, those that are too long cut after a comma where they have one. */
function cut(text: string, pieces: readonly Span[], longest: number): readonly Span[] {
  if (pieces.every(({ start, end }) => end - start <= longest)) return pieces;
  return pieces.flatMap(({ start, end }) => {
    const parts: Span[] = [];
    let from = start;
    while (end - from > longest) {
      const words = text.slice(from, from + longest);
      const comma = Math.max(words.lastIndexOf(","), words.lastIndexOf(";"), words.lastIndexOf("、"));
      const stop = from + (comma > 0 ? comma + 1 : longest);
      parts.push({ start: from, end: stop });
      from = stop;
    }
    return [...parts, { start: from, end }];
  });
}

const NONE: readonly Quantity[] = [];
