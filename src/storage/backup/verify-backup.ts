import { readArchive } from "../archive/archive.ts";
import { DamagedArchiveError } from "../errors.ts";
import { type BackupInfo, blobOfName, infoName, tableOfRows } from "./format.ts";

/** Backups say little about themselves; more than this is none. */
const longestInfo = 16 * 1024 * 1024;

/**
 * Reads a backup to its end and checks every byte.
 * @throws DamagedArchiveError when it is not whole, or no backup
 */
export async function verifyBackup(stream: AsyncIterable<Uint8Array>): Promise<BackupInfo> {
  let info: BackupInfo | undefined;
  let blobs = 0;
  for await (const { name, size, content } of readArchive(stream)) {
    if (!info) {
      if (name !== infoName || size > longestInfo)
        throw new DamagedArchiveError(name, "is no part of a backup");
      info = await readInfo(content);
    } else if (blobOfName(name) !== undefined) blobs++;
    else if (tableOfRows(name) === undefined) throw new DamagedArchiveError(name, "is no part of a backup");
  }
  if (!info) throw new DamagedArchiveError(infoName, "is missing");
  if (blobs !== info.blobs) throw new DamagedArchiveError("blobs", `${blobs} instead of ${info.blobs}`);
  return info;
}

async function readInfo(content: AsyncIterable<Uint8Array>): Promise<BackupInfo> {
  const pieces: Uint8Array[] = [];
  for await (const piece of content) pieces.push(piece);
  const text = Buffer.concat(pieces).toString("utf8");
  let info: Partial<BackupInfo>;
  try {
    info = JSON.parse(text) as Partial<BackupInfo>;
  } catch {
    throw new DamagedArchiveError(infoName, "cannot be read");
  }
  if (info.format !== "luoshi-backup" || info.version !== 1) {
    throw new DamagedArchiveError(infoName, "is not of this format");
  }
  return info as BackupInfo;
}
