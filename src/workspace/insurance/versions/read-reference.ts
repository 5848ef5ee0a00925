import { pointDigits } from "../../../settlement/numbers.ts";
import type { GroupRow, Override, ReferenceRow } from "../../../settlement/tables.ts";
import type { VersionContent } from "./content.ts";
import { type ContentFault, Place } from "./fault.ts";
import { checkGrade } from "./read-hospitals.ts";
import { valueProblems as problems } from "./words.zh.ts";

/** Groups with a published weight or decided to be basic; each needs its history, were it of no case. */
export function readGroups(
  faults: ContentFault[],
  { groups, reference }: Pick<VersionContent, "groups" | "reference">,
): GroupRow[] {
  const known = new Set(reference.map(({ group }) => group));
  const seen = new Map<string, number>();
  return groups.map(({ group, basic, weight }, index) => {
    const row = new Place(faults, "groups", index + 1);
    row.once(seen, "group", row.name("group", group));
    if (!known.has(group)) row.fault("group", problems.unknownGroup(group));
    return {
      group,
      basic,
      weight: weight === undefined ? undefined : row.units("weight", weight, pointDigits),
    };
  });
}

export function readReference(
  faults: ContentFault[],
  reference: VersionContent["reference"],
): ReferenceRow[] {
  if (reference.length === 0) new Place(faults, "reference").fault("group", problems.none());
  const seen = new Map<string, number>();
  return reference.map(({ group, grade, cases, cost }, index) => {
    const row = new Place(faults, "reference", index + 1);
    checkGrade(row, grade);
    row.once(seen, "group", `${grade} ${row.name("group", group)}`);
    const read = { group, grade, cases: row.whole("cases", cases), cost: row.fen("cost", cost) };
    if (read.cases === 0n && read.cost !== 0n) row.fault("cost", problems.costWithoutCases());
    return read;
  });
}

/** Expert decisions on inversions: none counts without the number of the decision (§13, R7). */
export function readOverrides(
  faults: ContentFault[],
  { overrides, reference }: Pick<VersionContent, "overrides" | "reference">,
): Override[] {
  const known = new Set(reference.map(({ group }) => group));
  const seen = new Map<string, number>();
  return overrides.map(({ group, grade, coefficient, decision }, index) => {
    const row = new Place(faults, "overrides", index + 1);
    checkGrade(row, grade);
    row.once(seen, "group", `${grade} ${row.name("group", group)}`);
    if (!known.has(group)) row.fault("group", problems.unknownGroup(group));
    return {
      group,
      grade,
      coefficient: row.units("coefficient", coefficient, pointDigits),
      decision: row.name("decision", decision),
    };
  });
}
