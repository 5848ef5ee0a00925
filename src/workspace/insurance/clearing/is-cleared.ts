import { and, eq } from "drizzle-orm";
import type { Database } from "../../../storage/store.ts";
import { insuranceRuns } from "../../../storage/tables/index.ts";

/** Whether a fund's year has a clearing that counts: from then on it takes no files and no reviews. */
export async function isCleared(
  db: Database,
  region: string,
  { year, fund }: { readonly year: number; readonly fund: string },
): Promise<boolean> {
  const t = insuranceRuns;
  const runs = await db
    .select({ id: t.id })
    .from(t)
    .where(and(eq(t.region, region), eq(t.year, year), eq(t.fund, fund), eq(t.stage, "clearing")))
    .limit(1);
  return runs.length > 0;
}
