import { type CaseKind, kinds, type Status, statuses } from "../../../settlement/cases.ts";
import { groupOfCell } from "../../../settlement/kernel.ts";
import { fromUnits, moneyDigits, pointDigits, roundHalf, toUnits } from "../../../settlement/numbers.ts";
import { addedPoints, groupReviewPoints } from "../../../settlement/reviews.ts";
import type { Settlement } from "../../../settlement/settle.ts";
import type { Cell, Grade } from "../../../settlement/tables.ts";
import type { Workspace } from "../../workspace.ts";
import { groupNameOf } from "../cases/case-facts.ts";
import { type SettledYear, settleFundYear } from "../settle-year.ts";

/** A case of the year as objections and reviews speak of it. Money in yuan. */
export interface CaseFacts {
  readonly month: number;
  /** Empty where the case has none. */
  readonly group: string;
  /** The class by group and cost, whenever the case came in. */
  readonly kind: CaseKind;
  readonly status: Status;
  readonly grade: Grade;
  readonly cost: string;
  readonly noncompliant: string;
  /** Past cases of its group at its grade cost so much on average; above the threshold a case is high. */
  readonly mean: string | null;
  readonly threshold: string | null;
}

/** The cases of a fund's year, by hospital and name. */
export interface YearCases {
  find(hospital: string, name: string): CaseFacts | undefined;
  /** How many cases a hospital has so far. */
  countOf(hospital: string): number;
  knowsGroup(group: string): boolean;
  /** How many reviews a hospital may apply for, as a share of its cases. */
  readonly reviewQuota: string;
  /** Points that a review adds to a high case, or sets anew; null where the case is gone or not of that kind. */
  reviewPoints(review: {
    readonly kind: "high" | "group";
    readonly hospital: string;
    readonly case: string;
    readonly unreasonable: string;
  }): string | null;
}

/** The year's cases as the newest version settles them; nothing where no version does. */
export async function yearCases(
  workspace: Workspace,
  { year, fund }: { readonly year: number; readonly fund: string },
): Promise<YearCases | undefined> {
  const settled = await settleFundYear(workspace, { year, fund });
  return settled && casesOf(settled);
}

function casesOf({ settlement, parts, indexOf }: SettledYear): YearCases {
  const { input, tables, kernel, results } = settlement;
  const { cases, hospitals } = input;
  const { content } = parts.version;
  const named = new Set(content.groups.map(({ group }) => group));
  const hospitalAt = new Map(hospitals.map(({ id }, index) => [id, index]));
  let counts: Uint32Array | undefined;
  return {
    reviewQuota: content.parameters.reviewQuota,
    find(hospital, name) {
      const index = indexOf(hospital, name);
      return index === undefined ? undefined : factsOf(settlement, index);
    },
    countOf(hospital) {
      counts ??= countByHospital(settlement);
      const index = hospitalAt.get(hospital);
      return index === undefined ? 0 : counts[index]!;
    },
    knowsGroup: (group) => kernel.groups.has(group) || named.has(group),
    reviewPoints({ kind, hospital, case: name, unreasonable }) {
      const index = indexOf(hospital, name);
      const off = toUnits(unreasonable, moneyDigits);
      if (index === undefined || off === undefined) return null;
      const total = BigInt(cases.total[index]!);
      if (kind === "group") return fromUnits(groupReviewPoints(tables, total, off), pointDigits);
      const group = groupOfCell(kernel, cases.cell[index]!);
      if (!group || kinds[results.kind[index]!] !== "high") return null;
      const { grade } = hospitals[cases.hospital[index]!]!;
      return fromUnits(addedPoints(group, grade, total, off), pointDigits);
    },
  };
}

function countByHospital({ input }: Settlement): Uint32Array {
  const counts = new Uint32Array(input.hospitals.length);
  const { count, hospital } = input.cases;
  for (let i = 0; i < count; i++) counts[hospital[i]!]!++;
  return counts;
}

function factsOf({ input, kernel, results }: Settlement, index: number): CaseFacts {
  const { cases, hospitals } = input;
  const { grade } = hospitals[cases.hospital[index]!]!;
  const group = groupOfCell(kernel, cases.cell[index]!);
  const cell = group?.stable ? group.cells[grade] : undefined;
  const yuan = (fen: number) => fromUnits(BigInt(fen), moneyDigits);
  return {
    month: cases.month[index]!,
    group: groupNameOf({ input, kernel }, index),
    kind: kinds[results.kind[index]!]!,
    status: statuses[cases.status[index]!]!,
    grade,
    cost: yuan(cases.total[index]!),
    noncompliant: yuan(cases.noncompliant[index]!),
    mean: cell ? meanOf(cell) : null,
    threshold: cell?.high === undefined ? null : fromUnits(cell.high, moneyDigits),
  };
}

function meanOf({ cases, cost }: Cell): string | null {
  return cases === 0n ? null : fromUnits(roundHalf(cost, cases), moneyDigits);
}
