import { runChecks } from "./checks/check.ts";
import { checks } from "./checks/index.ts";
import { factsOf } from "./extractors/facts-of.ts";
import { parse } from "./parser/parse.ts";
import { planFromFacts } from "./plan/from-facts.ts";
import type { Plan } from "./plan/model.ts";
import { clean } from "./reader/clean.ts";
import type { Document } from "./reader/document.ts";
import { read } from "./reader/read.ts";

/** Compiles a file into a plan. Throws UnreadableError where the input as a whole cannot be read. */
export async function compile(bytes: Uint8Array, name: string): Promise<Plan> {
  return compileDocument(await read(bytes, name));
}

/** Compiles a document that was read already. Never throws: a text that is no plan gives empty lists. */
export function compileDocument(document: Document): Plan {
  const { name, format, sha256, text } = document;
  const { toSource, ...view } = clean(text);
  const tree = parse(view);
  const facts = factsOf(tree);
  const source = { name, format, sha256, characters: text.length };
  const plan = planFromFacts(facts, { tree, toSource, source, text });
  const findings = runChecks(checks, { plan, reading: facts.reading, toSource, document });
  return { ...plan, findings };
}
