import { drgBudget, monthBudgets } from "./budget.ts";
import { type CaseResults, kinds } from "./cases.ts";
import { type Control, controlOf } from "./control.ts";
import type { SettlementInput } from "./input.ts";
import { groupOfCell, type KernelTables, kernelTables, settleCases, TooLargeError } from "./kernel.ts";
import {
  type Addition,
  type HospitalMonth,
  type Month,
  type PaidMonth,
  settleHospitalMonths,
  settleMonths,
} from "./month.ts";
import { addedPoints, groupReviewPoints, type Review } from "./reviews.ts";
import { addUp, type Sums } from "./sums.ts";
import { makeTables, type Tables } from "./tables.ts";
import { settleYear, type Year } from "./year.ts";

/** A review with what it came to. */
export interface SettledReview {
  readonly review: Review;
  /** Index of the case. */
  readonly case: number;
  /** Points that are added (`high`) or that replace the case's own (`group`), 1e-8. */
  readonly points: bigint;
}

/** A settled year of one fund. */
export interface Settlement {
  readonly input: SettlementInput;
  readonly tables: Tables;
  readonly kernel: KernelTables;
  readonly results: CaseResults;
  readonly sums: Sums;
  readonly budget: bigint;
  readonly reviews: readonly SettledReview[];
  readonly months: readonly Month[];
  readonly hospitalMonths: readonly HospitalMonth[];
  readonly year: Year;
  readonly control: Control;
}

/**
 * Settles a year. Throws EmptyReferenceError, NegativeBudgetError, TooLargeError. The order of cases changes no figure.
 * @param paid months that were published and paid: they stand as they are, whatever they would come to now, later
 *   months carry on from them, and the clearing subtracts them
 */
export function settle(
  input: SettlementInput,
  indexed: KernelIndex,
  paid: readonly PaidMonth[] = [],
): Settlement {
  const { tables, kernel } = indexed;
  const budget = drgBudget(input.budget);
  const results = settleCases(input.cases, kernel);
  const sums = addUp(input.cases, results, input.hospitals.length, input.parameters);
  const reviews = input.reviews.flatMap((review) => settleReview(review, input, indexed, results));
  const months = settleMonths(input, sums, monthBudgets(budget, input.monthShares), paid);
  const additions = reviews.flatMap(additionOf(input));
  const hospitalMonths = settleHospitalMonths(input, sums, months, additions, paid);
  const year = settleYear(input, sums, hospitalMonths, reviewedPoints(input, results, reviews), budget);
  const control = controlOf(sums, hospitalMonths, year);
  return { input, tables, kernel, results, sums, budget, reviews, months, hospitalMonths, year, control };
}

/** The tables, and their order in the kernel's arrays: what the reader of cases needs before it reads a case. */
export interface KernelIndex {
  readonly tables: Tables;
  readonly kernel: KernelTables;
}

export function indexTables(
  input: Pick<SettlementInput, "reference" | "groups" | "overrides" | "parameters">,
): KernelIndex {
  const tables = makeTables(input.reference, input.groups, input.overrides, input.parameters);
  return { tables, kernel: kernelTables(tables) };
}

function settleReview(
  review: Review,
  { cases, caseNames, hospitals }: SettlementInput,
  { tables, kernel }: KernelIndex,
  { kind }: CaseResults,
): SettledReview[] {
  const index = caseNames.indexOf(review.case, review.hospital);
  if (index === undefined) return [];
  const total = BigInt(cases.total[index]!);
  const settled = (points: bigint): SettledReview[] => {
    if (points > BigInt(Number.MAX_SAFE_INTEGER) / 2n) throw new TooLargeError("cost", String(total));
    return [{ review, case: index, points }];
  };
  if (review.kind === "group") return settled(groupReviewPoints(tables, total, review.unreasonable));
  const group = groupOfCell(kernel, cases.cell[index]!);
  if (kinds[kind[index]!] !== "high" || !group) return settled(0n);
  const { grade } = hospitals[cases.hospital[index]!]!;
  return settled(addedPoints(group, grade, total, review.unreasonable));
}

/**
 * What of a review is paid in a month: only additions, and only those that have one. A late case's month has paid
 * nothing for it, so that its addition waits for the clearing too (R10).
 */
function additionOf({ cases }: SettlementInput) {
  return ({ review, case: index, points }: SettledReview): Addition[] =>
    review.kind === "high" && review.paidMonth !== undefined && cases.status[index] === 0
      ? [
          {
            hospital: cases.hospital[index]!,
            month: cases.month[index]!,
            paidMonth: review.paidMonth,
            points,
          },
        ]
      : [];
}

/** By hospital: what reviews add to the points before review. */
function reviewedPoints(
  { hospitals, cases }: SettlementInput,
  { points }: CaseResults,
  reviews: readonly SettledReview[],
): bigint[] {
  const added = hospitals.map(() => 0n);
  for (const { review, case: index, points: given } of reviews) {
    const before = review.kind === "group" ? BigInt(points[index]!) : 0n;
    added[cases.hospital[index]!]! += given - before;
  }
  return added;
}
