import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import type { Blobs } from "./blobs.ts";
import type * as tables from "./tables/index.ts";

/** What `execute` gives for hand-written SQL, on both stores. */
export interface Rows<T> {
  readonly rows: T[];
  /** Rows that were returned or changed. */
  readonly rowCount: number | null;
}

interface RowsOfBoth extends PgQueryResultHKT {
  readonly type: Rows<this["row"]>;
}

/** Queries in drizzle; the same type for the embedded store and for a PostgreSQL server. */
export type Database = PgDatabase<RowsOfBoth, typeof tables>;

/** What the work of a transaction speaks with. A `transaction` inside it is a savepoint. */
export type Transaction = Database;

/**
 * The rows and files of one workspace.
 *
 * Writing goes through `transaction` alone: `db` is read-only and says so, because a write outside could be
 * acknowledged before it is durable. Inside a transaction only its own `tx` may be used; `db` and a second
 * `transaction` throw there, since the embedded store has one connection and would wait for itself for ever.
 */
export interface Store {
  readonly kind: "embedded" | "server";
  /** The data directory: evidence files and backups, and the database itself where it is embedded. */
  readonly data: string;
  /** Reads. */
  readonly db: Database;
  /**
   * Runs `work` at isolation level read committed and resolves only when its commit is durable. When the database
   * reports a serialization failure or a deadlock (40001, 40P01), `work` runs again from the start, a few times: it
   * must have no effect outside `tx`. What it throws rolls back and is thrown on.
   */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Evidence files, by their content. */
  readonly blobs: Blobs;
  /** Waits for what is running, then releases the directory or the connections. */
  close(): Promise<void>;
}
