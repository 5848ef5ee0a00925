import { and, asc, eq, gt } from "drizzle-orm";
import { chainHeads, events } from "../../storage/tables/index.ts";
import type { ChainReport } from "../audit/views.ts";
import type { Workspace } from "../workspace.ts";
import { genesis } from "./chain.ts";
import { entryOf } from "./entry-of.ts";
import { explainFaults } from "./explain-faults.ts";
import { followChain, newWalk } from "./follow-chain.ts";

/** Rows read at once: some megabytes. */
const batch = 5000;

export interface VerifyEffects {
  /** Hears how far it is. */
  readonly onProgress?: (checked: number, total: number) => void | Promise<void>;
}

/**
 * Recomputes every hash of the region's chain, in batches, and names what was changed, removed, inserted or
 * reordered. Entries written while it runs are left for the next time.
 */
export async function verify(
  { store, region }: Workspace,
  { onProgress }: VerifyEffects = {},
): Promise<ChainReport> {
  const { db } = store;
  const [kept] = await db.select().from(chainHeads).where(eq(chainHeads.region, region));
  const head = kept ? { seq: kept.seq, hash: kept.hash } : { seq: 0, hash: genesis };
  const walk = newWalk();
  for (;;) {
    const rows = await db
      .select()
      .from(events)
      .where(and(eq(events.region, region), gt(events.seq, walk.last.seq)))
      .orderBy(asc(events.seq))
      .limit(batch);
    // What was written since the head was read is not ours to judge; what is there without a head is.
    const [now] = await db.select().from(chainHeads).where(eq(chainHeads.region, region));
    const end = now?.seq ?? 0;
    const grown = end > head.seq;
    const ours = grown ? rows.filter(({ seq }) => seq <= head.seq || seq > end) : rows;
    for (const row of ours) followChain(walk, entryOf(row), row.hash);
    await onProgress?.(walk.checked, head.seq);
    if (rows.length < batch || ours.length < rows.length) break;
  }
  return { checked: walk.checked, head, ...explainFaults(walk, head) };
}
