import type { Store } from "../../storage/store.ts";
import { chainHeads, events } from "../../storage/tables/index.ts";

/** The regions that have a chain, or that say they have one. */
export async function auditedRegions({ db }: Store): Promise<readonly string[]> {
  const heads = await db.select({ region: chainHeads.region }).from(chainHeads);
  const chains = await db.selectDistinct({ region: events.region }).from(events);
  return [...new Set([...heads, ...chains].map(({ region }) => region))].sort();
}
