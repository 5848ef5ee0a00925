import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { drizzle } from "drizzle-orm/pglite";
import type { Database } from "../store.ts";
import type { Connection } from "../store-over.ts";
import { syncFolder } from "../sync-folder.ts";
import * as tables from "../tables/index.ts";
import { hasDatabase, makeDatabase, syncTree, unpackTemplate } from "./database-folder.ts";
import { type Answers, lockFolder } from "./folder-lock.ts";
import { startPglite } from "./start-pglite.ts";

/** The database's folder in a data directory. */
export const databaseFolder = "pgdata";
/** A restored one that waits to take its place; a restore that was interrupted is finished by the next start. */
export const restoredFolder = `${databaseFolder}.restored`;

/**
 * Opens the database of a data directory, which is made when it is not there.
 * @param template a file of `packTemplate`; used for a new database when it exists
 * @throws StoreInUseError
 */
export async function openEmbedded(
  data: string,
  template: string | undefined,
  answers: Answers,
): Promise<Connection> {
  await mkdir(data, { recursive: true, mode: 0o700 });
  const lock = await lockFolder(data, answers);
  try {
    const folder = join(data, databaseFolder);
    const restored = join(data, restoredFolder);
    if (!hasDatabase(folder)) {
      await (hasDatabase(restored) ? moveFolder(restored, folder) : create(folder, template));
    }
    const pglite = await startPglite(folder);
    await pglite.exec("set default_transaction_read_only = on");
    const db = drizzle({ client: pglite, schema: tables }) as unknown as Database;
    return {
      kind: "embedded",
      db,
      async close() {
        await pglite.close();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** Makes the folder beside its place, so that it is there whole or not at all. */
async function create(folder: string, template: string | undefined): Promise<void> {
  const beside = `${folder}.new`;
  await rm(beside, { recursive: true, force: true });
  if (template !== undefined && existsSync(template)) await unpackTemplate(template, beside);
  else await makeDatabase(beside);
  await syncTree(beside);
  await moveFolder(beside, folder);
}

/** Renames for good. */
export async function moveFolder(from: string, to: string): Promise<void> {
  await rename(from, to);
  await syncFolder(dirname(from));
  await syncFolder(dirname(to));
}
