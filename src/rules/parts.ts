import type { CheckedNode } from "./checked.ts";
import type { Expression, Shape } from "./expression.ts";

/** The parts of a node, in the order of reading. */
export function partsOf<E = CheckedNode>(shape: Shape<E>): readonly E[] {
  switch (shape.node) {
    case "number":
    case "text":
    case "date":
    case "input":
      return [];
    case "parameter":
      return shape.by ? [shape.by] : [];
    case "step":
      return [shape.body];
    case "sum":
    case "multiply":
    case "and":
    case "or":
      return shape.of;
    case "subtract":
      return [shape.from, shape.take];
    case "divide":
      return [shape.dividend, shape.divisor];
    case "round":
    case "not":
      return [shape.value];
    case "atMost":
    case "atLeast":
      return [shape.value, shape.limit];
    case "compare":
      return [shape.left, shape.right];
    case "when":
      return [...shape.branches.flatMap((branch) => [branch.if, branch.then]), shape.otherwise];
    case "tiers":
      return [shape.value, ...shape.tiers.flatMap(({ upTo, gives }) => (upTo ? [upTo, gives] : [gives]))];
    case "dateAdd":
      return [shape.date, shape.amount];
    case "dateBetween":
      return [shape.from, shape.to];
  }
}

/** Every node from this one down, itself first. */
export function* walk(node: CheckedNode): Generator<CheckedNode> {
  yield node;
  for (const part of partsOf(node.shape)) yield* walk(part);
}

/** Every expression from this one down, itself first. */
export function* walkExpression(expression: Expression): Generator<Expression> {
  yield expression;
  for (const part of partsOf<Expression>(expression)) yield* walkExpression(part);
}
