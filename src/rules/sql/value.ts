import type { Fragment } from "./fragment.ts";

/** What a node comes to in SQL. NULL is unknown. A constant is never NULL. */
export type Value = Num | Word | Truth | Day;

/**
 * A number in base units (元, not 万元; 0.8, not 80%), as integers that count 10^-decimals of the base. The bounds hold
 * wherever the expression is computed, not only behind the guards that the rule has around it: an expression that is
 * used twice is computed for every row.
 */
export interface Num {
  readonly kind: "number";
  readonly sql: Fragment;
  readonly decimals: number;
  readonly min: bigint;
  readonly max: bigint;
  /** Held in the dialect's wide type: numeric, 128 bits. */
  readonly wide: boolean;
  readonly constant: boolean;
  /** A choice between numbers with more decimals: each of them gets them, which costs a constant nothing. */
  readonly withDecimals?: ((decimals: number) => Num) | undefined;
}

export interface Word {
  readonly kind: "text";
  readonly sql: Fragment;
  readonly constant?: string;
}

export interface Truth {
  readonly kind: "truth";
  readonly sql: Fragment;
  readonly constant?: boolean;
}

export interface Day {
  readonly kind: "date";
  readonly sql: Fragment;
  /** Days since 1970-01-01. */
  readonly constant?: number;
}
