import { groupBy } from "./group-by.ts";
import type { SettlementInput } from "./input.ts";
import { roundHalf } from "./numbers.ts";
import type { Sums } from "./sums.ts";

/** One month of the fund. Points and values in 1e-8, money in fen. */
export interface Month {
  readonly month: number;
  readonly budget: bigint;
  readonly points: bigint;
  /** 点值, yuan per point; none in a month without points. */
  readonly value: bigint | undefined;
}

/** A hospital's month. */
export interface HospitalMonth {
  readonly hospital: number;
  readonly month: number;
  readonly prepaid: bigint;
  /** Prepaid points times the month's value; none where the month has no value. */
  readonly gross: bigint | undefined;
  readonly cash: bigint;
  readonly audit: bigint;
  /** What deducted points cost. */
  readonly pointsOff: bigint;
  /** Additions that were approved for earlier cases and are paid now. */
  readonly additions: bigint;
  readonly amount: bigint;
  /** What is paid: never below zero. */
  readonly transfer: bigint;
  /** What is owed and carried into the next month: zero or below. */
  readonly carry: bigint;
}

/** An approved addition: its case's hospital and month, when it is paid, and how many points. */
export interface Addition {
  readonly hospital: number;
  readonly month: number;
  readonly paidMonth: number;
  readonly points: bigint;
}

/** A month as it was published and paid. */
export interface PaidMonth extends Month {
  /** In the order of the hospitals. */
  readonly hospitals: readonly HospitalMonth[];
}

const pointUnit = 10n ** 14n;
const all = 100n;

/** §18: points and value of each month that has a budget or cases; those of a paid month are what they were. */
export function settleMonths(
  input: SettlementInput,
  sums: Sums,
  budgets: ReadonlyMap<number, bigint>,
  paid: readonly PaidMonth[],
): Month[] {
  const months: Month[] = [];
  const paidMonths = new Map(paid.map((each) => [each.month, each]));
  for (let month = 1; month <= 12; month++) {
    const before = paidMonths.get(month);
    if (before) {
      const { budget, points, value } = before;
      months.push({ month, budget, points, value });
      continue;
    }
    const total = (of: readonly bigint[]) =>
      input.hospitals.reduce((sum, _, hospital) => sum + of[hospital * 13 + month]!, 0n);
    const budget = budgets.get(month);
    const points = total(sums.points);
    if (budget === undefined && points === 0n) continue;
    const own = budget ?? 0n;
    // R15: fund money alone is literal; with `total` the patients' cash counts on both sides.
    const money = input.parameters.monthlyBasis === "fund" ? own : own + total(sums.monthCash);
    const value = points === 0n ? undefined : roundHalf(money * pointUnit, points);
    months.push({ month, budget: own, points, value });
  }
  return months;
}

/** §18: what each hospital is paid each month, in the order of hospitals and months. */
export function settleHospitalMonths(
  input: SettlementInput,
  sums: Sums,
  months: readonly Month[],
  additions: readonly Addition[],
  paid: readonly PaidMonth[],
): HospitalMonth[] {
  const valueIn = new Map(months.map(({ month, value }) => [month, value]));
  const ratio = input.parameters.prepayRatio;
  const deductionsAt = groupBy(input.deductions, (each) => each.hospital * 13 + each.month);
  const additionsAt = groupBy(additions, (each) => each.hospital * 13 + each.paidMonth);
  const paidIn = new Map(
    paid.map(({ month, hospitals }) => [month, new Map(hospitals.map((each) => [each.hospital, each]))]),
  );
  const settled: HospitalMonth[] = [];
  for (const hospital of input.hospitals.keys()) {
    let carried = 0n;
    for (let month = 1; month <= 12; month++) {
      const before = paidIn.get(month);
      if (before) {
        const then = before.get(hospital);
        if (then) settled.push(then);
        carried = then?.carry ?? carried;
        continue;
      }
      const at = hospital * 13 + month;
      const own = deductionsAt.get(at) ?? [];
      const added = additionsAt.get(at) ?? [];
      const hasCases = sums.monthCases[at]! > 0n;
      if (!hasCases && own.length === 0 && added.length === 0) continue;

      const value = valueIn.get(month);
      const prepaid = sums.prepaid[at]!;
      const audit = own.reduce((sum, each) => sum + each.audit, 0n);
      const pointsOff = own.reduce((sum, each) => sum + worth(each.points, value), 0n);
      const addedNow = added.reduce(
        (sum, each) => sum + roundHalf(worth(each.points, valueIn.get(each.month)) * ratio, all),
        0n,
      );
      // A month without a value pays nothing for cases; its budget waits for the year's end.
      const gross = value === undefined ? undefined : worth(prepaid, value);
      const cash = value === undefined ? 0n : sums.monthCash[at]!;
      const amount = roundHalf(((gross ?? 0n) - cash) * ratio, all) - audit - pointsOff + addedNow;
      const due = amount + carried;
      carried = due < 0n ? due : 0n;
      settled.push({
        hospital,
        month,
        prepaid,
        gross,
        cash,
        audit,
        pointsOff,
        additions: addedNow,
        amount,
        transfer: due > 0n ? due : 0n,
        carry: carried,
      });
    }
  }
  return settled;
}

/** Points at a value, in fen; nothing where there is no value. */
export function worth(points: bigint, value: bigint | undefined): bigint {
  return value === undefined ? 0n : roundHalf(points * value, pointUnit);
}
