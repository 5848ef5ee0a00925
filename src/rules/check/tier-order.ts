import type { CheckedNode, CheckedRule } from "../checked.ts";
import { decimalsOf, finestDecimals, numberRange } from "../checked.ts";
import { evaluateNode } from "../evaluate/exact.ts";
import { type KnownParameters, knownParameters } from "../evaluate/parameters.ts";
import type { RuleFault } from "../fault.ts";
import { tenTo } from "../numbers/decimal.ts";
import { walk } from "../parts.ts";
import { valueOn } from "../value-on.ts";
import type { Tiers } from "./tiers.ts";

/**
 * Tables of tiers whose edges do not rise. Edges without an input are computed for every day on which a parameter
 * changes; edges that an input moves cannot be known before it is.
 */
export function checkTierOrder(checked: CheckedRule): RuleFault[] {
  const tables = checked.nodes.flatMap(({ shape }) => (shape.node === "tiers" ? [shape] : []));
  if (tables.length === 0) return [];
  const days = daysOfChange(checked).map((day) => ({ day, parameters: knownParameters(checked.rule, day) }));
  return tables.flatMap((shape) => {
    for (const { day, parameters } of days) {
      const fault = "missing" in parameters ? undefined : faultOn(shape, parameters);
      if (!fault) continue;
      return [days.length > 1 && fault.fault === "tiers-not-rising" ? { ...fault, on: day } : fault];
    }
    return [];
  });
}

/** The first day for which the rule can be computed, and the changes after it; one day that is never read without any. */
function daysOfChange({ rule }: CheckedRule): string[] {
  const days = [...new Set(rule.parameters.flatMap(({ values }) => values.map(({ from }) => from)))].sort();
  const computable = days.filter((day) => rule.parameters.every((parameter) => valueOn(parameter, day)));
  return rule.parameters.length === 0 ? [""] : computable;
}

function faultOn(shape: Tiers, parameters: KnownParameters): RuleFault | undefined {
  const edges = shape.tiers.flatMap(({ upTo }) => upTo ?? []);
  const isNumber = shape.value.type.type === "number";
  const to = isNumber ? finestDecimals([shape.value, ...edges]) : 0;
  let before: { readonly edge: CheckedNode; readonly value: bigint | number } | undefined;
  for (const edge of edges) {
    const value = [...walk(edge)].some((part) => part.shape.node === "input")
      ? undefined
      : evaluateNode(edge, { input: () => undefined, parameter: parameters.value, note: () => {} });
    if (value === undefined) {
      before = undefined;
      continue;
    }
    const own = isNumber ? (value as bigint) * tenTo(to - decimalsOf(numberRange(edge))) : (value as number);
    if (before && own <= before.value)
      return { path: edge.path, fault: "tiers-not-rising", other: { path: before.edge.path } };
    if (shape.kind === "progressive" && own < 0n) return { path: edge.path, fault: "tier-below-zero" };
    before = { edge, value: own };
  }
  return undefined;
}
