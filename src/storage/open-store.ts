import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { backupStore, backupStream } from "./backup/backup.ts";
import { openEmbedded } from "./embedded/open-embedded.ts";
import { builtTemplate } from "./embedded/template.ts";
import { migrate } from "./migrate.ts";
import { type Migration, readMigrations } from "./migrations.ts";
import { openServer } from "./server/open-server.ts";
import type { Store } from "./store.ts";
import { storeOver } from "./store-over.ts";

/** What another process asks the holder of a directory for. */
export const backupRequest = "backup";

export interface StoreOptions {
  /** The data directory: evidence files and backups, and the database itself where it is embedded. */
  readonly data: string;
  /** A PostgreSQL server; without it the database is embedded in the directory. */
  readonly url?: string | undefined;
  /** What a new embedded database is unpacked from; the one that the build made, unless told. */
  readonly template?: string;
  /** The program's own, unless told. */
  readonly migrations?: readonly Migration[];
  /** For the names of backups. */
  readonly now?: () => Date;
}

/**
 * Opens the store of a data directory and brings its schema up to date, with a backup before.
 * @throws StoreInUseError, StoreTooNewError, MigrationChangedError, ServerUnreachableError
 */
export async function openStore({
  data,
  url,
  migrations = readMigrations(),
  template = builtTemplate(migrations),
  now = () => new Date(),
}: StoreOptions): Promise<Store> {
  const store = await connect({ data, url, template, now });
  try {
    await migrate(store, migrations, async (first) => {
      const stamp = now()
        .toISOString()
        .replace(/[-:]|\.\d+/g, "");
      await mkdir(join(data, "backups"), { recursive: true, mode: 0o700 });
      await backupStore(store, join(data, "backups", `${stamp}-before-${first.name}.tar`), now);
    });
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Opens the store as it is, without touching its schema. An embedded one makes backups for other processes. */
export async function connect({
  data,
  url,
  template,
  now = () => new Date(),
}: Omit<StoreOptions, "migrations">): Promise<Store> {
  if (url !== undefined) return storeOver(await openServer(url), data);
  const opened: Promise<Store> = openEmbedded(data, template, {
    [backupRequest]: async function* () {
      yield* backupStream(await opened, now);
    },
  }).then((connection) => storeOver(connection, data));
  return opened;
}
