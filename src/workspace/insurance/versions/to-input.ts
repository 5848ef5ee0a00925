import type { SettlementInput } from "../../../settlement/input.ts";
import { TooLargeError } from "../../../settlement/kernel.ts";
import { indexTables } from "../../../settlement/settle.ts";
import { EmptyReferenceError } from "../../../settlement/tables.ts";
import { refuse } from "../../refusal.ts";
import type { VersionContent } from "./content.ts";
import { type ContentFault, Place, sayFault } from "./fault.ts";
import { readBudget, readMonthShares } from "./read-budget.ts";
import { readHospitals } from "./read-hospitals.ts";
import { readParameters } from "./read-parameters.ts";
import { readGroups, readOverrides, readReference } from "./read-reference.ts";
import { valueProblems as problems, versionProblems } from "./words.zh.ts";

/** All of a settlement's input that a version holds. */
export type VersionInput = Pick<
  SettlementInput,
  "parameters" | "budget" | "monthShares" | "hospitals" | "reference" | "groups" | "overrides"
>;

/** A version's content as the kernel takes it; where there are faults, `input` is not to be used. */
export interface ContentRead {
  readonly input: VersionInput;
  readonly faults: readonly ContentFault[];
}

/** Most faults that are said in one sentence; a page shows all of them. */
const mostSaid = 3;

/** Reads a version's content; every fault is found, not only the first. */
export function readContent(content: VersionContent, fund: string): ContentRead {
  const faults: ContentFault[] = [];
  const groups = readGroups(faults, content);
  const input: VersionInput = {
    parameters: readParameters(faults, content.parameters, fund),
    budget: readBudget(faults, content.budget),
    monthShares: readMonthShares(faults, content.monthShares),
    hospitals: readHospitals(faults, content.hospitals),
    reference: readReference(faults, content.reference),
    groups,
    overrides: readOverrides(faults, content),
  };
  if (faults.length === 0) checkTables(faults, input);
  return { input, faults };
}

/** A version's content as the kernel takes it. Refused with the first faults where it has any. */
export function toInput(content: VersionContent, fund: string): VersionInput {
  const { input, faults } = readContent(content, fund);
  refuseFaults(faults);
  return input;
}

/** Refuses where there are faults, naming the first of them. */
export function refuseFaults(faults: readonly ContentFault[]): void {
  const [first] = faults;
  if (!first) return;
  const { part, row, field } = first;
  refuse({
    code: "invalid",
    field: ["content", part, ...(row === undefined ? [] : [row - 1]), field].join("."),
    says: versionProblems.several(faults.slice(0, mostSaid).map(sayFault), faults.length - mostSaid),
  });
}

/** What shows only once the tables are made: too little history, points beyond what is held exactly. */
function checkTables(faults: ContentFault[], input: VersionInput): void {
  const place = new Place(faults, "reference");
  try {
    indexTables(input);
  } catch (error) {
    if (error instanceof EmptyReferenceError) place.fault("cases", problems.referenceEmpty());
    else if (error instanceof TooLargeError) place.fault("group", problems.pointsTooLarge(error.subject));
    else throw error;
  }
}
