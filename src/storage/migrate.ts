import { sql } from "drizzle-orm";
import { MigrationChangedError, StoreTooNewError } from "./errors.ts";
import type { Migration } from "./migrations.ts";
import type { Transaction } from "./store.ts";

/** What the runner needs of a store that is being opened. */
export interface Migratable {
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
}

/** The store's own record of its schema. Not one of the drizzle tables, since it must be there before them. */
export const migrationsTable = "luoshi_migrations";

export interface AppliedMigration {
  readonly name: string;
  readonly checksum: string;
}

/** Any number that is ours: processes that open the same database at once migrate one after the other. */
const advisoryLock = 5_107_411;

/**
 * Brings the schema to the newest migration; each one is a transaction of its own, together with its record.
 * @param beforeFirst runs before the first migration of a store that has had some
 * @throws StoreTooNewError, MigrationChangedError before anything is changed
 */
export async function migrate(
  store: Migratable,
  migrations: readonly Migration[],
  beforeFirst: (first: Migration) => Promise<void>,
): Promise<void> {
  const before = await appliedMigrations(store);
  const waiting = migrationsToApply(before, migrations);
  if (before.length > 0 && waiting[0]) await beforeFirst(waiting[0]);
  for (const migration of waiting) {
    await store.transaction(async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(${advisoryLock})`);
      const applied = await recordedMigrations(tx);
      // Another process may have been faster.
      if (!applied.some(({ name }) => name === migration.name)) await apply(tx, migration);
    });
  }
}

/** Runs one migration and records it. */
export async function apply(tx: Transaction, migration: Migration): Promise<void> {
  const { name, checksum, statements } = migration;
  for (const statement of statements) await tx.execute(sql.raw(statement));
  await tx.execute(
    sql`insert into ${sql.identifier(migrationsTable)} (name, checksum) values (${name}, ${checksum})`,
  );
}

/** The migrations that a store has had, in their order; none for an empty one. */
export function appliedMigrations(store: Migratable): Promise<readonly AppliedMigration[]> {
  return store.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${advisoryLock})`);
    await ensureRecord(tx);
    return recordedMigrations(tx);
  });
}

/** Makes the table that migrations are recorded in, unless it is there. */
export async function ensureRecord(tx: Transaction): Promise<void> {
  await tx.execute(
    sql`create table if not exists ${sql.identifier(migrationsTable)} (
      name text primary key, checksum text not null, applied_at timestamptz not null default now()
    )`,
  );
}

/** The record of a store that has one. */
export async function recordedMigrations(tx: Transaction): Promise<readonly AppliedMigration[]> {
  const { rows } = await tx.execute<{ name: string; checksum: string }>(
    sql`select name, checksum from ${sql.identifier(migrationsTable)} order by name collate "C"`,
  );
  return rows;
}

/** What is still to apply. Throws where the store's past is not the program's. */
export function migrationsToApply(
  applied: readonly AppliedMigration[],
  migrations: readonly Migration[],
): readonly Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  const unknown = applied.filter(({ name }) => !known.has(name)).map(({ name }) => name);
  if (unknown.length > 0) throw new StoreTooNewError(unknown);
  const changed = applied.find(({ name, checksum }) => known.get(name)!.checksum !== checksum);
  if (changed) throw new MigrationChangedError(changed.name);
  const done = new Set(applied.map(({ name }) => name));
  return migrations.filter(({ name }) => !done.has(name));
}
