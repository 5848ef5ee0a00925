/** How a case came in: only what is on time is settled in its month (§18 一 5). */
export const statuses = ["on_time", "late", "returned"] as const;
export type Status = (typeof statuses)[number];

/** How a case is paid, in the order of the codes that `CaseResults.kind` holds. */
export const kinds = ["ungrouped", "unstable", "high", "low", "normal"] as const;
export type CaseKind = (typeof kinds)[number];

/** The cell of a case that has no group at all. */
export const noGroup = 0;

/** Whole numbers that are not negative: four bytes each while they fit, else doubles, exact up to 2^53. */
export type Wholes = Uint32Array | Float64Array;

/**
 * The cases of a year, one typed array a column: 22 bytes a case besides its name, as long as no case costs more than
 * 42 million yuan. Money is in fen.
 */
export interface CaseColumns {
  readonly count: number;
  /** Index into the hospitals. */
  readonly hospital: Uint16Array;
  /** 1 to 12. */
  readonly month: Uint8Array;
  /** Index into statuses. */
  readonly status: Uint8Array;
  /** `cellAt` of the group and its hospital's grade; noGroup; from the tables' size on, an unknown group. */
  readonly cell: Uint16Array | Uint32Array;
  readonly total: Wholes;
  readonly noncompliant: Wholes;
  readonly cash: Wholes;
  readonly selfPay: Wholes;
  /** Groups that the reference does not have, in the order of their cells. */
  readonly unknownGroups: readonly string[];
}

/** What each case comes to: 9 bytes a case. */
export interface CaseResults {
  /** Index into kinds: the class by group and cost, whenever the case came in. */
  readonly kind: Uint8Array;
  /** Points before review, 1e-8. */
  readonly points: Float64Array;
}

/** The class in the case's month: late and returned cases are 未入组 there and count at the year's end only. */
export function monthKind({ status }: CaseColumns, { kind }: CaseResults, index: number): number {
  return status[index] === 0 ? kind[index]! : 0;
}
