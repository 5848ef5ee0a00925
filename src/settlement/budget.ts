import { roundHalf } from "./numbers.ts";

/** The fund's yearly budget (§6), in fen. */
export interface Budget {
  readonly total: bigint;
  /** What is taken off it first, by name as the plan calls it (R1). */
  readonly less: ReadonlyMap<string, bigint>;
}

/** What is taken off is more than the budget: nothing can be settled with it. */
export class NegativeBudgetError extends Error {
  readonly budget: bigint;
  constructor(budget: bigint) {
    super(`the budget for DRG cases is ${budget} fen`);
    this.name = "NegativeBudgetError";
    this.budget = budget;
  }
}

/** What is left for DRG cases. Throws NegativeBudgetError. */
export function drgBudget({ total, less }: Budget): bigint {
  const left = [...less.values()].reduce((rest, part) => rest - part, total);
  if (left < 0n) throw new NegativeBudgetError(left);
  return left;
}

/**
 * The budget of each month, in proportion to the fund's cost in that month of the year before. The last month takes
 * what rounding left, so that the months add up to the year (R2).
 */
export function monthBudgets(budget: bigint, shares: ReadonlyMap<number, bigint>): Map<number, bigint> {
  const months = [...shares.keys()].sort((a, b) => a - b);
  const all = months.reduce((sum, month) => sum + shares.get(month)!, 0n);
  const budgets = new Map<number, bigint>();
  let left = budget;
  for (const [i, month] of months.entries()) {
    const share = i === months.length - 1 || all === 0n ? left : roundHalf(budget * shares.get(month)!, all);
    budgets.set(month, share);
    left -= share;
  }
  return budgets;
}
