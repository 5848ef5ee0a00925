import type { Source } from "./expression.ts";
import type { ValueType } from "./rule.ts";

/** A value that the office may set anew from a day on. */
export interface Parameter {
  readonly id: string;
  readonly title: string;
  readonly type: ValueType;
  /** Words of the rows, where it is a table: 一级, 二级, 三级. */
  readonly rows?: readonly string[];
  /** In rising order of `from`; the first day that has a value is the first day that can be computed for. */
  readonly values: readonly ParameterValue[];
  /** How far a change may go from the value that the document fixed. */
  readonly bound?: Bound;
}

export interface ParameterValue {
  /** The first day it holds, YYYY-MM-DD. */
  readonly from: string;
  /** One value, or one for each row. */
  readonly value: string | boolean | Readonly<Record<string, string>>;
  /** The decision that set it. */
  readonly decision: string;
  readonly source?: Source;
}

/** Bounds on the change against the first value: at most so much up or down, in the parameter's own unit. */
export interface Bound {
  readonly by: string | Readonly<Record<string, string>>;
  readonly source: Source;
}
