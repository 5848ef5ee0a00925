import { nodeType } from "../check/types.ts";
import { type Known, readValue } from "../check/values.ts";
import type { Parameter } from "../parameter.ts";
import type { Rule } from "../rule.ts";
import { valueOn } from "../value-on.ts";

/** A rule's parameters as they stand on a day. */
export interface KnownParameters {
  value(id: string, row: string | undefined): Known;
}

/** The parameters on a day, or the first of them that has no value yet. */
export function knownParameters(rule: Rule, day: string): KnownParameters | { readonly missing: Parameter } {
  const known = new Map<string, ReadonlyMap<string | undefined, Known>>();
  for (const parameter of rule.parameters) {
    const rows = rowsOn(parameter, day);
    if (!rows) return { missing: parameter };
    known.set(parameter.id, rows);
  }
  return { value: (id, row) => known.get(id)!.get(row)! };
}

function rowsOn(parameter: Parameter, day: string): ReadonlyMap<string | undefined, Known> | undefined {
  const found = valueOn(parameter, day);
  const type = nodeType(parameter.type, "", () => undefined);
  if (!found || !type) return undefined;
  const { value } = found;
  const rows: [string | undefined, unknown][] =
    typeof value === "object" ? Object.entries(value) : [[undefined, value]];
  return new Map(
    rows.flatMap(([row, one]) => {
      const read = readValue(one, type);
      return "known" in read ? [[row, read.known]] : [];
    }),
  );
}
