import { and, desc, eq, inArray } from "drizzle-orm";
import type { Database } from "../../storage/store.ts";
import { plans } from "../../storage/tables/index.ts";

/** The titles of plans by id, the newest plan first. */
export async function planTitles(
  db: Database,
  region: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: plans.id, title: plans.title })
    .from(plans)
    .where(and(eq(plans.region, region), inArray(plans.id, [...ids])))
    .orderBy(desc(plans.createdAt), desc(plans.id));
  return new Map(rows.map(({ id, title }) => [id, title]));
}
