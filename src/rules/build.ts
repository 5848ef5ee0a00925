import type {
  CompareNode,
  Comparison,
  DateBetweenNode,
  DateUnit,
  DivideNode,
  Expression,
  InputNode,
  LimitNode,
  LogicNode,
  MultiplyNode,
  NotNode,
  NumberNode,
  ParameterNode,
  Rounding,
  RoundNode,
  Source,
  StepNode,
  SubtractNode,
  SumNode,
  TextNode,
  TiersNode,
  WhenNode,
} from "./expression.ts";

/** Constructors, so that a rule reads as it is said: `atMost(multiply(input("days"), amount("50", "元")), cap)`. */

export const amount = (value: string, unit = ""): NumberNode => ({ node: "number", value, unit });

/** A share: `percent("80")` is 80%. */
export const percent = (value: string): NumberNode => amount(value, "%");

export const word = (value: string): TextNode => ({ node: "text", value });

export const date = (value: string): Expression => ({ node: "date", value });

export const input = (id: string): InputNode => ({ node: "input", id });

/** A dated parameter; `by` chooses its row. */
export const parameter = (id: string, by?: Expression): ParameterNode =>
  by ? { node: "parameter", id, by } : { node: "parameter", id };

/** A part with a name of its own; the explanation has a line for it. */
export const step = (title: string, body: Expression, source?: Source): StepNode =>
  source ? { node: "step", title, body, source } : { node: "step", title, body };

export const sum = (...of: Expression[]): SumNode => ({ node: "sum", of });

export const subtract = (from: Expression, take: Expression): SubtractNode => ({
  node: "subtract",
  from,
  take,
});

export const multiply = (...of: Expression[]): MultiplyNode => ({ node: "multiply", of });

export const divide = (
  dividend: Expression,
  divisor: Expression,
  scale: number,
  mode: Rounding = "half-up",
): DivideNode => ({ node: "divide", dividend, divisor, scale, mode });

/** Rounds half up (四舍五入) unless told. */
export const round = (value: Expression, scale: number, mode: Rounding = "half-up"): RoundNode => ({
  node: "round",
  value,
  scale,
  mode,
});

/** 最高不超过 */
export const atMost = (value: Expression, limit: Expression): LimitNode => ({ node: "atMost", value, limit });

/** 最低不低于 */
export const atLeast = (value: Expression, limit: Expression): LimitNode => ({
  node: "atLeast",
  value,
  limit,
});

export const compare = (left: Expression, op: Comparison, right: Expression): CompareNode => ({
  node: "compare",
  op,
  left,
  right,
});

/** A text input that is a word: `isWord(input("level"), "三级")`. */
export const isWord = (left: Expression, value: string): CompareNode => compare(left, "=", word(value));

export const and = (...of: Expression[]): LogicNode => ({ node: "and", of });

export const or = (...of: Expression[]): LogicNode => ({ node: "or", of });

export const not = (value: Expression): NotNode => ({ node: "not", value });

/** `when([[condition, result], …], otherwise)`: the first that holds. */
export const when = (
  branches: readonly (readonly [condition: Expression, then: Expression])[],
  otherwise: Expression,
): WhenNode => ({ node: "when", branches: branches.map(([test, then]) => ({ if: test, then })), otherwise });

/** Rows of a table of tiers: `[upTo, gives]`, the last `[undefined, gives]`. */
export type TierRows = readonly (readonly [upTo: Expression | undefined, gives: Expression])[];

/** The tier that the value lies in gives the result; an edge belongs to the lower tier with `through` (不超过). */
export const tiers = (value: Expression, within: TiersNode["within"], rows: TierRows): TiersNode =>
  tierTable("byValue", value, within, rows);

/** 分段累计: each tier's rate on the part that lies in it. */
export const progressive = (value: Expression, rows: TierRows): TiersNode =>
  tierTable("progressive", value, "through", rows);

const tierTable = (
  kind: TiersNode["kind"],
  value: Expression,
  within: TiersNode["within"],
  rows: TierRows,
): TiersNode => ({
  node: "tiers",
  kind,
  value,
  within,
  tiers: rows.map(([upTo, gives]) => (upTo ? { upTo, gives } : { gives })),
});

export const dateAdd = (from: Expression, add: Expression, unit: DateUnit): Expression => ({
  node: "dateAdd",
  date: from,
  amount: add,
  unit,
});

export const dateBetween = (from: Expression, to: Expression, unit: DateUnit): DateBetweenNode => ({
  node: "dateBetween",
  from,
  to,
  unit,
});
