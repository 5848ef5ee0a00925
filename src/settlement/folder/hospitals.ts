import { longestText } from "../csv/row-reader.ts";
import type { Hospital } from "../input.ts";
import { UntrustedFileError } from "../rejection.ts";
import type { Grade } from "../tables.ts";
import { readTable, type TableRow } from "./table.ts";

/** As many as a case's column of hospitals can tell apart. */
const mostHospitals = 2 ** 16;

/** hospitals.csv. A wrong row refuses the file: all of a hospital's cases hang on it. */
export async function readHospitals(folder: string): Promise<Hospital[]> {
  const { file, rows } = await readTable(folder, "hospitals", [
    "hospital",
    "grade",
    "assessment_coef",
    "prev_year_fund_paid_yuan",
  ]);
  if (rows.length === 0) throw new UntrustedFileError(file, { reason: "no-rows" });
  if (rows.length > mostHospitals)
    throw new UntrustedFileError(file, { reason: "too-many", limit: mostHospitals });
  const seen = new Set<string>();
  return rows.map((row) => {
    const id = row.text("hospital");
    if (id === "" || id.length > longestText) row.refuse("hospital");
    if (seen.has(id)) throw new UntrustedFileError(file, { reason: "row-twice", line: row.line, name: id });
    seen.add(id);
    return {
      id,
      grade: gradeOf(row),
      assessment: row.units("assessment_coef", 2),
      prevYearPaid: row.fen("prev_year_fund_paid_yuan"),
      unit: row.has("accounting_unit") ? row.text("accounting_unit") : undefined,
    };
  });
}

/** 3, 2 or 1 (一级 and without a grade), as a figure or in words. */
export function gradeOf(row: TableRow): Grade {
  const text = row.text("grade");
  const grade = ({ 三级: 3, 二级: 2, 一级: 1, 未定级: 1 } as const)[text] ?? Number(text);
  return grade === 1 || grade === 2 || grade === 3 ? grade : row.refuse("grade");
}
