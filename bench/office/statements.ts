// Hears the statements that a piece of work sends to the database, so that they can be sent again bare.
import type { Store } from "../../src/storage/store.ts";

/** Sends a statement again, by the same driver, and reads its rows. */
export type Statement = () => Promise<unknown>;

interface Client {
  query: (...args: unknown[]) => Promise<unknown>;
}

/** The driver's own client under a store's queries. */
function clientOf(store: Store): Client {
  return (store.db as unknown as { readonly $client: Client }).$client;
}

/** The statements that `work` reads with. */
export async function statementsOf(store: Store, work: () => Promise<unknown>): Promise<Statement[]> {
  const client = clientOf(store);
  const query = client.query;
  const heard: Statement[] = [];
  client.query = (...args) => {
    heard.push(() => query.apply(client, args));
    return query.apply(client, args);
  };
  try {
    await work();
  } finally {
    client.query = query;
  }
  return heard;
}
