import { join } from "node:path";
import { askHolder } from "../embedded/ask-holder.ts";
import { hasDatabase } from "../embedded/database-folder.ts";
import { databaseFolder } from "../embedded/open-embedded.ts";
import { NoStoreError, StoreInUseError, sqlStateOf } from "../errors.ts";
import { backupRequest, connect } from "../open-store.ts";
import { backupStore } from "./backup.ts";
import type { BackupInfo } from "./format.ts";
import { writeBackup } from "./write-backup.ts";

export interface BackupOptions {
  /** The file to write. */
  readonly file: string;
  readonly data: string;
  /** A PostgreSQL server; without it the database is embedded in the directory. */
  readonly url?: string | undefined;
  readonly now?: () => Date;
}

const undefinedTable = "42P01";

/**
 * Backs up a store that may be in use: a PostgreSQL server shows every process the same moment; a process that holds
 * an embedded database is asked to send the backup.
 * @throws NoStoreError, ServerUnreachableError
 */
export async function takeBackup(options: BackupOptions): Promise<BackupInfo> {
  const { file, data, url, now = () => new Date() } = options;
  if (url === undefined && !hasDatabase(join(data, databaseFolder))) throw new NoStoreError(data);
  try {
    const store = await connect({ data, url });
    return await backupStore(store, file, now).finally(() => store.close());
  } catch (error) {
    if (sqlStateOf(error) === undefinedTable) throw new NoStoreError(data, { cause: error });
    if (!(error instanceof StoreInUseError)) throw error;
    const stream = await askHolder(data, backupRequest);
    if (!stream) throw error;
    return await writeBackup(stream, file);
  }
}
