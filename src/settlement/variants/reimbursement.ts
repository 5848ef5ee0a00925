import { roundHalf } from "../numbers.ts";

/** Level of the institution where a patient was treated; `outside` the district's area. */
export type Level = 1 | 2 | 3 | "outside";

/** What an insured person bears first (起付线, fen), and what the fund pays of the rest (hundredths). */
export interface InpatientRule {
  readonly deductible: bigint;
  readonly rate: bigint;
}

export const inpatientRules: Readonly<Record<Level, InpatientRule>> = {
  1: { deductible: 300_00n, rate: 80n },
  2: { deductible: 600_00n, rate: 75n },
  3: { deductible: 1000_00n, rate: 65n },
  outside: { deductible: 3000_00n, rate: 50n },
};

/** Hundredths that the fund pays of a quota for 分级诊疗病种; they have no 起付线. */
export const tieredRates: Readonly<Record<1 | 2 | 3, bigint>> = { 1: 80n, 2: 70n, 3: 60n };

/** What the fund pays of an inpatient stay, in fen. */
export function inpatientFund(inPolicy: bigint, { deductible, rate }: InpatientRule): bigint {
  const above = inPolicy - deductible;
  return above > 0n ? roundHalf(above * rate, 100n) : 0n;
}

/** Who bears what of a stay that has a quota, in fen. */
export interface QuotaShares {
  readonly fund: bigint;
  readonly patient: bigint;
  /** What the hospital keeps; below zero it bears it. */
  readonly hospital: bigint;
}

/**
 * 分级诊疗病种: the fund pays its rate of the quota, not of a lower cost (结余留用); the patient pays the rest of the
 * lower of the two; the hospital keeps the surplus and bears the excess.
 * @param rate hundredths that the fund pays
 */
export function quotaShares(cost: bigint, quota: bigint, rate: bigint): QuotaShares {
  const fund = roundHalf(quota * rate, 100n);
  const patient = roundHalf((cost < quota ? cost : quota) * (100n - rate), 100n);
  return { fund, patient, hospital: fund + patient - cost };
}

/** How far the district may move a 起付线 from the plan's own (fen), by level; a rate by five points. */
export const deductibleBounds: Readonly<Record<Level, bigint>> = {
  1: 50_00n,
  2: 150_00n,
  3: 400_00n,
  outside: 1000_00n,
};
export const rateBound = 5n;

/** A change that goes beyond the plan's bounds: what was asked for, and what is allowed. */
export interface BeyondBounds {
  readonly what: keyof InpatientRule;
  readonly level: Level;
  readonly asked: bigint;
  readonly least: bigint;
  readonly most: bigint;
}

/** What of a changed rule the plan does not allow (item 3). */
export function checkChange(level: Level, changed: InpatientRule): BeyondBounds[] {
  const original = inpatientRules[level];
  const bounds = { deductible: deductibleBounds[level], rate: rateBound };
  return (["deductible", "rate"] as const).flatMap((what) => {
    const least = original[what] - bounds[what];
    const most = original[what] + bounds[what];
    const asked = changed[what];
    return asked < least || asked > most ? [{ what, level, asked, least, most }] : [];
  });
}
