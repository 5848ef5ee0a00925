import { zerosOfDivision } from "../check/arithmetic.ts";
import { progression, type Tiers } from "../check/tiers.ts";
import type { Known } from "../check/values.ts";
import { type CheckedNode, decimalsOf, finestDecimals, numberRange } from "../checked.ts";
import { addTo, between } from "../dates.ts";
import type { Comparison } from "../expression.ts";
import { tenTo } from "../numbers/decimal.ts";
import { divide } from "../numbers/division.ts";
import { greater, lesser } from "../numbers/interval.ts";

/** What a computation reads and where it notes what it found. */
export interface Reading {
  /** Undefined where it is missing. */
  input(id: string): Known | undefined;
  parameter(id: string, row: string | undefined): Known;
  /** Every node that was looked at, with its value; unknown is undefined. */
  note(at: number, value: Known | undefined): void;
}

/**
 * What a rule means: the value of a node, undefined where it is unknown. Integers of any size; the compiler to doubles
 * (`doubles.ts`) and to SQL do the same faster, and tests hold them to this.
 */
export function evaluateNode(node: CheckedNode, reading: Reading): Known | undefined {
  const value = compute(node, reading);
  reading.note(node.at, value);
  return value;
}

function compute(node: CheckedNode, reading: Reading): Known | undefined {
  const { shape } = node;
  switch (shape.node) {
    case "number":
      return numberRange(node).min;
    case "text":
      return shape.value;
    case "date":
      return node.type.type === "date" ? node.type.min : undefined;
    case "input":
      return reading.input(shape.id);
    case "parameter": {
      if (!shape.by) return reading.parameter(shape.id, undefined);
      const row = evaluateNode(shape.by, reading);
      return row === undefined ? undefined : reading.parameter(shape.id, row as string);
    }
    case "step":
      return evaluateNode(shape.body, reading);
    case "sum":
      return fold(scaled(shape.of, decimals(node), reading), (a, b) => a + b);
    case "subtract":
      return fold(scaled([shape.from, shape.take], decimals(node), reading), (a, b) => a - b);
    case "multiply": {
      const zeros = decimals(node) - shape.of.reduce((sum, part) => sum + decimals(part), 0);
      const factors = shape.of.map((part) => evaluateNode(part, reading) as bigint | undefined);
      return fold([...factors, tenTo(zeros)], (a, b) => a * b);
    }
    case "divide": {
      const [dividend, divisor] = [numberRange(shape.dividend), numberRange(shape.divisor)];
      const zeros = zerosOfDivision(dividend, divisor, numberRange(node));
      const over = scaled([shape.dividend], decimalsOf(dividend) + Math.max(0, zeros), reading);
      const under = scaled([shape.divisor], decimalsOf(divisor) + Math.max(0, -zeros), reading);
      return fold([...over, ...under], (a, b) => divide(a, b, shape.mode));
    }
    case "round": {
      const drop = numberRange(shape.value).scale - shape.scale;
      const [value] = scaled([shape.value], decimals(shape.value) + Math.max(0, -drop), reading);
      return value !== undefined && drop > 0 ? divide(value, tenTo(drop), shape.mode) : value;
    }
    case "atMost":
      return fold(scaled([shape.value, shape.limit], decimals(node), reading), lesser);
    case "atLeast":
      return fold(scaled([shape.value, shape.limit], decimals(node), reading), greater);
    case "compare":
      return comparison(shape.left, shape.op, shape.right, reading);
    case "and":
      return logic(shape.of, false, reading);
    case "or":
      return logic(shape.of, true, reading);
    case "not": {
      const value = evaluateNode(shape.value, reading);
      return value === undefined ? undefined : !value;
    }
    case "when": {
      for (const branch of shape.branches) {
        const holds = evaluateNode(branch.if, reading);
        if (holds === undefined) return undefined;
        if (holds) return scaledTo(node, branch.then, reading);
      }
      return scaledTo(node, shape.otherwise, reading);
    }
    case "tiers":
      return shape.kind === "byValue" ? byValue(node, shape, reading) : progressive(node, shape, reading);
    case "dateAdd": {
      const [date, amount] = [evaluateNode(shape.date, reading), evaluateNode(shape.amount, reading)];
      if (date === undefined || amount === undefined) return undefined;
      return addTo(date as number, Number(amount), shape.unit);
    }
    case "dateBetween": {
      const [from, to] = [evaluateNode(shape.from, reading), evaluateNode(shape.to, reading)];
      if (from === undefined || to === undefined) return undefined;
      return BigInt(between(from as number, to as number, shape.unit));
    }
  }
}

const decimals = (node: CheckedNode) => decimalsOf(numberRange(node));

/** The parts' integers with the zeros that make them count so many decimals of the base unit. */
function scaled(parts: readonly CheckedNode[], to: number, reading: Reading): (bigint | undefined)[] {
  return parts.map((part) => {
    const value = evaluateNode(part, reading) as bigint | undefined;
    return value === undefined ? undefined : value * tenTo(to - decimals(part));
  });
}

/** A result of several kinds as the whole node has it. */
function scaledTo(node: CheckedNode, part: CheckedNode, reading: Reading): Known | undefined {
  return node.type.type === "number"
    ? scaled([part], decimals(node), reading)[0]
    : evaluateNode(part, reading);
}

/** Unknown where any is unknown. */
function fold(
  values: readonly (bigint | undefined)[],
  operation: (a: bigint, b: bigint) => bigint,
): bigint | undefined {
  return values.every((value) => value !== undefined) ? values.reduce(operation) : undefined;
}

function comparison(
  left: CheckedNode,
  op: Comparison,
  right: CheckedNode,
  reading: Reading,
): boolean | undefined {
  const sides = [left, right];
  const [a, b] =
    left.type.type === "number"
      ? scaled(sides, finestDecimals(sides), reading)
      : sides.map((side) => evaluateNode(side, reading));
  return a === undefined || b === undefined ? undefined : compares(a, op, b);
}

function compares(a: Known, op: Comparison, b: Known): boolean {
  switch (op) {
    case "<":
      return a < b;
    case "<=":
      return a <= b;
    case "=":
      return a === b;
    case "!=":
      return a !== b;
    case ">=":
      return a >= b;
    case ">":
      return a > b;
  }
}

/** One part that is `decisive` decides; else one that is unknown leaves it open. All are looked at, to explain them. */
function logic(of: readonly CheckedNode[], decisive: boolean, reading: Reading): boolean | undefined {
  const values = of.map((part) => evaluateNode(part, reading));
  if (values.includes(decisive)) return decisive;
  return values.includes(undefined) ? undefined : !decisive;
}

function byValue(node: CheckedNode, shape: Tiers, reading: Reading): Known | undefined {
  const value = evaluateNode(shape.value, reading);
  if (value === undefined) return undefined;
  const edges = shape.tiers.flatMap(({ upTo }) => upTo ?? []);
  const isNumber = shape.value.type.type === "number";
  const to = isNumber ? finestDecimals([shape.value, ...edges]) : 0;
  const own = isNumber ? (value as bigint) * tenTo(to - decimals(shape.value)) : value;
  for (const { upTo, gives } of shape.tiers) {
    if (!upTo) return scaledTo(node, gives, reading);
    const edge = isNumber ? scaled([upTo], to, reading)[0] : evaluateNode(upTo, reading);
    if (edge === undefined) return undefined;
    if (shape.within === "through" ? own <= edge : own < edge) return scaledTo(node, gives, reading);
  }
  return undefined;
}

function progressive(node: CheckedNode, shape: Tiers, reading: Reading): bigint | undefined {
  const { part, rate, zeros } = progression(node, shape);
  const [value] = scaled([shape.value], part, reading);
  if (value === undefined) return undefined;
  let [given, below]: [bigint | undefined, bigint] = [0n, 0n];
  for (const { upTo, gives } of shape.tiers) {
    const [edge] = upTo ? scaled([upTo], part, reading) : [value];
    if (edge === undefined) return undefined;
    const [share] = scaled([gives], rate, reading);
    const width = greater(0n, lesser(value, edge) - below);
    given = fold([given, share === undefined ? undefined : width * share * tenTo(zeros)], (a, b) => a + b);
    if (value <= edge) return given;
    below = edge;
  }
  return given;
}
