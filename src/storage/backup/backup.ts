import { createReadStream } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { type Part, partOf, writeArchive } from "../archive/archive.ts";
import { recordedMigrations } from "../migrate.ts";
import type { Store } from "../store.ts";
import { type BackupInfo, blobName, infoName } from "./format.ts";
import { readRows, type SpooledPart } from "./read-rows.ts";
import { sequencesOf, tablesOf } from "./schema.ts";
import { writeBackup } from "./write-backup.ts";

/**
 * The bytes of a backup of everything in a store: all rows at one moment, and every evidence file they speak of. The
 * store stays open to others; the embedded one waits while the rows are read, not while they are sent.
 */
export async function* backupStream(store: Store, now: () => Date): AsyncGenerator<Uint8Array, void, void> {
  const folder = join(store.data, "backups");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const spool = await mkdtemp(join(folder, "spool-"));
  try {
    yield* writeArchive(parts(store, spool, now));
  } finally {
    await rm(spool, { recursive: true, force: true });
  }
}

/** Writes a backup to a file, which is there whole and checked or not at all. */
export function backupStore(store: Store, file: string, now: () => Date): Promise<BackupInfo> {
  return writeBackup(backupStream(store, now), file);
}

async function* parts(store: Store, spool: string, now: () => Date): AsyncGenerator<Part> {
  const { spooled, ...rows } = await rowsAtOneMoment(store, spool);
  // Files are never removed and come before the rows that name them: the list now holds all that the rows need.
  const blobs = await store.blobs.list();
  const info: BackupInfo = {
    format: "luoshi-backup",
    version: 1,
    madeAt: now().toISOString(),
    ...rows,
    blobs: blobs.length,
  };
  yield partOf(infoName, Buffer.from(`${JSON.stringify(info, null, 1)}\n`));
  for (const { name, size, path } of spooled) yield { name, size, content: createReadStream(path) };
  for (const sha256 of blobs) {
    const blob = await store.blobs.get(sha256);
    if (blob) yield { name: blobName(sha256), size: blob.size, content: blob.stream };
  }
}

function rowsAtOneMoment(store: Store, spool: string) {
  return store.transaction(async (tx) => {
    await tx.execute(sql`set transaction isolation level repeatable read, read only`);
    const tables: { name: string; rows: number }[] = [];
    const spooled: SpooledPart[] = [];
    for (const name of await tablesOf(tx)) {
      const { rows, parts } = await readRows(tx, name, spool);
      tables.push({ name, rows });
      spooled.push(...parts);
    }
    return { migrations: await recordedMigrations(tx), tables, sequences: await sequencesOf(tx), spooled };
  });
}
