import { fenOfText } from "../csv/fields.ts";
import { sameFund } from "../fund.ts";
import type { Deduction, Hospital } from "../input.ts";
import { pointDigits, toUnits } from "../numbers.ts";
import type { Rejection } from "../rejection.ts";
import { monthOf } from "./month.ts";
import { findTable, readTable } from "./table.ts";

/** deductions.csv, where there is one. A row that is wrong goes to `rejected`. */
export async function readDeductions(
  folder: string,
  { hospitals, fund }: { readonly hospitals: readonly Hospital[]; readonly fund: string },
  rejected: Rejection[],
): Promise<Deduction[]> {
  if (findTable(folder, "deductions") === undefined) return [];
  const { rows } = await readTable(folder, "deductions", ["hospital", "month"]);
  const indexes = new Map(hospitals.map(({ id }, index) => [id, index]));
  return rows.flatMap((row): Deduction[] => {
    const refuse = (...why: Parameters<typeof row.reject>) => {
      rejected.push(row.reject(...why));
      return [];
    };
    const hospital = indexes.get(row.text("hospital"));
    if (hospital === undefined) return refuse("hospital", "unknown-hospital");
    if (!sameFund(row.text("fund"), fund)) return refuse("fund", "other-fund");
    const month = monthOf(row.text("month"));
    if (month === undefined) return refuse("month", "not-a-month");
    const audit = row.has("audit_deduction_yuan") ? fenOfText(row.text("audit_deduction_yuan")) : 0;
    if (Number.isNaN(audit)) return refuse("audit_deduction_yuan", "not-money");
    if (audit < 0) return refuse("audit_deduction_yuan", "below-zero");
    const points = row.has("deducted_points") ? toUnits(row.text("deducted_points"), pointDigits) : 0n;
    if (points === undefined) return refuse("deducted_points", "not-points");
    if (points < 0n) return refuse("deducted_points", "below-zero");
    return [{ hospital, month, audit: BigInt(audit), points }];
  });
}
