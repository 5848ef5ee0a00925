import { longestText } from "../csv/row-reader.ts";
import { pointDigits } from "../numbers.ts";
import { UntrustedFileError } from "../rejection.ts";
import type { GroupRow, Override, ReferenceRow } from "../tables.ts";
import { gradeOf } from "./hospitals.ts";
import { findTable, readTable } from "./table.ts";

/** reference.csv: the reference set, and what its rows say about groups. Rows that contradict each other refuse it. */
export async function readReference(
  folder: string,
): Promise<{ readonly reference: ReferenceRow[]; readonly groups: GroupRow[] }> {
  const { file, rows } = await readTable(folder, "reference", ["group", "grade", "cases", "total_cost_yuan"]);
  const groups = new Map<string, GroupRow>();
  const seen = new Set<string>();
  const reference = rows.map((row): ReferenceRow => {
    const group = row.text("group");
    if (group === "" || group.length > longestText) row.refuse("group");
    const grade = gradeOf(row);
    const key = `${grade} ${group}`;
    if (seen.has(key))
      throw new UntrustedFileError(file, {
        reason: "row-twice",
        line: row.line,
        name: `${group}、${grade}级`,
      });
    seen.add(key);
    const contradicts = (column: string): never => {
      throw new UntrustedFileError(file, { reason: "contradiction", line: row.line, column, name: group });
    };
    const before = groups.get(group);
    const basic = row.text("basic_group");
    if (!["", "0", "1"].includes(basic)) row.refuse("basic_group");
    const weight = row.has("weight") ? row.units("weight", pointDigits) : undefined;
    if (before && before.basic !== (basic === "1")) contradicts("basic_group");
    if (before && before.weight !== weight) contradicts("weight");
    groups.set(group, { group, basic: basic === "1", weight });
    const cases = row.units("cases", 0);
    const cost = row.fen("total_cost_yuan");
    if (cases === 0n && cost !== 0n) contradicts("total_cost_yuan");
    return { group, grade, cases, cost };
  });
  return { reference, groups: [...groups.values()] };
}

/** overrides.csv, where there is one: a coefficient without a decision is refused (§13, R7). */
export async function readOverrides(folder: string): Promise<Override[]> {
  if (findTable(folder, "overrides") === undefined) return [];
  const { file, rows } = await readTable(folder, "overrides", ["group", "grade", "coef", "decision"]);
  const seen = new Set<string>();
  return rows.map((row): Override => {
    const group = row.text("group");
    const grade = gradeOf(row);
    const key = `${grade} ${group}`;
    if (seen.has(key))
      throw new UntrustedFileError(file, {
        reason: "row-twice",
        line: row.line,
        name: `${group}、${grade}级`,
      });
    seen.add(key);
    return {
      group,
      grade,
      coefficient: row.units("coef", pointDigits),
      decision: row.has("decision") ? row.text("decision") : row.refuse("decision"),
    };
  });
}
