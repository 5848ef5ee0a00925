import type { Parameter } from "../parameter.ts";
import type { Rule } from "../rule.ts";

/** A rule or a parameter as it is stored; `from-json.ts` reads the same back. */
export function toJson(value: Rule | Parameter): string {
  return JSON.stringify(value);
}
