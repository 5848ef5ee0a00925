import { factsOf } from "./extractors/facts-of.ts";
import { parse } from "./parser/parse.ts";
import { listSections } from "./plan/from-facts.ts";
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
  const source = { name, format, sha256, characters: text.length };
  const view = clean(text);
  const tree = parse(view);
  const facts = factsOf(tree);
  const items = (prefix: string, list: readonly { span: { start: number; end: number } }[]) => list.map((fact, i) => ({ id: `${prefix}${i + 1}`, ...fact, span: view.toSource(fact.span) })) as never[];
  return {
    schema: "luoshi.plan/1", source, text, meta: {}, sections: listSections(tree, view), 
    targets: items("t", facts.targets), baselines: items("b", facts.baselines), standards: items("n", facts.standards),
    tasks: [], assignments: items("a", facts.assignments.filter((a) => a.form !== "duty")), deadlines: items("d", facts.deadlines), stages: items("g", facts.stages),
    cadences: items("c", facts.cadences), bodies: items("o", facts.bodies), systems: items("y", facts.systems), findings: [],
  };
}
