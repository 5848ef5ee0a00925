import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "node:test";
import type { NaiveYear } from "./naive.ts";

/** The files of a folder for `luoshi settle`, by name. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A folder of its own with these files, gone after the test. */
export function makeFolder(test: TestContext, files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), "luoshi-settle-"));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

/** A year as the files that it is read from. */
export function filesOf(year: NaiveYear): Record<string, string> {
  const yuan = (fen: bigint) => `${fen / 100n}.${String(fen % 100n).padStart(2, "0")}`;
  const units = (value: bigint, digits: number) => {
    const scale = 10n ** BigInt(digits);
    return `${value / scale}.${String(value % scale).padStart(digits, "0")}`;
  };
  const lines = (header: string, rows: readonly (readonly (string | number | bigint)[])[]) =>
    `${header}\n${rows.map((row) => row.join(",")).join("\n")}\n`;
  return {
    "cases.csv": lines(
      "case,hospital,month,group,status,total_cost_yuan,noncompliant_yuan,patient_cash_yuan,self_pay_yuan",
      year.cases.map((c) => [
        c.case,
        c.hospital,
        c.month,
        c.group,
        c.status,
        ...[c.total, c.noncompliant, c.cash, c.selfPay].map(yuan),
      ]),
    ),
    "hospitals.csv": lines(
      "hospital,grade,assessment_coef,prev_year_fund_paid_yuan",
      year.hospitals.map((h) => [h.id, h.grade, units(h.assessment, 2), yuan(h.prevPaid)]),
    ),
    "reference.csv": lines(
      "group,grade,cases,total_cost_yuan,basic_group,weight",
      year.reference.map((r) => [
        r.group,
        r.grade,
        r.cases,
        yuan(r.cost),
        r.basic ? 1 : 0,
        r.weight === undefined ? "" : units(r.weight, 8),
      ]),
    ),
    "deductions.csv": lines(
      "hospital,month,audit_deduction_yuan,deducted_points",
      year.deductions.map((d) => [d.hospital, d.month, yuan(d.audit), units(d.points, 8)]),
    ),
    "reviews.csv": lines(
      "case,kind,unreasonable_yuan,paid_month,note",
      year.reviews.map((r) => [r.case, r.kind, yuan(r.unreasonable), r.paidMonth ?? "", ""]),
    ),
    "params.json": JSON.stringify({
      fund: "职工医保",
      monthly_basis: year.basis,
      budget_yuan: { 统筹基金支出预算总额: yuan(year.total), less: { 年度预算调节金: yuan(year.less) } },
      prev_year_month_fund_yuan: Object.fromEntries(year.shares.map(([m, share]) => [m, yuan(share)])),
      year_inpatient_fund_cost_yuan: yuan(year.fundCost),
    }),
  };
}
