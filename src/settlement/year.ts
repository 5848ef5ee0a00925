import { groupBy } from "./group-by.ts";
import type { SettlementInput } from "./input.ts";
import { type HospitalMonth, worth } from "./month.ts";
import { roundHalf } from "./numbers.ts";
import type { Sums } from "./sums.ts";

/** A hospital's yearly clearing (§19). Points in 1e-8, money in fen. */
export interface Clearing {
  readonly hospital: number;
  readonly points: bigint;
  /** Points at the year's value times 考核系数, and how much less that is than at the value alone. */
  readonly gross: bigint;
  readonly assessmentOff: bigint;
  /** 130 % of what its cases cost: more is not paid (R12). */
  readonly surplusCap: bigint;
  readonly entitlement: bigint;
  /** Self-paid cost above a tenth of all cost, given back. */
  readonly selfPayExcess: bigint;
  readonly cost: bigint;
  readonly cash: bigint;
  readonly transfers: bigint;
  readonly audit: bigint;
  /** What is still paid; below zero it is recovered. */
  readonly clearing: bigint;
  /** All that the fund paid for the year. */
  readonly fundPaid: bigint;
  /** January's advance for this year, for the next, and the difference to pay or recover (§17, R14). */
  readonly advanceOld: bigint;
  readonly advanceNew: bigint;
  readonly advanceDiff: bigint;
}

/** The fund's year. */
export interface Year {
  readonly points: bigint;
  /** 年点值, 1e-8 yuan per point; none where the year has no points. */
  readonly value: bigint | undefined;
  readonly cost: bigint;
  /** What is shared out by points: cost less fund cost plus budget, fen. */
  readonly pool: bigint;
  readonly clearings: readonly Clearing[];
  /** What rounding leaves in the fund (R19), fen. */
  readonly residue: bigint;
}

/**
 * @param reviewed by hospital: what reviews add to the points before review, 1e-8
 * @param budget what the year has for DRG cases, fen
 */
export function settleYear(
  input: SettlementInput,
  sums: Sums,
  months: readonly HospitalMonth[],
  reviewed: readonly bigint[],
  budget: bigint,
): Year {
  const { hospitals, parameters, fundCost } = input;
  const deductionsOf = groupBy(input.deductions, (each) => each.hospital);
  const monthsOf = groupBy(months, (each) => each.hospital);
  const pointsOf = hospitals.map((_, hospital) => {
    const off = (deductionsOf.get(hospital) ?? []).reduce((sum, each) => sum + each.points, 0n);
    return sums.yearPoints[hospital]! + reviewed[hospital]! - off;
  });
  const points = pointsOf.reduce((sum, each) => sum + each, 0n);
  const cost = sums.cost.reduce((sum, each) => sum + each, 0n);
  const pool = cost - fundCost + budget;
  const value = points > 0n ? roundHalf(pool * 10n ** 14n, points) : undefined;

  const clearings = hospitals.map((hospital, index): Clearing => {
    const own = monthsOf.get(index) ?? [];
    const atValue = worth(pointsOf[index]!, value);
    const gross =
      value === undefined ? 0n : roundHalf(pointsOf[index]! * value * hospital.assessment, 10n ** 16n);
    const surplusCap = roundHalf(sums.cost[index]! * (100n + parameters.surplusCap), 100n);
    const entitlement = gross < surplusCap ? gross : surplusCap;
    const over = sums.selfPay[index]! - roundHalf(sums.cost[index]! * parameters.selfPayCap, 100n);
    const selfPayExcess = over > 0n ? over : 0n;
    const transfers = own.reduce((sum, { transfer }) => sum + transfer, 0n);
    // What is taken off now: a deduction that was revoked after its month was paid is given back here.
    const audit = (deductionsOf.get(index) ?? []).reduce((sum, each) => sum + each.audit, 0n);
    const clearing = entitlement - sums.cash[index]! - transfers - audit - selfPayExcess;
    const fundPaid = transfers + clearing;
    const advanceOld = roundHalf(2n * hospital.prevYearPaid, 12n);
    const advanceNew = roundHalf(2n * fundPaid, 12n);
    return {
      hospital: index,
      points: pointsOf[index]!,
      gross,
      assessmentOff: atValue - gross,
      surplusCap,
      entitlement,
      selfPayExcess,
      cost: sums.cost[index]!,
      cash: sums.cash[index]!,
      transfers,
      audit,
      clearing,
      fundPaid,
      advanceOld,
      advanceNew,
      advanceDiff: advanceNew - advanceOld,
    };
  });
  const paid = pointsOf.reduce((sum, each) => sum + worth(each, value), 0n);
  return { points, value, cost, pool, clearings, residue: pool - paid };
}
