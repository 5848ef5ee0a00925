import { type Budget, drgBudget, NegativeBudgetError } from "../../../settlement/budget.ts";
import { yuan } from "../../../settlement/words.zh.ts";
import type { VersionContent } from "./content.ts";
import { type ContentFault, Place } from "./fault.ts";
import { valueProblems as problems } from "./words.zh.ts";

export function readBudget(faults: ContentFault[], { total, less }: VersionContent["budget"]): Budget {
  const place = new Place(faults, "budget");
  const before = faults.length;
  const seen = new Map<string, number>();
  const budget: Budget = {
    total: place.fen("total", total),
    less: new Map(
      less.map(({ name, amount }, index) => {
        const row = new Place(faults, "budget", index + 1);
        row.once(seen, "name", row.name("name", name));
        return [name, row.fen("amount", amount)];
      }),
    ),
  };
  if (faults.length === before) checkLeft(place, budget);
  return budget;
}

function checkLeft(place: Place, budget: Budget): void {
  try {
    drgBudget(budget);
  } catch (error) {
    if (!(error instanceof NegativeBudgetError)) throw error;
    const { total } = budget;
    place.fault("less", problems.negativeBudget(yuan(total), yuan(total - error.budget), yuan(error.budget)));
  }
}

/** The fund's cost by month of the year before, fen. */
export function readMonthShares(
  faults: ContentFault[],
  shares: VersionContent["monthShares"],
): Map<number, bigint> {
  const before = faults.length;
  const seen = new Map<string, number>();
  const read = new Map(
    shares.map(({ month, amount }, index) => {
      const row = new Place(faults, "monthShares", index + 1);
      if (!Number.isInteger(month) || month < 1 || month > 12)
        row.fault("month", problems.notMonth(String(month)));
      row.once(seen, "month", String(month));
      return [month, row.fen("amount", amount)] as const;
    }),
  );
  // Shares of nothing are no shares: no month would have a budget.
  if (faults.length === before && [...read.values()].every((share) => share === 0n))
    new Place(faults, "monthShares").fault("amount", problems.sharesZero());
  return read;
}
