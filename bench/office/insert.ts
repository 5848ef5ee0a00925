// Rows by the ten thousand in one statement and one parameter: a parameter for each value would take minutes.
import { getTableColumns, getTableName, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Store } from "../../src/storage/store.ts";

const batch = 10_000;

/** Puts rows into a table as drizzle would: what a row does not have is the column's default, or null. */
export async function insertRows<T extends PgTable>(
  store: Store,
  table: T,
  rows: readonly T["$inferInsert"][],
): Promise<void> {
  const columns = Object.entries(getTableColumns(table));
  const name = sql.identifier(getTableName(table));
  const names = sql.join(
    columns.map(([, column]) => sql.identifier(column.name)),
    sql`, `,
  );
  const read = (row: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(columns.map(([key, column]) => [column.name, row[key] ?? column.default ?? null]));
  for (let from = 0; from < rows.length; from += batch) {
    const json = JSON.stringify(rows.slice(from, from + batch).map(read));
    await store.transaction((tx) =>
      tx.execute(sql`insert into ${name} (${names})
        select ${names} from jsonb_populate_recordset(null::${name}, ${json}::jsonb)`),
    );
  }
}
