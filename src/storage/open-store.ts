import { join } from "node:path";
import type { Answers } from "./embedded/folder-lock.ts";
import { openEmbedded } from "./embedded/open-embedded.ts";
import { builtTemplate } from "./embedded/template.ts";
import { migrate } from "./migrate.ts";
import { type Migration, readMigrations } from "./migrations.ts";
import { openServer } from "./server/open-server.ts";
import type { Store } from "./store.ts";
import { storeOver } from "./store-over.ts";

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
  const answers: Answers = {};
  const connection = await (url === undefined ? openEmbedded(data, template, answers) : openServer(url));
  const store = storeOver(connection, data);
  try {
    await migrate(store, migrations, async () => {
      void join(data, now().toISOString());
    });
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}
