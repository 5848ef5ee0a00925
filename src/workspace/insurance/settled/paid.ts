import type { Hospital } from "../../../settlement/input.ts";
import type { HospitalMonth, PaidMonth } from "../../../settlement/month.ts";
import { moneyDigits, pointDigits, toUnits } from "../../../settlement/numbers.ts";
import type { HospitalMonthFigures, MonthFigures } from "../figures.ts";
import type { RunRecord } from "./load.ts";

/** Published months as the kernel takes them: what was really paid. */
export function paidMonths(runs: readonly RunRecord[], hospitals: readonly Hospital[]): PaidMonth[] {
  const indexes = new Map(hospitals.map(({ id }, index) => [id, index]));
  return runs.map(({ month, figures }) => {
    const { budget, points, value, hospitals: rows } = figures as MonthFigures;
    return {
      month,
      budget: fen(budget),
      points: units(points),
      value: value === null ? undefined : units(value),
      hospitals: rows
        .filter(hasHappened)
        .flatMap((row): HospitalMonth[] => {
          const hospital = indexes.get(row.hospital);
          return hospital === undefined ? [] : [{ ...paidTo(row), hospital, month }];
        })
        .sort((a, b) => a.hospital - b.hospital),
    };
  });
}

/** A hospital without cases, deductions and additions has no month: what it owes goes on unchanged. */
function hasHappened({ cases, amount, audit, pointsOff, additions }: HospitalMonthFigures): boolean {
  return cases > 0 || [amount, audit, pointsOff, additions].some((each) => fen(each) !== 0n);
}

function paidTo(row: HospitalMonthFigures): Omit<HospitalMonth, "hospital" | "month"> {
  return {
    prepaid: units(row.prepaid),
    gross: row.gross === null ? undefined : fen(row.gross),
    cash: fen(row.cash),
    audit: fen(row.audit),
    pointsOff: fen(row.pointsOff),
    additions: fen(row.additions),
    amount: fen(row.amount),
    transfer: fen(row.transfer),
    carry: fen(row.carry),
  };
}

const fen = (yuan: string) => toUnits(yuan, moneyDigits)!;
const units = (decimal: string) => toUnits(decimal, pointDigits)!;
