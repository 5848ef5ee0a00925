/** How a case came in: only what is on time is settled in its month (§18 一 5). */
export const statuses = ["on_time", "late", "returned"] as const;
export type Status = (typeof statuses)[number];

/** How a case is paid, in the order of the codes that `CaseResults.kind` holds. */
export const kinds = ["ungrouped", "unstable", "high", "low", "normal"] as const;
export type CaseKind = (typeof kinds)[number];

/** No group of the tables: the case's group is not in the reference. */
export const noCell = 0xffff_ffff;
/** The case has no group at all. */
export const noGroup = 0xffff_fffe;

/**
 * The cases of a year, one typed array a column: 45 bytes a case besides its name. Money is a whole number of fen in
 * a double, exact up to 90 trillion yuan.
 */
export interface CaseColumns {
  readonly count: number;
  /** Index into the hospitals. */
  readonly hospital: Uint16Array;
  /** 1 to 12. */
  readonly month: Uint8Array;
  /** Index into statuses. */
  readonly status: Uint8Array;
  /** Index of the group in the tables times 3 plus its hospital's grade less 1; or noCell, noGroup. */
  readonly cell: Uint32Array;
  readonly total: Float64Array;
  readonly noncompliant: Float64Array;
  readonly cash: Float64Array;
  readonly selfPay: Float64Array;
}

/** What each case comes to: 9 bytes a case. */
export interface CaseResults {
  /** Index into kinds. */
  readonly kind: Uint8Array;
  /** Points before review, 1e-8; a late case's are those of the year's end, none of its month's. */
  readonly points: Float64Array;
}
