import { type CheckedNode, decimalsOf } from "../checked.ts";
import type { Comparison } from "../expression.ts";
import { tenTo } from "../numbers/decimal.ts";
import { greater, type Interval, lesser } from "../numbers/interval.ts";
import type { Scope } from "./checker.ts";

/**
 * What a condition that holds (or does not) says of the inputs in it: behind `when(days > 0)` days are at least 1, so
 * that it may be divided by. Reads comparisons of an input with anything, and their logic; what it cannot read narrows
 * nothing.
 */
export function narrow(scope: Scope, condition: CheckedNode, holds: boolean): Scope {
  const { shape } = condition;
  switch (shape.node) {
    case "and":
      return holds ? shape.of.reduce((inner, part) => narrow(inner, part, true), scope) : scope;
    case "or":
      return holds ? scope : shape.of.reduce((inner, part) => narrow(inner, part, false), scope);
    case "not":
      return narrow(scope, shape.value, !holds);
    case "step":
      return narrow(scope, shape.body, holds);
    case "compare": {
      const op = holds ? shape.op : opposite[shape.op];
      return narrowInput(
        narrowInput(scope, shape.left, op, shape.right),
        shape.right,
        mirrored[op],
        shape.left,
      );
    }
    case "number":
    case "text":
    case "date":
    case "input":
    case "parameter":
    case "sum":
    case "subtract":
    case "multiply":
    case "divide":
    case "round":
    case "atMost":
    case "atLeast":
    case "when":
    case "tiers":
    case "dateAdd":
    case "dateBetween":
      return scope;
  }
}

const opposite: Readonly<Record<Comparison, Comparison>> = {
  "<": ">=",
  "<=": ">",
  "=": "!=",
  "!=": "=",
  ">=": "<",
  ">": "<=",
};

const mirrored: Readonly<Record<Comparison, Comparison>> = {
  "<": ">",
  "<=": ">=",
  "=": "=",
  "!=": "!=",
  ">=": "<=",
  ">": "<",
};

function narrowInput(scope: Scope, side: CheckedNode, op: Comparison, other: CheckedNode): Scope {
  if (side.shape.node !== "input" || side.type.type !== "number" || other.type.type !== "number")
    return scope;
  const { id } = side.shape;
  const now = scope.get(id) ?? side.type;
  const zeros = decimalsOf(side.type) - decimalsOf(other.type);
  const next = within(
    now,
    op,
    { min: ceiling(other.type.min, zeros), max: floor(other.type.max, zeros) },
    zeros,
  );
  // A branch that can never be reached keeps the bounds it had.
  return next.min > next.max ? scope : new Map(scope).set(id, next);
}

/** `edge` is the other side's interval in the input's integers, its bounds rounded inwards. */
function within(now: Interval, op: Comparison, edge: Interval, zeros: number): Interval {
  switch (op) {
    case "<":
      return { min: now.min, max: lesser(now.max, zeros >= 0 ? edge.max - 1n : edge.max) };
    case "<=":
      return { min: now.min, max: lesser(now.max, edge.max) };
    case ">":
      return { min: greater(now.min, zeros >= 0 ? edge.min + 1n : edge.min), max: now.max };
    case ">=":
      return { min: greater(now.min, edge.min), max: now.max };
    case "=":
      return { min: greater(now.min, edge.min), max: lesser(now.max, edge.max) };
    case "!=":
      if (edge.min !== edge.max) return now;
      return {
        min: now.min === edge.min ? now.min + 1n : now.min,
        max: now.max === edge.max ? now.max - 1n : now.max,
      };
  }
}

function floor(integer: bigint, zeros: number): bigint {
  if (zeros >= 0) return integer * tenTo(zeros);
  const divisor = tenTo(-zeros);
  const whole = integer / divisor;
  return integer < 0n && whole * divisor !== integer ? whole - 1n : whole;
}

function ceiling(integer: bigint, zeros: number): bigint {
  return -floor(-integer, zeros);
}
