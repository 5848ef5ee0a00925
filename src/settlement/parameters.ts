/**
 * The rules that a region may set, as decimals times their scale. Defaults are the plan's own; the readings R1 to R20
 * of the specification that can be chosen are fields here.
 */
export interface Parameters {
  readonly fund: string;
  /** Hundredths: 90 pays out 90 % each month. */
  readonly prepayRatio: bigint;
  /** Hundredths of a case's points that an unstable group is prepaid. */
  readonly unstablePrepayRatio: bigint;
  /** A group with at most so many reference cases is unstable (R4). */
  readonly unstableMaxCases: bigint;
  /** Tenths of the mean below which a case is low. */
  readonly lowMultiple: bigint;
  /** By base points, in order: up to `upTo` (1e-8, inclusive; none in the last) the multiple in tenths. */
  readonly highBands: readonly HighBand[];
  /** Hundredths of the actual cost that may remain as surplus. */
  readonly surplusCap: bigint;
  /** Hundredths of the actual cost that may be self-paid. */
  readonly selfPayCap: bigint;
  /** What a month's value is made of (R15). */
  readonly monthlyBasis: "fund" | "total";
  /** Names of the parameters that were not given: the plan's own values stand above. */
  readonly defaulted: readonly string[];
}

export interface HighBand {
  readonly upTo: bigint | undefined;
  readonly multiple: bigint;
}
