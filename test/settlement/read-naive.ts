import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { NaiveYear } from "./naive.ts";

type Row = Readonly<Record<string, string>>;

/** A folder of plain tables as the naive reading takes it: split by commas, nothing checked. */
export function readNaively(folder: string): NaiveYear {
  const table = (name: string): Row[] => {
    const [header, ...lines] = readFileSync(join(folder, `${name}.csv`), "utf8")
      .trim()
      .split(/\r?\n/);
    const names = header!.split(",");
    return lines.map((line) => {
      const cells = line.split(",");
      return Object.fromEntries(names.map((column, i) => [column, cells[i] ?? ""]));
    });
  };
  const units = (text: string, digits: number) => {
    const [whole = "0", fraction = ""] = text.split(".");
    return BigInt(whole + fraction.padEnd(digits, "0"));
  };
  const fen = (text: string | undefined) => units(text ?? "0", 2);
  const params = JSON.parse(readFileSync(join(folder, "params.json"), "utf8")) as {
    budget_yuan: { 统筹基金支出预算总额: string; less: Record<string, string> };
    prev_year_month_fund_yuan: Record<string, string>;
    year_inpatient_fund_cost_yuan: string;
    monthly_basis?: "fund" | "total";
  };
  const gradeOf = (row: Row) => Number(row.grade) as 1 | 2 | 3;
  return {
    hospitals: table("hospitals").map((row) => ({
      id: row.hospital!,
      grade: gradeOf(row),
      assessment: units(row.assessment_coef!, 2),
      prevPaid: fen(row.prev_year_fund_paid_yuan),
    })),
    reference: table("reference").map((row) => ({
      group: row.group!,
      grade: gradeOf(row),
      cases: BigInt(row.cases!),
      cost: fen(row.total_cost_yuan),
      basic: row.basic_group === "1",
      weight: row.weight ? units(row.weight, 8) : undefined,
    })),
    deductions: table("deductions").map((row) => ({
      hospital: row.hospital!,
      month: Number(row.month),
      audit: fen(row.audit_deduction_yuan),
      points: units(row.deducted_points!, 8),
    })),
    reviews: table("reviews").map((row) => ({
      case: row.case!,
      kind: row.kind as "high" | "group",
      unreasonable: fen(row.unreasonable_yuan),
      paidMonth: row.paid_month ? Number(row.paid_month) : undefined,
    })),
    cases: table("cases").map((row) => ({
      case: row.case!,
      hospital: row.hospital!,
      month: Number(row.month),
      group: row.group!,
      status: (row.status || "on_time") as "on_time",
      total: fen(row.total_cost_yuan),
      noncompliant: fen(row.noncompliant_yuan),
      cash: fen(row.patient_cash_yuan),
      selfPay: fen(row.self_pay_yuan),
    })),
    total: fen(params.budget_yuan.统筹基金支出预算总额),
    less: Object.values(params.budget_yuan.less).reduce((sum, part) => sum + fen(part), 0n),
    shares: Object.entries(params.prev_year_month_fund_yuan).map(
      ([m, share]) => [Number(m), fen(share)] as const,
    ),
    fundCost: fen(params.year_inpatient_fund_cost_yuan),
    basis: params.monthly_basis ?? "fund",
  };
}
