import { type CheckedNode, decimalsOf, numberRange } from "../checked.ts";
import { evaluateNode } from "../evaluate/exact.ts";
import type { Comparison } from "../expression.ts";
import { greater, lesser } from "../numbers/interval.ts";
import { walk } from "../parts.ts";
import { byTruth, compileByValue, compileWhen } from "./choice.ts";
import { type Compiler, type Given, isKnown } from "./compiler.ts";
import type { Dialect } from "./dialect.ts";
import { costly, type Fragment, join, raw, sql } from "./fragment.ts";
import { monthsBetween } from "./months.ts";
import { compileProgressive } from "./progressive.ts";
import type { Num, Truth, Value } from "./value.ts";
import { aligned, asDay, asNum, asTruth, constant, oneOf, rangeOf, truth, word } from "./values.ts";

/** A node as SQL. What no input moves is computed here, by the evaluator. */
export function compileNode(compiler: Compiler, node: CheckedNode, given: Given): Value {
  const { dialect } = compiler;
  const { shape } = node;
  const part = (child: CheckedNode) => compiler.compile(child, given);
  const num = (child: CheckedNode) => asNum(part(child));
  if (compiler.needs(node).ever.size === 0) return folded(compiler, node);
  switch (shape.node) {
    case "number":
    case "text":
    case "date":
      return folded(compiler, node);
    case "input":
      return compiler.input(shape.id);
    case "parameter":
      return compileRows(compiler, node, given);
    case "step":
      return part(shape.body);
    case "sum":
      return aligned(dialect, shape.of.map(num)).reduce(dialect.add);
    case "subtract": {
      const [from, take] = aligned(dialect, [num(shape.from), num(shape.take)]);
      return dialect.subtract(from!, take!);
    }
    case "multiply":
      return constantsFirst(shape.of.map(num)).reduce((a, b) => dialect.multiply(a, b));
    case "divide":
      return dialect.divide(
        num(shape.dividend),
        num(shape.divisor),
        decimalsOf(numberRange(node)),
        shape.mode,
      );
    case "round":
      return dialect.round(num(shape.value), decimalsOf(numberRange(node)), shape.mode);
    case "atMost":
    case "atLeast": {
      const [value, limit] = aligned(dialect, [num(shape.value), num(shape.limit)]);
      const op = shape.node === "atMost" ? "<=" : ">=";
      const choose = shape.node === "atMost" ? lesser : greater;
      const bounds = { min: choose(value!.min, limit!.min), max: choose(value!.max, limit!.max) };
      if (isKnown(compiler, node, given))
        return {
          ...value!,
          sql: dialect.limit(value!, op, limit!),
          wide: value!.wide || limit!.wide,
          constant: false,
          withDecimals: undefined,
          ...bounds,
        };
      const test: Truth = { kind: "truth", sql: sql`(${value!.sql} ${raw(op)} ${limit!.sql})` };
      return { ...asNum(byTruth(compiler, test, value!, limit!)), ...bounds, withDecimals: undefined };
    }
    case "compare":
      return compare(compiler, part(shape.left), shape.op, part(shape.right));
    case "and":
    case "or":
      return logic(compiler, shape.node, shape.of, given);
    case "not":
      return { kind: "truth", sql: sql`(NOT ${part(shape.value).sql})` };
    case "when":
      return compileWhen(compiler, shape, given);
    case "tiers":
      return shape.kind === "byValue"
        ? compileByValue(compiler, shape, given)
        : compileProgressive(compiler, shape, given);
    case "dateAdd":
      return {
        kind: "date",
        sql: dialect.addToDate(
          part(shape.date).sql,
          amountWithin(dialect, shape.amount, num(shape.amount)),
          shape.unit,
        ),
      };
    case "dateBetween":
      return between(compiler, node, shape, asDay(part(shape.from)).sql, asDay(part(shape.to)).sql);
  }
}

function folded(compiler: Compiler, node: CheckedNode): Value {
  const known = evaluateNode(node, {
    input: () => undefined,
    parameter: compiler.parameter,
    note: () => {},
  });
  return constant(compiler.dialect, known!, rangeOf(node));
}

/** The row's value, NULL where the word that chooses it is. */
function compileRows(compiler: Compiler, node: CheckedNode, given: Given): Value {
  const { shape } = node;
  if (shape.node !== "parameter" || shape.by?.type.type !== "text")
    throw new TypeError(`${node.path} has no rows`);
  const by = compiler.compile(shape.by, given);
  const rows = shape.by.type.oneOf;
  const values = rows.map((row) =>
    constant(compiler.dialect, compiler.parameter(shape.id, row), rangeOf(node)),
  );
  // Where the word is known the last row needs no test.
  const tested = isKnown(compiler, shape.by, given) ? rows.length - 1 : rows.length;
  if (tested === 0) return values[0]!;
  return oneOf(compiler.dialect, values, (pieces) => ({
    parts: [
      ...["(CASE ", by.sql, " "],
      ...rows.slice(0, tested).flatMap((row, i) => ["WHEN ", word(row).sql, " THEN ", pieces[i]!, " "]),
      ...pieces.slice(tested).flatMap((piece) => ["ELSE ", piece, " "]),
      "END)",
    ],
    cost: 1,
  }));
}

/** Constants of a product multiplied with each other, once. */
function constantsFirst(factors: readonly Num[]): Num[] {
  return [...factors.filter((factor) => factor.constant), ...factors.filter((factor) => !factor.constant)];
}

function compare(compiler: Compiler, left: Value, op: Comparison, right: Value): Truth {
  const [a, b] =
    left.kind === "number" ? aligned(compiler.dialect, [left, asNum(right)]) : ([left, right] as const);
  return { kind: "truth", sql: sql`(${a!.sql} ${raw(op === "!=" ? "<>" : op)} ${b!.sql})` };
}

/** SQL's own logic is Kleene's. A part that is constant decides or says nothing. */
function logic(compiler: Compiler, node: "and" | "or", of: readonly CheckedNode[], given: Given): Truth {
  const decisive = node === "or";
  const parts = of.map((part) => asTruth(compiler.guarded(part, given)));
  if (parts.some((part) => part.constant === decisive)) return truth(decisive);
  const open = parts.filter((part) => part.constant === undefined);
  if (open.length === 0) return truth(!decisive);
  const joined = join(
    open.map((part) => part.sql),
    node === "and" ? " AND " : " OR ",
  );
  return { kind: "truth", sql: sql`(${joined})` };
}

/**
 * The amount of a sum of dates, within the bounds that the rule proves where it is used. Computed ahead of a guard it may
 * be anything, and must not lead to a date that no database has.
 */
function amountWithin(dialect: Dialect, node: CheckedNode, amount: Num): Num {
  const { min, max } = numberRange(node);
  if (amount.min >= min && amount.max <= max) return amount;
  const [low, high] = [dialect.literal(min, 0).sql, dialect.literal(max, 0).sql];
  return { ...amount, sql: sql`LEAST(GREATEST(${amount.sql}, ${low}), ${high})`, min, max };
}

type BetweenShape = Extract<CheckedNode["shape"], { node: "dateBetween" }>;

function between(
  { dialect }: Compiler,
  node: CheckedNode,
  shape: BetweenShape,
  from: Fragment,
  to: Fragment,
): Num {
  // Dates that are computed may lie anywhere where they are computed ahead of a guard.
  const computed = [...walk(node)].some((part) => part.shape.node === "dateAdd");
  const { min, max } = computed ? { min: -farthest, max: farthest } : numberRange(node);
  const count =
    shape.unit === "day"
      ? dialect.daysBetween(from, to)
      : monthsBetween(dialect, from, to, shape.unit, min >= 0n ? "rising" : "any");
  return dialect.integer(costly(count), { min, max });
}

/** More days than lie between any two dates of a rule. */
const farthest = 4_000_000n;
