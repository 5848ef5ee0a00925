import type { FundYear } from "../../../workspace/insurance/views.ts";

/** A fund's year, as every page of settlement shows one. */
export interface Fund {
  readonly year: number;
  readonly fund: string;
}

/** What of the years there are is meant by an address. */
export function chosenFund(
  rows: readonly FundYear[],
  year: string | null,
  fund: string | null,
): Fund | undefined {
  const newest = rows.toSorted((a, b) => b.year - a.year);
  const ofYear = newest.filter((each) => String(each.year) === year);
  const among = ofYear.length > 0 ? ofYear : newest;
  const found = among.find((each) => each.fund === fund) ?? among[0];
  return found && { year: found.year, fund: found.fund };
}
