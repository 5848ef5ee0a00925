import { createReadStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { openBlobs } from "../blobs.ts";
import { hasDatabase } from "../embedded/database-folder.ts";
import { lockFolder } from "../embedded/folder-lock.ts";
import { databaseFolder, moveFolder, restoredFolder } from "../embedded/open-embedded.ts";
import { builtTemplate } from "../embedded/template.ts";
import { StoreNotEmptyError } from "../errors.ts";
import { migrationsToApply } from "../migrate.ts";
import { type Migration, readMigrations } from "../migrations.ts";
import { connect } from "../open-store.ts";
import type { Transaction } from "../store.ts";
import type { BackupInfo } from "./format.ts";
import { loadBackup } from "./load-backup.ts";
import { tablesOf } from "./schema.ts";
import { verifyBackup } from "./verify-backup.ts";

export interface RestoreOptions {
  /** The backup. */
  readonly file: string;
  readonly data: string;
  /** A PostgreSQL server; without it the database is embedded in the directory. */
  readonly url?: string | undefined;
  /** Moves what is there aside instead of refusing. */
  readonly replace: boolean;
  readonly migrations?: readonly Migration[];
  /** What the embedded database is unpacked from; the one that the build made, unless told. */
  readonly template?: string;
  /** For the name of what is moved aside. */
  readonly now?: () => Date;
}

export interface Restored {
  readonly info: BackupInfo;
  /** Where the replaced data is now: a folder of the data directory, or a schema of the database. */
  readonly aside: string | undefined;
}

/** A backup that was read through, and the part of the program's migrations that it was made under. */
interface Checked {
  readonly info: BackupInfo;
  readonly past: readonly Migration[];
}

/**
 * Brings back what a backup holds, all or nothing. The whole file is checked before anything is touched. A backup of
 * one kind of store fits the other.
 * @throws DamagedArchiveError, StoreTooNewError, MigrationChangedError, StoreNotEmptyError, StoreInUseError,
 * ServerUnreachableError
 */
export async function restoreBackup(options: RestoreOptions): Promise<Restored> {
  const { file, migrations = readMigrations(), now = () => new Date() } = options;
  const info = await verifyBackup(createReadStream(file));
  migrationsToApply(info.migrations, migrations);
  const had = new Set(info.migrations.map(({ name }) => name));
  const checked = { info, past: migrations.filter(({ name }) => had.has(name)) };
  const stamp = now()
    .toISOString()
    .replace(/[-:]|\.\d+/g, "");
  const aside = await (options.url === undefined
    ? intoFolder(options, checked, `replaced-${stamp}`)
    : intoServer(options, checked, `replaced_${stamp.toLowerCase()}`));
  return { info, aside };
}

/** Builds the database beside the old one, and exchanges them when it is whole. */
async function intoFolder(
  { file, data, replace, template }: RestoreOptions,
  checked: Checked,
  asideName: string,
): Promise<string | undefined> {
  await mkdir(data, { recursive: true, mode: 0o700 });
  const lock = await lockFolder(data, {});
  try {
    const current = join(data, databaseFolder);
    const isTaken = hasDatabase(current);
    if (isTaken && !replace) throw new StoreNotEmptyError(data);

    const building = join(data, "restore.new");
    const restored = join(data, restoredFolder);
    for (const folder of [building, restored]) await rm(folder, { recursive: true, force: true });
    const store = await connect({ data: building, template: template ?? builtTemplate(checked.past) });
    const blobs = openBlobs(join(data, "blobs"));
    await store.transaction((tx) => loadBackup(tx, blobs, file, checked)).finally(() => store.close());

    await moveFolder(join(building, databaseFolder), restored);
    const aside = join(data, asideName);
    if (isTaken) {
      await mkdir(aside);
      await moveFolder(current, join(aside, databaseFolder));
    }
    await moveFolder(restored, current);
    await rm(building, { recursive: true, force: true });
    return isTaken ? aside : undefined;
  } finally {
    await lock.release();
  }
}

/** One transaction: the old tables move to a schema of their own, the new ones come. */
async function intoServer(
  { file, data, url, replace }: RestoreOptions,
  checked: Checked,
  asideName: string,
): Promise<string | undefined> {
  const store = await connect({ data, url });
  try {
    return await store.transaction(async (tx) => {
      const isTaken = (await tablesOf(tx)).length > 0;
      if (isTaken && !replace) throw new StoreNotEmptyError(data);
      if (isTaken) await moveSchema(tx, asideName);
      await loadBackup(tx, store.blobs, file, checked);
      return isTaken ? asideName : undefined;
    });
  } finally {
    await store.close();
  }
}

async function moveSchema(tx: Transaction, asideName: string): Promise<void> {
  const { rows } = await tx.execute<{ name: string }>(sql`select current_schema()::text as name`);
  const current = sql.identifier(rows[0]!.name);
  await tx.execute(sql`alter schema ${current} rename to ${sql.identifier(asideName)}`);
  await tx.execute(sql`create schema ${current}`);
}
