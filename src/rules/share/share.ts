import type { Source } from "../expression.ts";
import type { Inputs, Rule } from "../rule.ts";

/**
 * Shares a sum out over records by weights. What each record puts in makes the sum; each gets its part of it in
 * proportion to its weight, in whole units of the sum's last decimal, and what is left of the sum goes one by one to the
 * largest remainders, so that it is used up exactly. Equal remainders go to the record that stands first. Where nobody
 * has a weight, each gets back what it put in.
 */
export interface Share {
  /** ASCII words joined by -, unique in the book. */
  readonly id: string;
  readonly title: string;
  /** What a record puts in: a number, never negative. */
  readonly of: Rule;
  /** By what it is shared out: a number, never negative. */
  readonly by: Rule;
  readonly source: Source;
  readonly examples: readonly ShareExample[];
}

/** A sum shared out, with the figures that show it. */
export interface ShareExample {
  readonly title: string;
  readonly on: string;
  /** The records in their order, each with what people call it. */
  readonly records: readonly { readonly name: string; readonly inputs: Inputs }[];
  /** What each gets. */
  readonly gives: readonly string[];
}
