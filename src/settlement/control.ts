import type { HospitalMonth } from "./month.ts";
import type { Sums } from "./sums.ts";
import type { Year } from "./year.ts";

/** The two formulas of §19 beside each other, over all hospitals, in fen. They must be equal. */
export interface Control {
  /** (一): points at the year's value, less what assessment takes off, patients' cash and what was paid. */
  readonly one: bigint;
  /** (二): what the hospitals' clearings add up to, before caps, audits and self-paid excess. */
  readonly two: bigint;
}

/** Adds both formulas up from different figures: (一) from sums over all cases, (二) from each hospital's clearing. */
export function controlOf(sums: Sums, months: readonly HospitalMonth[], year: Year): Control {
  const total = <T>(items: readonly T[], of: (item: T) => bigint) =>
    items.reduce((sum, item) => sum + of(item), 0n);
  const one =
    year.pool -
    year.residue -
    total(year.clearings, ({ assessmentOff }) => assessmentOff) -
    total(sums.cash, (cash) => cash) -
    total(months, ({ transfer }) => transfer);
  const two = total(
    year.clearings,
    ({ clearing, gross, entitlement, audit, selfPayExcess }) =>
      clearing + (gross - entitlement) + audit + selfPayExcess,
  );
  return { one, two };
}
