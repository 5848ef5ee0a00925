import { existsSync } from "node:fs";
import { join } from "node:path";
import { readCasesCsv } from "../csv/from-csv.ts";
import type { Deduction, Hospital, SettlementInput } from "../input.ts";
import { moneyDigits, pointDigits } from "../numbers.ts";
import type { Rejection } from "../rejection.ts";
import type { Review } from "../reviews.ts";
import { indexTables, type KernelIndex } from "../settle.ts";
import type { Grade, GroupRow, Override, ReferenceRow } from "../tables.ts";
import { readParams } from "./params.ts";
import { readTable, type TableRow } from "./table.ts";

/** A folder read: what to settle, and the rows that were left out. */
export interface FolderRead {
  readonly input: SettlementInput;
  readonly indexed: KernelIndex;
  readonly rejected: readonly Rejection[];
}

/** Reads the folder of `luoshi settle`. Throws UntrustedFileError, EmptyReferenceError. */
export function readFolder(folder: string): FolderRead {
  const params = readParams(join(folder, "params.json"));
  const hospitals = readTable(join(folder, "hospitals.csv"), [
    "hospital",
    "grade",
    "assessment_coef",
    "prev_year_fund_paid_yuan",
  ]).map(hospitalOf);
  const { reference, groups } = readReference(join(folder, "reference.csv"));
  const overrides = optional(folder, "overrides.csv", ["group", "grade", "coef", "decision"]).map(overrideOf);
  const indexed = indexTables({ reference, groups, overrides, parameters: params.parameters });
  const { cases, names, rejected } = readCasesCsv(join(folder, "cases.csv"), {
    fund: params.parameters.fund,
    hospitals,
    kernel: indexed.kernel,
  });

  const more: Rejection[] = [];
  const deductions: Deduction[] = [];
  for (const row of optional(folder, "deductions.csv", ["hospital", "month"])) {
    const hospital = hospitals.findIndex(({ id }) => id === row.text("hospital"));
    if (hospital < 0) more.push(rejection("deductions.csv", row, "hospital", "unknown-hospital"));
    else deductions.push(deductionOf(row, hospital));
  }
  const reviews: Review[] = [];
  for (const row of optional(folder, "reviews.csv", ["case", "kind", "unreasonable_yuan"])) {
    if (names.indexOf(row.text("case")) === undefined)
      more.push(rejection("reviews.csv", row, "case", "unknown-case"));
    else reviews.push(reviewOf(row));
  }
  const input = {
    ...params,
    hospitals,
    reference,
    groups,
    overrides,
    deductions,
    reviews,
    cases,
    caseNames: names,
  };
  return { input, indexed, rejected: [...rejected, ...more] };
}

function optional(folder: string, name: string, columns: readonly string[]): TableRow[] {
  const path = join(folder, name);
  return existsSync(path) ? readTable(path, columns) : [];
}

function rejection(file: string, row: TableRow, column: string, reason: Rejection["reason"]): Rejection {
  return { file, line: row.line, column, reason, value: row.text(column) };
}

function gradeOf(row: TableRow): Grade {
  const grade = Number(row.text("grade"));
  return grade === 1 || grade === 2 || grade === 3 ? grade : row.refuse("grade");
}

function hospitalOf(row: TableRow): Hospital {
  if (!row.has("hospital")) row.refuse("hospital");
  return {
    id: row.text("hospital"),
    grade: gradeOf(row),
    assessment: row.units("assessment_coef", 2),
    prevYearPaid: row.units("prev_year_fund_paid_yuan", moneyDigits),
  };
}

/** The reference set, and what its rows say about groups. */
function readReference(path: string): { reference: ReferenceRow[]; groups: GroupRow[] } {
  const rows = readTable(path, ["group", "grade", "cases", "total_cost_yuan"]);
  const groups = new Map<string, GroupRow>();
  for (const row of rows) {
    const group = row.text("group");
    const before = groups.get(group);
    const weight = row.has("weight") ? row.units("weight", pointDigits) : before?.weight;
    groups.set(group, { group, basic: before?.basic === true || row.text("basic_group") === "1", weight });
  }
  const reference = rows.map((row) => ({
    group: row.text("group"),
    grade: gradeOf(row),
    cases: row.units("cases", 0),
    cost: row.fen("total_cost_yuan"),
  }));
  return { reference, groups: [...groups.values()] };
}

function overrideOf(row: TableRow): Override {
  return {
    group: row.text("group"),
    grade: gradeOf(row),
    coefficient: row.units("coef", pointDigits),
    decision: row.has("decision") ? row.text("decision") : row.refuse("decision"),
  };
}

function deductionOf(row: TableRow, hospital: number): Deduction {
  return {
    hospital,
    month: monthOf(row, "month"),
    audit: row.has("audit_deduction_yuan") ? row.fen("audit_deduction_yuan") : 0n,
    points: row.has("deducted_points") ? row.units("deducted_points", pointDigits) : 0n,
  };
}

function reviewOf(row: TableRow): Review {
  const kind = row.text("kind");
  if (kind !== "high" && kind !== "group") return row.refuse("kind");
  return {
    case: row.text("case"),
    kind,
    unreasonable: row.fen("unreasonable_yuan"),
    paidMonth: row.has("paid_month") ? monthOf(row, "paid_month") : undefined,
    note: row.text("note"),
  };
}

function monthOf(row: TableRow, column: string): number {
  const month = Number(row.text(column));
  return Number.isInteger(month) && month >= 1 && month <= 12 ? month : row.refuse(column);
}
