import type { NodeType } from "../checked.ts";
import { readDay } from "../dates.ts";
import type { RuleFault } from "../fault.ts";
import { hull } from "../numbers/interval.ts";
import type { Parameter } from "../parameter.ts";
import { nodeType } from "./types.ts";
import { type Known, readValue } from "./values.ts";

/** Where faults go. */
export type Report = (fault: RuleFault) => undefined;

/**
 * A parameter's type, its values checked against it. Where no bounds are declared its values are the bounds: a rule is
 * checked anew when one is added.
 */
export function parameterType(parameter: Parameter, path: string, fault: Report): NodeType | undefined {
  const type = nodeType(parameter.type, `${path}.type`, fault);
  if (!type) return undefined;
  if (parameter.values.length === 0) return fault({ path: `${path}.values`, fault: "no-values" });
  const known: Known[] = [];
  let sound = true;
  const report: Report = (found) => {
    sound = false;
    return fault(found);
  };
  let before = "";
  for (const [i, { from, value }] of parameter.values.entries()) {
    const place = `${path}.values[${i}]`;
    if (readDay(from) === undefined) report({ path: `${place}.from`, fault: "bad-date", actual: from });
    else if (from <= before)
      report({
        path: `${place}.from`,
        fault: "dates-not-rising",
        other: { path: `${path}.values[${i - 1}].from` },
      });
    before = from;
    known.push(...checkParameterValue(parameter, value, type, `${place}.value`, report));
  }
  return sound ? withinValues(parameter, type, known) : undefined;
}

/** A value of a parameter, one for each of its rows; what does not fit its type is reported. */
export function checkParameterValue(
  { rows }: Parameter,
  value: Parameter["values"][number]["value"],
  type: NodeType,
  path: string,
  report: Report,
): Known[] {
  const read = (one: unknown, place: string): Known[] => {
    const found = readValue(one, type);
    if ("known" in found) return [found.known];
    report({ path: place, ...found.fault });
    return [];
  };
  if (!rows) return read(value, path);
  if (typeof value !== "object") {
    report({ path, fault: "wrong-value", expected: type.type, actual: String(value) });
    return [];
  }
  const missing = rows.find((row) => !Object.hasOwn(value, row));
  const unknown = Object.keys(value).find((row) => !rows.includes(row));
  if (missing !== undefined) report({ path, fault: "missing-row", row: missing });
  if (unknown !== undefined) report({ path, fault: "unknown-row", row: unknown });
  return Object.entries(value).flatMap(([row, one]) => read(one, `${path}.${row}`));
}

function withinValues({ type: declared }: Parameter, type: NodeType, known: readonly Known[]): NodeType {
  if (type.type !== "number" || declared.type !== "number") return type;
  const values = hull(known.map((value) => ({ min: value as bigint, max: value as bigint })));
  return {
    ...type,
    min: declared.min === undefined ? values.min : type.min,
    max: declared.max === undefined ? values.max : type.max,
  };
}
