import type { Shape } from "./expression.ts";
import type { Rule } from "./rule.ts";

/** A rule whose types and units hold: what evaluate, to-sql, to-text and what-if read. Made by `checkRule` alone. */
export interface CheckedRule {
  readonly rule: Rule;
  readonly applies: CheckedNode | undefined;
  readonly body: CheckedNode;
  /** Every node, at its number: a node before its parts, parts in the order of reading, `applies` before the body. */
  readonly nodes: readonly CheckedNode[];
}

export interface CheckedNode {
  /** Its number in `nodes`. */
  readonly at: number;
  /** Where it stands in the rule: `body.of[1].limit`. */
  readonly path: string;
  readonly type: NodeType;
  /**
   * The largest integer, without its sign, that occurs while this node is computed from its parts: rescaled operands,
   * partial sums, the dividend with its zeros. 0 where nothing is computed.
   */
  readonly reach: bigint;
  readonly shape: Shape<CheckedNode>;
}

export type NodeType = NumberRange | WordType | { readonly type: "truth" } | DateRange;

/** A fixed-point number: an integer that counts 10^-scale of its unit, proved to lie from min to max. */
export interface NumberRange {
  readonly type: "number";
  /** As written: 元, 万元, %, 元/人·月; "" for a bare number. */
  readonly unit: string;
  /** Power of ten of the unit against its base: 4 for 万元, -2 for %. */
  readonly exponent: number;
  readonly scale: number;
  /** In the node's own integers: "0.85" at scale 2 is 85n. */
  readonly min: bigint;
  readonly max: bigint;
}

export interface WordType {
  readonly type: "text";
  readonly oneOf: readonly string[];
}

/** Days since 1970-01-01. */
export interface DateRange {
  readonly type: "date";
  readonly min: number;
  readonly max: number;
}

/** Decimals of the base unit that a number's integers count: 2 for 元 at scale 2, -4 for whole 万元, 4 for % at 2. */
export function decimalsOf(range: Pick<NumberRange, "scale" | "exponent">): number {
  return range.scale - range.exponent;
}

/** Zeros to append to an integer of `from` so that it counts what those of `to` count; never negative within a node. */
export function zerosBetween(from: NumberRange, to: Pick<NumberRange, "scale" | "exponent">): number {
  return decimalsOf(to) - decimalsOf(from);
}

/** Decimals of the base unit at which all of these numbers are whole: where they are compared or added. */
export function finestDecimals(nodes: readonly CheckedNode[]): number {
  return Math.max(...nodes.map((node) => decimalsOf(numberRange(node))));
}

/** The type of a node that the checker found to be a number. */
export function numberRange(node: CheckedNode): NumberRange {
  if (node.type.type !== "number") throw new TypeError(`${node.path} is a ${node.type.type}, not a number`);
  return node.type;
}
