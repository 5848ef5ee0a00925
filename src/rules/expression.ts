/**
 * What a rule is made of: frozen plain data in one discriminated union, so that a rule can be stored as JSON, checked
 * before it runs, and read by four readers alike: evaluate, to-sql, to-text, what-if. A new node is a list of type
 * errors to follow in each of them.
 */
export type Expression =
  | NumberNode
  | TextNode
  | DateNode
  | InputNode
  | ParameterNode
  | StepNode
  | SumNode
  | SubtractNode
  | MultiplyNode
  | DivideNode
  | RoundNode
  | LimitNode
  | CompareNode
  | LogicNode
  | NotNode
  | WhenNode
  | TiersNode
  | DateAddNode
  | DateBetweenNode;

/** A decimal as it is written, "0.85", and its unit: 元, 万元, %, 百分点, 人, 元/人·月; "" for a bare number. */
export interface NumberNode {
  readonly node: "number";
  readonly value: string;
  readonly unit: string;
}

/** One of the words that a text input may have. */
export interface TextNode {
  readonly node: "text";
  readonly value: string;
}

/** A civil date, YYYY-MM-DD. */
export interface DateNode {
  readonly node: "date";
  readonly value: string;
}

export interface InputNode {
  readonly node: "input";
  readonly id: string;
}

/** A parameter as it stands on the day of the computation; `by` chooses the row of a parameter that has rows. */
export interface ParameterNode {
  readonly node: "parameter";
  readonly id: string;
  readonly by?: Expression;
}

/** A part that has a name of its own in the document: the trace and the text show it. */
export interface StepNode {
  readonly node: "step";
  readonly title: string;
  readonly body: Expression;
  readonly source?: Source;
}

export interface SumNode {
  readonly node: "sum";
  readonly of: readonly Expression[];
}

export interface SubtractNode {
  readonly node: "subtract";
  readonly from: Expression;
  readonly take: Expression;
}

export interface MultiplyNode {
  readonly node: "multiply";
  readonly of: readonly Expression[];
}

/** 四舍五入 is half up: halves away from zero. */
export const roundings = ["half-up", "down", "up"] as const;
export type Rounding = (typeof roundings)[number];

/** Division is never exact by chance: it says how many decimals it keeps, and how. */
export interface DivideNode {
  readonly node: "divide";
  readonly dividend: Expression;
  readonly divisor: Expression;
  readonly scale: number;
  readonly mode: Rounding;
}

export interface RoundNode {
  readonly node: "round";
  readonly value: Expression;
  readonly scale: number;
  readonly mode: Rounding;
}

/** 最高不超过 (`atMost`) and 最低不低于 (`atLeast`). */
export interface LimitNode {
  readonly node: "atMost" | "atLeast";
  readonly value: Expression;
  readonly limit: Expression;
}

export const comparisons = ["<", "<=", "=", "!=", ">=", ">"] as const;
export type Comparison = (typeof comparisons)[number];

export interface CompareNode {
  readonly node: "compare";
  readonly op: Comparison;
  readonly left: Expression;
  readonly right: Expression;
}

/** Kleene's logic: what is unknown decides nothing that the others decide. */
export interface LogicNode {
  readonly node: "and" | "or";
  readonly of: readonly Expression[];
}

export interface NotNode {
  readonly node: "not";
  readonly value: Expression;
}

/** The first branch whose condition holds. A condition that is unknown makes the whole unknown. */
export interface WhenNode {
  readonly node: "when";
  readonly branches: readonly { readonly if: Expression; readonly then: Expression }[];
  readonly otherwise: Expression;
}

/**
 * A table of tiers by a number (a date, too). Tiers are in rising order; the last has no `upTo`. `within` says on
 * which side an edge lies: `through` 不超过 (the edge belongs to the lower tier), `below` 低于 (to the upper).
 * `byValue` takes the tier's value; `progressive` (分段累计) adds up each tier's rate on the part that lies in it.
 */
export interface TiersNode {
  readonly node: "tiers";
  readonly kind: "byValue" | "progressive";
  readonly value: Expression;
  readonly within: "through" | "below";
  readonly tiers: readonly { readonly upTo?: Expression; readonly gives: Expression }[];
}

export const dateUnits = ["day", "month", "year"] as const;
export type DateUnit = (typeof dateUnits)[number];

/** A month's end stays within its month: 1月31日 and a month is 2月28日. */
export interface DateAddNode {
  readonly node: "dateAdd";
  readonly date: Expression;
  readonly amount: Expression;
  readonly unit: DateUnit;
}

/** Whole days, months or years (周岁) from one date to another, negative where the second is earlier. */
export interface DateBetweenNode {
  readonly node: "dateBetween";
  readonly from: Expression;
  readonly to: Expression;
  readonly unit: DateUnit;
}

/** Where a rule or a part of it is written. */
export interface Source {
  /** The document as people cite it. */
  readonly document: string;
  /** 第十八条第一款, R8. */
  readonly article: string;
  /** Offsets of the sentence in the document's clean text, where the document is kept here. */
  readonly span?: { readonly start: number; readonly end: number };
  /** The document's own words, where they are ours to print. */
  readonly says?: string;
}
