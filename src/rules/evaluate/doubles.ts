import { zerosOfDivision } from "../check/arithmetic.ts";
import { type CheckedNode, decimalsOf, finestDecimals, numberRange } from "../checked.ts";
import { addTo, between } from "../dates.ts";
import type { Comparison } from "../expression.ts";
import { divideDoubles } from "../numbers/division.ts";
import { type Step, type Surroundings, unknown } from "./frame.ts";
import { compileTiers } from "./tiers.ts";

/** Integers below this, and all that comes up on the way to them, are exact in doubles. */
const exactBelow = 2n ** 53n;

/** Whether the checker proved that doubles hold every integer that a rule can come to. */
export function fitsDoubles(nodes: readonly CheckedNode[]): boolean {
  return nodes.every(({ reach }) => reach < exactBelow);
}

/** Compiles a node to closures over doubles; unknown is NaN, which arithmetic hands on by itself. */
export function compileNode(node: CheckedNode, around: Surroundings): Step {
  const { at } = node;
  const compute = compileShape(node, around);
  return (frame) => {
    const value = compute(frame);
    frame[at] = value;
    return value;
  };
}

function compileShape(node: CheckedNode, around: Surroundings): Step {
  const { shape } = node;
  const compile = (part: CheckedNode) => compileNode(part, around);
  const scaled = (part: CheckedNode, to: number) => compileScaled(part, to, around);
  switch (shape.node) {
    case "number":
      return constant(Number(numberRange(node).min));
    case "text":
      return constant(around.wordIndex(shape.value));
    case "date":
      return constant(node.type.type === "date" ? node.type.min : unknown);
    case "input": {
      const index = around.inputIndex(shape.id);
      const { record } = around;
      return () => record[index]!;
    }
    case "parameter": {
      const { by, id } = shape;
      if (!by) return constant(around.parameter(id, undefined));
      const rows: number[] = [];
      if (by.type.type === "text")
        for (const row of by.type.oneOf) rows[around.wordIndex(row)] = around.parameter(id, row);
      const row = compile(by);
      return (frame) => {
        const index = row(frame);
        return Number.isNaN(index) ? unknown : rows[index]!;
      };
    }
    case "step":
      return compile(shape.body);
    case "sum":
      return total(shape.of.map((part) => scaled(part, decimals(node))));
    case "subtract": {
      const [from, take] = [scaled(shape.from, decimals(node)), scaled(shape.take, decimals(node))];
      return (frame) => from(frame) - take(frame);
    }
    case "multiply": {
      const zeros = decimals(node) - shape.of.reduce((sum, part) => sum + decimals(part), 0);
      return product(shape.of.map(compile), 10 ** zeros);
    }
    case "divide": {
      const { dividend, divisor, mode } = shape;
      const zeros = zerosOfDivision(numberRange(dividend), numberRange(divisor), numberRange(node));
      const over = scaled(dividend, decimals(dividend) + Math.max(0, zeros));
      const under = scaled(divisor, decimals(divisor) + Math.max(0, -zeros));
      return (frame) => divideDoubles(over(frame), under(frame), mode);
    }
    case "round": {
      const drop = numberRange(shape.value).scale - shape.scale;
      if (drop <= 0) return scaled(shape.value, decimals(shape.value) - drop);
      const { mode } = shape;
      const value = compile(shape.value);
      const divisor = 10 ** drop;
      return (frame) => divideDoubles(value(frame), divisor, mode);
    }
    case "atMost":
    case "atLeast": {
      const [value, limit] = [scaled(shape.value, decimals(node)), scaled(shape.limit, decimals(node))];
      // Math.min and Math.max are NaN where either is.
      return shape.node === "atMost"
        ? (frame) => Math.min(value(frame), limit(frame))
        : (frame) => Math.max(value(frame), limit(frame));
    }
    case "compare": {
      const sides = [shape.left, shape.right] as const;
      const to = shape.left.type.type === "number" ? finestDecimals(sides) : 0;
      return comparison(scaled(sides[0], to), shape.op, scaled(sides[1], to));
    }
    case "and":
      return logic(shape.of.map(compile), 0);
    case "or":
      return logic(shape.of.map(compile), 1);
    case "not": {
      const value = compile(shape.value);
      return (frame) => 1 - value(frame);
    }
    case "when": {
      const to = node.type.type === "number" ? decimals(node) : 0;
      const tests = shape.branches.map((branch) => compile(branch.if));
      const results = shape.branches.map((branch) => scaled(branch.then, to));
      return choice(tests, results, scaled(shape.otherwise, to));
    }
    case "tiers":
      return compileTiers(node, shape, scaled);
    case "dateAdd": {
      const [date, amount, unit] = [compile(shape.date), compile(shape.amount), shape.unit];
      return (frame) => {
        const [from, add] = [date(frame), amount(frame)];
        return Number.isNaN(from) || Number.isNaN(add) ? unknown : addTo(from, add, unit);
      };
    }
    case "dateBetween": {
      const [first, last, unit] = [compile(shape.from), compile(shape.to), shape.unit];
      return (frame) => {
        const [from, to] = [first(frame), last(frame)];
        return Number.isNaN(from) || Number.isNaN(to) ? unknown : between(from, to, unit);
      };
    }
  }
}

const decimals = (node: CheckedNode) => decimalsOf(numberRange(node));

function constant(value: number): Step {
  return () => value;
}

/** A part's integers with the zeros that make them count so many decimals; other kinds as they are. */
function compileScaled(part: CheckedNode, to: number, around: Surroundings): Step {
  const value = compileNode(part, around);
  const zeros = part.type.type === "number" ? to - decimals(part) : 0;
  if (zeros === 0) return value;
  const factor = 10 ** zeros;
  return (frame) => value(frame) * factor;
}

function total(parts: readonly Step[]): Step {
  return (frame) => {
    let sum = 0;
    for (const part of parts) sum += part(frame);
    return sum;
  };
}

function product(factors: readonly Step[], zeros: number): Step {
  return (frame) => {
    let result = zeros;
    for (const factor of factors) result *= factor(frame);
    return result;
  };
}

/** Whether a comparison holds where the left is less, equal, greater. */
const holds: Readonly<Record<Comparison, readonly [less: number, equal: number, greater: number]>> = {
  "<": [1, 0, 0],
  "<=": [1, 1, 0],
  "=": [0, 1, 0],
  "!=": [1, 0, 1],
  ">=": [0, 1, 1],
  ">": [0, 0, 1],
};

function comparison(left: Step, op: Comparison, right: Step): Step {
  const [less, equal, greater] = holds[op];
  return (frame) => {
    const [a, b] = [left(frame), right(frame)];
    if (a < b) return less;
    if (a > b) return greater;
    return a === b ? equal : unknown;
  };
}

/** 0 decides an `and`, 1 an `or`; all parts are looked at, to explain them. */
function logic(parts: readonly Step[], decisive: 0 | 1): Step {
  return (frame) => {
    let result = 1 - decisive;
    for (const part of parts) {
      const value = part(frame);
      if (value === decisive) result = decisive;
      else if (Number.isNaN(value) && result !== decisive) result = unknown;
    }
    return result;
  };
}

function choice(tests: readonly Step[], results: readonly Step[], otherwise: Step): Step {
  return (frame) => {
    for (let i = 0; i < tests.length; i++) {
      const holds = tests[i]!(frame);
      if (holds === 1) return results[i]!(frame);
      if (holds !== 0) return unknown;
    }
    return otherwise(frame);
  };
}
