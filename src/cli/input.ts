import { open } from "node:fs/promises";
import { basename } from "node:path";
import { compileDocument } from "../compile.ts";
import { UnreadableError } from "../message/unreadable.ts";
import type { Plan } from "../plan/model.ts";
import { defaultLimits } from "../reader/limits.ts";
import { read } from "../reader/read.ts";
import { InputError, UsageError } from "./errors.ts";
import type { Io } from "./io.ts";
import { showProgress } from "./progress.ts";

/** A compiled file, and where its pages begin. */
export interface Compiled {
  readonly path: string;
  readonly plan: Plan;
  readonly pages: readonly number[];
}

/** Reads and compiles a file, or standard input for `-`. Throws InputError or UsageError. */
export async function compileFile(path: string, io: Io): Promise<Compiled> {
  const name = path === "-" ? "stdin" : basename(path);
  try {
    const bytes = path === "-" ? await collect(io.stdin) : await readBytes(path);
    const progress = showProgress(`正在编译 ${name}`, bytes.length, io.progressOn);
    try {
      const document = await read(bytes, name);
      return { path, plan: compileDocument(document), pages: document.pages };
    } finally {
      await progress.stop();
    }
  } catch (error) {
    throw error instanceof UnreadableError ? new InputError(path, error) : error;
  }
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const file = await open(path);
    try {
      const stat = await file.stat();
      if (stat.isDirectory()) throw new UsageError(`“${path}”是文件夹。请写其中一个文件的路径`);
      if (stat.size > defaultLimits.bytes) throw tooLarge(stat.size);
      return await collect(file.createReadStream({ autoClose: false }));
    } finally {
      await file.close();
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR")
      throw new UnreadableError({ reason: "missing", path }, { cause: error });
    if (code === "EACCES" || code === "EPERM")
      throw new UsageError(`没有权限读取“${path}”。请检查文件的权限`);
    throw error;
  }
}

/** All bytes of a stream, or an error as soon as it is longer than any file may be. */
async function collect(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > defaultLimits.bytes) throw tooLarge(length);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(bytes: number): UnreadableError {
  return new UnreadableError({ reason: "too-large", bytes, limit: defaultLimits.bytes });
}
