import { type SQL, sql } from "drizzle-orm";
import { migrationsTable } from "../migrate.ts";
import type { Transaction } from "../store.ts";

/** The tables whose rows are data, by name. */
export async function tablesOf(tx: Transaction): Promise<readonly string[]> {
  const { rows } = await tx.execute<{ name: string }>(
    sql`select relname::text as name from pg_class
      where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p') and not relispartition
        and relname <> ${migrationsTable}
      order by relname collate "C"`,
  );
  return rows.map(({ name }) => name);
}

/** The columns of a table that are written, in their order; PostgreSQL computes the others. */
export async function columnsOf(tx: Transaction, table: string): Promise<readonly string[]> {
  const { rows } = await tx.execute<{ name: string }>(
    sql`select attname::text as name from pg_attribute
      where attrelid = ${quoted(table)}::regclass and attnum > 0 and not attisdropped and attgenerated = ''
      order by attnum`,
  );
  return rows.map(({ name }) => name);
}

/** The columns of a table's primary key, in the key's order; none without one. */
export async function keyOf(tx: Transaction, table: string): Promise<readonly string[]> {
  const { rows } = await tx.execute<{ name: string }>(
    sql`select a.attname::text as name
      from pg_index i cross join unnest(i.indkey::int2[]) with ordinality as k(attnum, place)
      join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
      where i.indrelid = ${quoted(table)}::regclass and i.indisprimary
      order by k.place`,
  );
  return rows.map(({ name }) => name);
}

export async function sequencesOf(tx: Transaction): Promise<readonly { name: string; last: string }[]> {
  const { rows } = await tx.execute<{ name: string; last: string }>(
    sql`select sequencename::text as name, last_value::text as last from pg_sequences
      where schemaname = current_schema() and last_value is not null
      order by sequencename collate "C"`,
  );
  return rows.map(({ name, last }) => ({ name, last }));
}

export interface ForeignKey {
  readonly table: string;
  readonly name: string;
  /** As `alter table … add constraint` takes it. */
  readonly definition: string;
}

export async function foreignKeysOf(tx: Transaction): Promise<readonly ForeignKey[]> {
  const { rows } = await tx.execute<{ table: string; name: string; definition: string }>(
    sql`select r.relname::text as "table", c.conname::text as name, pg_get_constraintdef(c.oid) as definition
      from pg_constraint c join pg_class r on r.oid = c.conrelid
      where c.contype = 'f' and c.connamespace = current_schema()::regnamespace and c.conparentid = 0`,
  );
  return rows;
}

export const names = (columns: readonly string[]): SQL =>
  sql.join(
    columns.map((column) => sql.identifier(column)),
    sql`, `,
  );

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
