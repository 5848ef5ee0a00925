import type { TestContext } from "node:test";
import { readFolder } from "../../src/settlement/folder/from-folder.ts";
import { type Settlement, settle } from "../../src/settlement/settle.ts";
import { filesOf, makeFolder } from "./folder.ts";
import type { NaiveCase, NaiveYear } from "./naive.ts";

/** A year to change one thing in: hospital H of grade 3, group G with ten past cases of 1,000 yuan each. */
export function smallYear(changes: Partial<NaiveYear> = {}): NaiveYear {
  return {
    hospitals: [{ id: "H", grade: 3, assessment: 100n, prevPaid: 0n }],
    reference: [row("G", 3, 10n, 1_000_000n)],
    deductions: [],
    reviews: [],
    cases: [],
    total: 10_000_000n,
    less: 0n,
    shares: [[1, 1n]],
    fundCost: 0n,
    basis: "fund",
    ...changes,
  };
}

/** Past cases of a group at a grade; cost in fen. */
export function row(group: string, grade: 1 | 2 | 3, cases: bigint, cost: bigint, weight?: bigint) {
  return { group, grade, cases, cost, basic: false, weight };
}

/** A case of hospital H in January; cost in fen. */
export function caseOf(
  name: string,
  group: string,
  total: bigint,
  changes: Partial<NaiveCase> = {},
): NaiveCase {
  return {
    case: name,
    hospital: "H",
    month: 1,
    group,
    status: "on_time",
    total,
    noncompliant: 0n,
    cash: 0n,
    selfPay: 0n,
    ...changes,
  };
}

/** Settles a year by way of its files. */
export async function settleYear(
  test: TestContext,
  year: NaiveYear,
  more: Readonly<Record<string, string>> = {},
): Promise<Settlement> {
  const { input, indexed } = await readFolder(makeFolder(test, { ...filesOf(year), ...more }));
  return settle(input, indexed);
}
