import { found } from "../../refusal.ts";
import type { Workspace } from "../../workspace.ts";
import { type SettledYear, settleFundYear } from "../settle-year.ts";
import { loadYear } from "../settled/load.ts";

/** A fund's year, or a month of it. */
export interface CasesOf {
  readonly year: number;
  readonly fund: string;
  readonly month?: number | undefined;
}

/**
 * The year as a month was settled: a published month by the version it was paid by, another by the one that would
 * settle it now; without a month by the newest. Not found where no version settles it.
 */
export async function settledFor(workspace: Workspace, { year, fund, month }: CasesOf): Promise<SettledYear> {
  const parts = await loadYear(workspace.store.db, workspace.region, { year, fund });
  const paid = parts?.paid.find((run) => run.month === month);
  const asked = paid ? { version: paid.version } : { month };
  return found(await settleFundYear(workspace, { year, fund, ...asked }), "version");
}
