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

/** The same nodes over other parts than expressions: the checker's nodes have its findings at every part. */
export type Shape<E> =
  | NumberNode
  | TextNode
  | DateNode
  | InputNode
  | ParameterNode<E>
  | StepNode<E>
  | SumNode<E>
  | SubtractNode<E>
  | MultiplyNode<E>
  | DivideNode<E>
  | RoundNode<E>
  | LimitNode<E>
  | CompareNode<E>
  | LogicNode<E>
  | NotNode<E>
  | WhenNode<E>
  | TiersNode<E>
  | DateAddNode<E>
  | DateBetweenNode<E>;

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
export interface ParameterNode<E = Expression> {
  readonly node: "parameter";
  readonly id: string;
  readonly by?: E;
}

/** A part that has a name of its own in the document: the trace and the text show it. */
export interface StepNode<E = Expression> {
  readonly node: "step";
  readonly title: string;
  readonly body: E;
  readonly source?: Source;
}

export interface SumNode<E = Expression> {
  readonly node: "sum";
  readonly of: readonly E[];
}

export interface SubtractNode<E = Expression> {
  readonly node: "subtract";
  readonly from: E;
  readonly take: E;
}

export interface MultiplyNode<E = Expression> {
  readonly node: "multiply";
  readonly of: readonly E[];
}

/** 四舍五入 is half up: halves away from zero; `down` (舍去) goes towards zero, `up` (进一) away from it. */
export const roundings = ["half-up", "down", "up"] as const;
export type Rounding = (typeof roundings)[number];

/** Division is never exact by chance: it says how many decimals it keeps, and how. */
export interface DivideNode<E = Expression> {
  readonly node: "divide";
  readonly dividend: E;
  readonly divisor: E;
  readonly scale: number;
  readonly mode: Rounding;
}

export interface RoundNode<E = Expression> {
  readonly node: "round";
  readonly value: E;
  readonly scale: number;
  readonly mode: Rounding;
}

/** 最高不超过 (`atMost`) and 最低不低于 (`atLeast`). */
export interface LimitNode<E = Expression> {
  readonly node: "atMost" | "atLeast";
  readonly value: E;
  readonly limit: E;
}

export const comparisons = ["<", "<=", "=", "!=", ">=", ">"] as const;
export type Comparison = (typeof comparisons)[number];

export interface CompareNode<E = Expression> {
  readonly node: "compare";
  readonly op: Comparison;
  readonly left: E;
  readonly right: E;
}

/** Kleene's logic: what is unknown decides nothing that the others decide. */
export interface LogicNode<E = Expression> {
  readonly node: "and" | "or";
  readonly of: readonly E[];
}

export interface NotNode<E = Expression> {
  readonly node: "not";
  readonly value: E;
}

/** The first branch whose condition holds. A condition that is unknown before one holds makes the whole unknown. */
export interface WhenNode<E = Expression> {
  readonly node: "when";
  readonly branches: readonly { readonly if: E; readonly then: E }[];
  readonly otherwise: E;
}

/**
 * A table of tiers by a number (a date, too). Tiers are in rising order; the last has no `upTo`. `within` says on
 * which side an edge lies: `through` 不超过 (the edge belongs to the lower tier), `below` 低于 (to the upper).
 * `byValue` takes the value of the first tier whose edge holds; `progressive` (分段累计) adds up each tier's rate on the
 * part that lies in it, max(0, min(value, upTo) - the edge before, 0 for the first), up to the first tier whose edge is
 * not below the value. Tiers behind the one that the value lies in are not looked at: what is unknown there decides
 * nothing.
 */
export interface TiersNode<E = Expression> {
  readonly node: "tiers";
  readonly kind: "byValue" | "progressive";
  readonly value: E;
  readonly within: "through" | "below";
  readonly tiers: readonly { readonly upTo?: E; readonly gives: E }[];
}

export const dateUnits = ["day", "month", "year"] as const;
export type DateUnit = (typeof dateUnits)[number];

/** A month's end stays within its month: 1月31日 and a month is 2月28日. */
export interface DateAddNode<E = Expression> {
  readonly node: "dateAdd";
  readonly date: E;
  readonly amount: E;
  readonly unit: DateUnit;
}

/**
 * Whole days, months or years (周岁) from one date to another: the most that can be added to the first without passing
 * the second, so 1月31日 to 2月28日 is a month. Where the second is earlier, the same between the two, negative.
 */
export interface DateBetweenNode<E = Expression> {
  readonly node: "dateBetween";
  readonly from: E;
  readonly to: E;
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
