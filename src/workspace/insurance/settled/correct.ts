import { type CaseColumns, noGroup, statuses } from "../../../settlement/cases.ts";
import { fenOfText } from "../../../settlement/csv/fields.ts";
import type { Hospital } from "../../../settlement/input.ts";
import { cellAt, type KernelTables } from "../../../settlement/kernel.ts";
import type { GrantedCorrection } from "../objections/granted.ts";

/** What a correction is looked up in. */
interface Lookup {
  readonly kernel: KernelTables;
  readonly hospitals: readonly Hospital[];
  indexOf(hospital: string, name: string): number | undefined;
  /** When a month's final result was made. */
  readonly finals: ReadonlyMap<number, string>;
}

const onTime = statuses.indexOf("on_time");
const returned = statuses.indexOf("returned");

/**
 * The columns with what was granted to objections; the given ones stay as they are. A case that got its group only
 * after the month's final result counts at the year's end (§18 一 5).
 */
export function correctCases(
  cases: CaseColumns,
  corrections: readonly GrantedCorrection[],
  { kernel, hospitals, indexOf, finals }: Lookup,
): CaseColumns {
  if (corrections.length === 0) return cases;
  const cell = Uint32Array.from(cases.cell);
  const noncompliant = cases.noncompliant.slice();
  const status = cases.status.slice();
  const unknown = new Map(cases.unknownGroups.map((group, index) => [group, index]));

  const cellOf = (group: string | null, hospital: number): number => {
    if (group === null || group === "") return noGroup;
    const known = kernel.groups.get(group);
    if (known !== undefined) return cellAt(known, hospitals[hospital]!.grade);
    if (!unknown.has(group)) unknown.set(group, unknown.size);
    return kernel.size + unknown.get(group)!;
  };
  for (const { hospital, case: name, correction, month, at } of corrections) {
    const index = indexOf(hospital, name);
    if (index === undefined) continue;
    const { group, noncompliant: yuan } = correction;
    if (group !== undefined) {
      const afterFinal = at > (finals.get(month) ?? at);
      if (afterFinal && cell[index] === noGroup && status[index] === onTime) status[index] = returned;
      cell[index] = cellOf(group, cases.hospital[index]!);
    }
    if (yuan !== undefined) noncompliant[index] = fenOfText(yuan);
  }
  return { ...cases, cell, noncompliant, status, unknownGroups: [...unknown.keys()] };
}
