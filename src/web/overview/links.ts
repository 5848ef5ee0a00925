import { pathOf } from "../client.ts";

/** Where a figure of the overview comes from: the ledger with the filter that counts the same. */
export function ledgerOf(filter: Readonly<Record<string, string | undefined>>): string {
  return pathOf("/ledger", filter);
}

/** The matrix with the filter that counts the same. */
export function targetsOf(filter: Readonly<Record<string, string | undefined>>): string {
  return pathOf("/targets", filter);
}
