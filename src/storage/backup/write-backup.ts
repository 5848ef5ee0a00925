import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { syncFolder } from "../sync-folder.ts";
import type { BackupInfo } from "./format.ts";
import { verifyBackup } from "./verify-backup.ts";

/**
 * Writes the bytes of a backup beside their place, reads them back from there and checks them, then gives the file its
 * name. Throws DamagedArchiveError when the stream ended early.
 */
export async function writeBackup(stream: AsyncIterable<Uint8Array>, file: string): Promise<BackupInfo> {
  const beside = join(dirname(file), `.${basename(file)}.${randomUUID()}.tmp`);
  try {
    const handle = await open(beside, "wx", 0o600);
    try {
      for await (const piece of stream) await handle.writeFile(piece);
      await handle.sync();
    } finally {
      await handle.close();
    }
    const info = await verifyBackup(createReadStream(beside));
    await rename(beside, file);
    await syncFolder(dirname(file));
    return info;
  } finally {
    await rm(beside, { force: true });
  }
}
