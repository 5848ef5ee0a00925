import { eq } from "drizzle-orm";
import type { Transaction } from "../../storage/store.ts";
import { chainHeads, events } from "../../storage/tables/index.ts";
import { genesis, hashOf } from "./chain.ts";
import type { Entry, EventKind, Happening } from "./kinds.ts";
import { projectAll } from "./projectors.ts";

/** The end of a region's chain while a transaction writes to it. */
export interface Head {
  seq: number;
  hash: string;
}

/** Rows that one statement inserts: well under the 65,535 parameters that PostgreSQL takes. */
const batch = 1000;

/** Takes the region's chain for this transaction: others who write wait until it ends. */
export async function takeHead(tx: Transaction, region: string): Promise<Head> {
  const found = await tx.select().from(chainHeads).where(eq(chainHeads.region, region)).for("update");
  if (found[0]) return { seq: found[0].seq, hash: found[0].hash };
  await tx.insert(chainHeads).values({ region, seq: 0, hash: genesis }).onConflictDoNothing();
  const [head] = await tx.select().from(chainHeads).where(eq(chainHeads.region, region)).for("update");
  return { seq: head!.seq, hash: head!.hash };
}

/** Adds happenings to the chain, in order, and brings the tables up to date with each. Moves `head`. */
export async function record(
  tx: Transaction,
  head: Head,
  stamp: Pick<Entry, "region" | "at" | "actor">,
  happenings: readonly Happening<EventKind>[],
): Promise<void> {
  for (let from = 0; from < happenings.length; from += batch) {
    const rows = happenings.slice(from, from + batch).map((happening) => {
      const entry = { ...stamp, ...happening, seq: head.seq + 1 };
      head.hash = hashOf(head.hash, entry);
      head.seq = entry.seq;
      return { entry, hash: head.hash };
    });
    await tx.insert(events).values(
      rows.map(({ entry, hash }) => ({
        ...entry,
        actor: entry.actor ?? null,
        plan: entry.plan ?? null,
        data: entry.data as Readonly<Record<string, unknown>>,
        hash,
      })),
    );
    await tx
      .update(chainHeads)
      .set({ seq: head.seq, hash: head.hash })
      .where(eq(chainHeads.region, stamp.region));
    await projectAll(
      tx,
      rows.map(({ entry }) => entry),
    );
  }
}
