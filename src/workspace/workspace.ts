import type { Store, Transaction } from "../storage/store.ts";
import type { Actor } from "./access/actor.ts";
import type { EventKind, Happening } from "./events/kinds.ts";
import { type Head, record, takeHead } from "./events/record.ts";
import { newId } from "./new-id.ts";

/** The running office: where it keeps its data and what time it is. */
export interface Workspace {
  readonly store: Store;
  /** Code of the region that this office's rows belong to. */
  readonly region: string;
  readonly clock: () => Date;
}

/** A change under way: reads and writes in one transaction, every fact through `record`. */
export interface Work {
  readonly tx: Transaction;
  readonly region: string;
  /** Who does it; none where the system does. */
  readonly actor: Actor | undefined;
  /** ISO 8601, UTC: one instant for the whole change. */
  readonly now: string;
  newId(): string;
  /** Writes what happened and what follows from it. Several at once are cheaper than one by one. */
  record<K extends EventKind>(...happenings: readonly Happening<K>[]): Promise<void>;
}

/** Runs a change: all of it is kept, durably, or nothing. Throws what `work` throws. */
export function change<T>(
  workspace: Workspace,
  actor: Actor | undefined,
  work: (work: Work) => Promise<T>,
): Promise<T> {
  const { store, region, clock } = workspace;
  return store.transaction((tx) => {
    const now = clock().toISOString();
    let head: Promise<Head> | undefined;
    return work({
      tx,
      region,
      actor,
      now,
      newId: () => newId(clock),
      async record(...happenings) {
        if (happenings.length === 0) return;
        head ??= takeHead(tx, region);
        await record(tx, await head, { region, at: now, actor: actor?.person }, happenings);
      },
    });
  });
}
