import { randomUUID } from "node:crypto";
import { open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { UsageError } from "./errors.ts";

/**
 * Writes a file so that it is there whole or not at all: beside its place first, then renamed. A link is followed.
 * @param sources files that must not be replaced
 */
export async function writeWhole(path: string, bytes: Uint8Array, sources: readonly string[]): Promise<void> {
  const place = await realpath(path).catch(() => path);
  for (const source of sources) {
    if (await isSameFile(place, source)) {
      throw new UsageError(`输出文件“${path}”就是要读的方案，没有写。请换一个文件名`);
    }
  }
  const beside = join(dirname(place), `.${basename(place)}.${randomUUID()}.tmp`);
  try {
    const file = await open(beside, "wx");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, place);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => {});
    throw inWords(error, path);
  }
}

async function isSameFile(a: string, b: string): Promise<boolean> {
  const [one, other] = await Promise.all([a, b].map((path) => stat(path).catch(() => undefined)));
  return one !== undefined && other !== undefined && one.dev === other.dev && one.ino === other.ino;
}

/** What kept a file from being written, as a UsageError; any other error as it is. */
export function inWords(error: unknown, path: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return new UsageError(`没有“${dirname(path)}”这个文件夹。请先建好，或换一个位置`);
    case "EISDIR":
      return new UsageError(`“${path}”是文件夹。请写一个文件名`);
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return new UsageError(`没有权限写入“${path}”。请换一个位置`);
    case "ENOSPC":
      return new UsageError(`磁盘已满，“${path}”没有写成。请腾出空间后重试`);
    default:
      return error;
  }
}
