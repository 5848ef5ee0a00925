import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const corpus = join(root, "..", "shared", "corpus");
const samples = join(root, "examples", "plans");

/** A set of plans as bytes, with where they come from. */
export interface Texts {
  readonly from: string;
  readonly files: readonly Uint8Array[];
}

/** The corpus beside the checkout; without it our own samples, repeated to about its length. */
export function findTexts(): Texts {
  if (existsSync(corpus)) return { from: "../shared/corpus", files: plansIn(corpus) };
  const once = plansIn(samples);
  return { from: "examples/plans, five times", files: Array.from({ length: 5 }, () => once).flat() };
}

/** The longest of our own samples: the text that is repeated to see how time grows. */
export function longestSample(): string {
  return plansIn(samples)
    .map((bytes) => new TextDecoder().decode(bytes))
    .reduce((longest, text) => (text.length > longest.length ? text : longest));
}

function plansIn(folder: string): Uint8Array[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => new Uint8Array(readFileSync(join(folder, name))));
}
