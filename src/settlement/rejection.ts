/** Why a row was not accepted. */
export type RejectReason =
  | "too-few-fields"
  | "too-long"
  | "too-many-fields"
  | "not-money"
  | "below-zero"
  | "above-total"
  | "above-cash"
  | "does-not-add-up"
  | "not-a-month"
  | "not-points"
  | "unknown-kind"
  | "unknown-state"
  | "other-unit"
  | "unknown-hospital"
  | "unknown-status"
  | "unknown-case"
  | "other-fund"
  | "no-name"
  | "duplicate";

/** A row that was left out. */
export interface Rejection {
  readonly file: string;
  /** 1 is the header. */
  readonly line: number;
  readonly column: string;
  readonly reason: RejectReason;
  /** What stood there. */
  readonly value: string;
}

/** Why a file as a whole cannot be trusted. */
export type Untrusted =
  | { readonly reason: "missing" }
  | { readonly reason: "empty" }
  | { readonly reason: "no-column"; readonly column: string }
  | { readonly reason: "bad-value"; readonly line: number; readonly column: string; readonly value: string }
  | { readonly reason: "bad-parameter"; readonly name: string; readonly value: string }
  | { readonly reason: "not-json" }
  | { readonly reason: "unknown-encoding" }
  | { readonly reason: "column-twice"; readonly column: string }
  | { readonly reason: "row-twice"; readonly line: number; readonly name: string }
  | {
      readonly reason: "contradiction";
      readonly line: number;
      readonly column: string;
      readonly name: string;
    }
  | { readonly reason: "too-many"; readonly limit: number }
  | { readonly reason: "cut"; readonly line: number }
  | { readonly reason: "no-rows" }
  | { readonly reason: "too-many-rejected"; readonly count: number }
  | { readonly reason: "too-many-groups"; readonly count: number }
  | { readonly reason: "not-a-folder" }
  | { readonly reason: "two-files"; readonly other: string }
  | {
      readonly reason: "wrong-type";
      readonly column: string;
      /** As the database calls it. */
      readonly type: string;
      /** What the column holds. */
      readonly content: "text" | "money" | "month";
    }
  | { readonly reason: "many-years"; readonly column: string; readonly years: readonly [number, number] }
  | { readonly reason: "damaged"; readonly format: "Excel" | "Parquet" };

/** Nothing may be settled from this file. */
export class UntrustedFileError extends Error {
  readonly file: string;
  readonly why: Untrusted;
  constructor(file: string, why: Untrusted, options?: ErrorOptions) {
    super(`${file}: ${why.reason}`, options);
    this.name = "UntrustedFileError";
    this.file = file;
    this.why = why;
  }
}
