// Hears the statements that a piece of work sends to the database, so that they can be sent again bare.
import type { Database, Store } from "../../src/storage/store.ts";

/** A statement as the driver was given it: its text or query object, its parameters, the driver's options. */
type Statement = unknown[];

interface Client {
  query: (...args: unknown[]) => Promise<unknown>;
}

/** The driver's own client under queries. */
function clientOf(db: Database): Client {
  return (db as unknown as { readonly session: { readonly client: Client } }).session.client;
}

async function hear<T>(db: Database, heard: Statement[], work: () => Promise<T>): Promise<T> {
  const client = clientOf(db);
  const query = client.query;
  client.query = (...args) => {
    heard.push(args);
    return query.apply(client, args);
  };
  try {
    return await work();
  } finally {
    client.query = query;
  }
}

/** Sends statements again, by the same driver, and reads their rows. */
export async function sendBare(db: Database, statements: readonly Statement[]): Promise<void> {
  const client = clientOf(db);
  for (const statement of statements) await client.query(...statement);
}

/** The statements that `work` reads with. */
export async function statementsOf(store: Store, work: () => Promise<unknown>): Promise<Statement[]> {
  const heard: Statement[] = [];
  await hear(store.db, heard, work);
  return heard;
}

/** A store that notes what its transactions send. */
export function hearing(store: Store, heard: Statement[]): Store {
  const transaction: Store["transaction"] = (work) =>
    store.transaction((tx) => hear(tx, heard, () => work(tx)));
  return Object.create(store, { transaction: { value: transaction } });
}

/** The same statements about something else: wherever a parameter is or holds one of these, it is another. */
export function withOther(
  statements: readonly Statement[],
  { id, seq }: { readonly id: readonly [string, string]; readonly seq: readonly [number, number] },
): Statement[] {
  const other = (value: unknown) => {
    if (value === seq[0]) return seq[1];
    return typeof value === "string" ? value.replaceAll(...id) : value;
  };
  return statements.map(([text, params, ...options]) => [text, (params as unknown[]).map(other), ...options]);
}
