import { readRule } from "../../rules/json/from-json.ts";
import type { Rule } from "../../rules/rule.ts";

/** A rule as it was stored. It was read and checked before it was written: anything else is a damaged table. */
export function storedRule(content: unknown): Rule {
  const read = readRule(content);
  if ("value" in read) return read.value;
  throw new Error(`a stored rule cannot be read: ${JSON.stringify(read.faults[0])}`);
}
