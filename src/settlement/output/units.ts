import type { Settlement } from "../settle.ts";

/** What a county medical group (紧密型医共体) is paid as one: its members' sums (§8). In fen. */
export interface UnitPayment {
  readonly unit: string;
  readonly hospitals: readonly string[];
  readonly transfers: bigint;
  readonly clearing: bigint;
  readonly fundPaid: bigint;
  readonly advanceDiff: bigint;
}

/**
 * Each member is settled by itself, and what comes out is paid to the group's leading hospital in one sum: members'
 * clearings that are owed back lower what the others get. Hospitals without a group are paid themselves.
 */
export function unitPayments({ input, year }: Settlement): UnitPayment[] {
  const units = new Map<string, UnitPayment>();
  for (const each of year.clearings) {
    const { id, unit } = input.hospitals[each.hospital]!;
    if (unit === undefined) continue;
    const before = units.get(unit);
    units.set(unit, {
      unit,
      hospitals: [...(before?.hospitals ?? []), id],
      transfers: (before?.transfers ?? 0n) + each.transfers,
      clearing: (before?.clearing ?? 0n) + each.clearing,
      fundPaid: (before?.fundPaid ?? 0n) + each.fundPaid,
      advanceDiff: (before?.advanceDiff ?? 0n) + each.advanceDiff,
    });
  }
  return [...units.values()];
}
