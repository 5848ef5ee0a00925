import type { Plan } from "./plan/model.ts";
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
  return {
    schema: "luoshi.plan/1", source, text, meta: {}, sections: [], targets: [], baselines: [], standards: [],
    tasks: [], assignments: [], deadlines: [], stages: [], cadences: [], bodies: [], systems: [], findings: [],
  };
}
