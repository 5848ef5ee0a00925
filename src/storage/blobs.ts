import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { BlobTooLargeError } from "./errors.ts";
import { fileTypeOf } from "./file-type.ts";
import { syncFolder } from "./sync-folder.ts";

export interface StoredBlob {
  /** SHA-256 of the content in lower-case hex: the name it is asked for by. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  /** Media type by its content, never by what the sender says. */
  readonly type: string;
}

export interface Blobs {
  /**
   * Keeps a file; resolves when it is on the disk. The same content is kept once.
   * @param limit bytes; a longer one is a BlobTooLargeError and leaves nothing behind
   */
  put(content: Uint8Array | AsyncIterable<Uint8Array>, limit: number): Promise<StoredBlob>;
  /** The content and its size in bytes; undefined when it is not here. */
  get(sha256: string): Promise<{ readonly stream: Readable; readonly size: number } | undefined>;
  /** All names, sorted. */
  list(): Promise<readonly string[]>;
  /** The names whose content is no longer what it was. Reads everything. */
  verify(): Promise<readonly string[]>;
}

const isName = /^[0-9a-f]{64}$/;

/** Files under `folder`, each at ab/cdef… by its own hash. Content under a name never changes. */
export function openBlobs(folder: string): Blobs {
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256.slice(2));
  const list = async () => {
    const names: string[] = [];
    for (const start of await namesIn(folder)) {
      for (const rest of await namesIn(join(folder, start))) {
        if (isName.test(start + rest)) names.push(start + rest);
      }
    }
    return names.sort();
  };
  return {
    async put(content, limit) {
      const incoming = join(folder, "incoming");
      await mkdir(incoming, { recursive: true });
      const temporary = join(incoming, randomUUID());
      try {
        const stored = await write(temporary, content, limit);
        const path = pathOf(stored.sha256);
        // Also where the content is already here: the same bytes again, and whole ones in place of damaged ones.
        await mkdir(join(path, ".."), { recursive: true });
        await rename(temporary, path);
        await syncFolder(join(path, ".."));
        await syncFolder(folder);
        return stored;
      } finally {
        await rm(temporary, { force: true });
      }
    },
    async get(sha256) {
      if (!isName.test(sha256)) return undefined;
      const size = await sizeOf(pathOf(sha256));
      return size === undefined ? undefined : { stream: createReadStream(pathOf(sha256)), size };
    },
    list,
    async verify() {
      const damaged: string[] = [];
      for (const name of await list()) {
        if ((await hashOf(pathOf(name))) !== name) damaged.push(name);
      }
      return damaged;
    },
  };
}

async function write(
  path: string,
  content: Uint8Array | AsyncIterable<Uint8Array>,
  limit: number,
): Promise<StoredBlob> {
  const hash = createHash("sha256");
  let size = 0;
  const file = await open(path, "wx+", 0o600);
  try {
    for await (const piece of content instanceof Uint8Array ? [content] : content) {
      size += piece.length;
      if (size > limit) throw new BlobTooLargeError(limit);
      hash.update(piece);
      await file.writeFile(piece);
    }
    await file.sync();
    const bytesAt = async (at: number, length: number) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at);
      return buffer.subarray(0, bytesRead);
    };
    return { sha256: hash.digest("hex"), size, type: await fileTypeOf(bytesAt, size) };
  } finally {
    await file.close();
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(path)) hash.update(piece);
  return hash.digest("hex");
}

async function sizeOf(path: string): Promise<number | undefined> {
  return (await stat(path).catch(() => undefined))?.size;
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return [];
    throw error;
  });
}
