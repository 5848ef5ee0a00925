import type { Hospital } from "../../../settlement/input.ts";
import { type Grade, grades } from "../../../settlement/tables.ts";
import type { VersionHospital } from "./content.ts";
import { type ContentFault, Place } from "./fault.ts";
import { valueProblems as problems } from "./words.zh.ts";

export function readHospitals(faults: ContentFault[], hospitals: readonly VersionHospital[]): Hospital[] {
  if (hospitals.length === 0) new Place(faults, "hospitals").fault("code", problems.none());
  const seen = new Map<string, number>();
  return hospitals.map(({ code, grade, assessment, prevYearPaid, accountingUnit }, index) => {
    const row = new Place(faults, "hospitals", index + 1);
    row.once(seen, "code", row.name("code", code));
    checkGrade(row, grade);
    return {
      id: code,
      grade,
      assessment: row.units("assessment", assessment, 2),
      prevYearPaid: row.fen("prevYearPaid", prevYearPaid),
      unit: accountingUnit || undefined,
    };
  });
}

export function checkGrade(row: Place, grade: Grade): void {
  if (!grades.includes(grade)) row.fault("grade", problems.notGrade(String(grade)));
}
