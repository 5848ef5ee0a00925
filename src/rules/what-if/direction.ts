import type { Tiers } from "../check/tiers.ts";
import { type CheckedNode, decimalsOf, type NodeType } from "../checked.ts";
import type { Comparison } from "../expression.ts";
import { withZeros } from "../numbers/interval.ts";
import { walk } from "../parts.ts";

/** How a node's value goes when one input rises; no < yes, an earlier day < a later. "mixed": not proved to do either. */
export type Direction = "still" | "rises" | "falls" | "mixed";

/** What is asked of: which input moves, and which of several branches the record takes while it does. */
export interface Question {
  readonly input: string;
  /** Whether the node was looked at in the record's trace. */
  taken(node: CheckedNode): boolean;
}

/**
 * How a node goes with an input, everything else as in the record: proved from the tree and from the bounds of its
 * parts, never guessed. Words and equality are "mixed" where they depend on the input at all.
 */
export function directionOf(node: CheckedNode, question: Question): Direction {
  if (!dependsOn(node, question.input)) return "still";
  const { shape } = node;
  const of = (part: CheckedNode) => directionOf(part, question);
  switch (shape.node) {
    case "number":
    case "text":
    case "date":
      return "still";
    case "input":
      return "rises";
    case "parameter":
      return "mixed";
    case "step":
      return of(shape.body);
    case "round":
      return of(shape.value);
    case "not":
      return flip(of(shape.value));
    case "sum":
    case "and":
    case "or":
      return shape.of.map(of).reduce(both);
    case "subtract":
      return both(of(shape.from), flip(of(shape.take)));
    case "dateBetween":
      return both(of(shape.to), flip(of(shape.from)));
    case "dateAdd":
      return both(of(shape.date), of(shape.amount));
    case "atMost":
    case "atLeast":
      return both(of(shape.value), of(shape.limit));
    case "multiply":
      return product(shape.of, of);
    case "divide":
      return both(
        scaledBy(of(shape.dividend), signOf(shape.divisor.type)),
        flip(scaledBy(of(shape.divisor), signOf(shape.dividend.type))),
      );
    case "compare":
      return ofComparison(of(shape.left), shape.op, of(shape.right));
    case "when": {
      if (shape.branches.some((branch) => dependsOn(branch.if, question.input))) return "mixed";
      const results = [...shape.branches.map((branch) => branch.then), shape.otherwise];
      return results.filter(question.taken).map(of).reduce(both, "still");
    }
    case "tiers":
      return ofTiers(shape, question);
  }
}

function ofComparison(left: Direction, op: Comparison, right: Direction): Direction {
  switch (op) {
    case "<":
    case "<=":
      return both(flip(left), right);
    case ">":
    case ">=":
      return both(left, flip(right));
    case "=":
    case "!=":
      return "mixed";
  }
}

function dependsOn(node: CheckedNode, input: string): boolean {
  for (const { shape } of walk(node)) if (shape.node === "input" && shape.id === input) return true;
  return false;
}

function flip(direction: Direction): Direction {
  if (direction === "rises") return "falls";
  return direction === "falls" ? "rises" : direction;
}

/** Two that act together. */
export function both(a: Direction, b: Direction): Direction {
  if (a === "still" || a === b) return b;
  return b === "still" ? a : "mixed";
}

type Sign = "positive" | "negative" | "either";

function signOf(type: NodeType): Sign {
  if (type.type !== "number") return "either";
  if (type.min >= 0n) return "positive";
  return type.max <= 0n ? "negative" : "either";
}

function scaledBy(direction: Direction, sign: Sign): Direction {
  if (direction === "still" || sign === "positive") return direction;
  return sign === "negative" ? flip(direction) : "mixed";
}

/** Each factor moves the product its own way as long as the others keep their sign. */
function product(factors: readonly CheckedNode[], of: (part: CheckedNode) => Direction): Direction {
  return factors
    .map((factor, i) =>
      factors.filter((_, k) => k !== i).reduce((so, { type }) => scaledBy(so, signOf(type)), of(factor)),
    )
    .reduce(both, "still");
}

function ofTiers(shape: Tiers, question: Question): Direction {
  const edges = shape.tiers.flatMap(({ upTo }) => upTo ?? []);
  const gives = shape.tiers.map((tier) => tier.gives);
  const of = (part: CheckedNode) => directionOf(part, question);
  const value = of(shape.value);
  if (edges.some((edge) => of(edge) !== "still")) return "mixed";
  if (value === "still") return gives.filter(question.taken).map(of).reduce(both, "still");
  if (gives.some((result) => of(result) !== "still")) return "mixed";
  const order = shape.kind === "byValue" ? orderOf(gives) : inProgression(gives);
  return order === "falls" ? flip(value) : order === "rises" ? value : order;
}

/** Whether the tiers' values rise or fall from each to the next. */
function orderOf(gives: readonly CheckedNode[]): Direction {
  const steps = gives.slice(1).map((next, i): Direction => {
    const [a, b] = [gives[i]!.type, next.type];
    if (a.type !== "number" || b.type !== "number") return "mixed";
    const to = Math.max(decimalsOf(a), decimalsOf(b));
    const [low, high] = [a, b].map((type) => withZeros(type, to - decimalsOf(type)));
    if (low!.max <= high!.min) return "rises";
    return low!.min >= high!.max ? "falls" : "mixed";
  });
  return steps.reduce(both, "still");
}

function inProgression(rates: readonly CheckedNode[]): Direction {
  return rates.every(({ type }) => signOf(type) === "positive") ? "rises" : "mixed";
}
