import { AsyncLocalStorage } from "node:async_hooks";
import { join } from "node:path";
import { setTimeout as sleep, setImmediate as turn } from "node:timers/promises";
import { openBlobs } from "./blobs.ts";
import { sqlStateOf } from "./errors.ts";
import type { Database, Store, Transaction } from "./store.ts";

/** A database that was opened, before it is a store. */
export interface Connection {
  readonly kind: Store["kind"];
  /** Sessions are read-only by default. */
  readonly db: Database;
  close(): Promise<void>;
}

/** Serialization failure and deadlock: the same work may succeed the next time. */
const isWorthRetrying = (error: unknown) => ["40001", "40P01"].includes(sqlStateOf(error) ?? "");
const retries = 5;
/** Milliseconds before the first retry; doubles each time. */
const firstPause = 10;

/** A store over either database: reads and writes apart, retries, and no waiting for oneself. */
export function storeOver({ kind, db, close }: Connection, data: string): Store {
  const running = new AsyncLocalStorage<{ isOver: boolean }>();
  const refuseInside = (what: string) => {
    if (running.getStore()?.isOver === false) {
      throw new Error(`store.${what} was used inside a transaction: use the tx it was given`);
    }
  };
  const once = async <T>(work: (tx: Transaction) => Promise<T>): Promise<T> => {
    const state = { isOver: false };
    try {
      return await running.run(state, () => db.transaction(work, { accessMode: "read write" }));
    } finally {
      state.isOver = true;
      // The embedded database never waits for anything outside: a series of writes would let nothing else run.
      if (kind === "embedded") await turn();
    }
  };
  return {
    kind,
    data,
    get db() {
      refuseInside("db");
      return db;
    },
    async transaction(work) {
      refuseInside("transaction");
      for (let retry = 0; ; retry++) {
        try {
          return await once(work);
        } catch (error) {
          if (retry === retries || !isWorthRetrying(error)) throw error;
          await sleep(firstPause * 2 ** retry * (0.5 + Math.random()));
        }
      }
    },
    blobs: openBlobs(join(data, "blobs")),
    close,
  };
}
