import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import { ServerUnreachableError } from "../errors.ts";
import type { Database } from "../store.ts";
import type { Connection } from "../store-over.ts";
import * as tables from "../tables/index.ts";

/** Connections at most: a small PostgreSQL allows 100 in all, and each works on one transaction. */
const connections = 20;
/** Milliseconds until a server that does not answer counts as not there. */
const patience = 10_000;

/** Connects to the PostgreSQL server at `url`. Throws ServerUnreachableError. */
export async function openServer(url: string): Promise<Connection> {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: patience,
    options: "-c default_transaction_read_only=on -c timezone=UTC -c datestyle=ISO",
    application_name: "luoshi",
  });
  // A connection that breaks while idle is replaced by the pool; the next query tells when the server is gone.
  pool.on("error", () => {});
  try {
    await pool.query("select 1");
  } catch (error) {
    await pool.end();
    throw new ServerUnreachableError(error instanceof Error ? error.message : String(error), {
      cause: error,
    });
  }
  return {
    kind: "server",
    db: drizzle({ client: pool, schema: tables }) as unknown as Database,
    close: () => pool.end(),
  };
}
