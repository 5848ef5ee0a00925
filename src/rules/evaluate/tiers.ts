import { progression, type Tiers } from "../check/tiers.ts";
import { type CheckedNode, decimalsOf, finestDecimals, numberRange } from "../checked.ts";
import { type Step, unknown } from "./frame.ts";

/** Compiles a part so that its integers count so many decimals. */
type Scaled = (part: CheckedNode, to: number) => Step;

/** A table of tiers over doubles. */
export function compileTiers(node: CheckedNode, shape: Tiers, scaled: Scaled): Step {
  return shape.kind === "byValue" ? byValue(node, shape, scaled) : progressive(node, shape, scaled);
}

function byValue(node: CheckedNode, shape: Tiers, scaled: Scaled): Step {
  const measured = [shape.value, ...shape.tiers.flatMap(({ upTo }) => upTo ?? [])];
  const measure = shape.value.type.type === "number" ? finestDecimals(measured) : 0;
  const result = node.type.type === "number" ? decimalsOf(node.type) : 0;
  const value = scaled(shape.value, measure);
  const edges = shape.tiers.map(({ upTo }) => upTo && scaled(upTo, measure));
  const results = shape.tiers.map(({ gives }) => scaled(gives, result));
  const through = shape.within === "through";
  return (frame) => {
    const own = value(frame);
    if (Number.isNaN(own)) return unknown;
    for (let i = 0; i < edges.length; i++) {
      const edge = edges[i]?.(frame) ?? Number.POSITIVE_INFINITY;
      if (Number.isNaN(edge)) return unknown;
      if (through ? own <= edge : own < edge) return results[i]!(frame);
    }
    return unknown;
  };
}

function progressive(node: CheckedNode, shape: Tiers, scaled: Scaled): Step {
  const { part, rate } = progression(node, shape);
  const factor = 10 ** (decimalsOf(numberRange(node)) - part - rate);
  const value = scaled(shape.value, part);
  const edges = shape.tiers.map(({ upTo }) => upTo && scaled(upTo, part));
  const rates = shape.tiers.map(({ gives }) => scaled(gives, rate));
  return (frame) => {
    const own = value(frame);
    if (Number.isNaN(own)) return unknown;
    let [given, below] = [0, 0];
    for (let i = 0; i < edges.length; i++) {
      const edge = edges[i]?.(frame) ?? own;
      if (Number.isNaN(edge)) return unknown;
      given += Math.max(0, Math.min(own, edge) - below) * rates[i]!(frame) * factor;
      if (own <= edge) return given;
      below = edge;
    }
    return given;
  };
}
