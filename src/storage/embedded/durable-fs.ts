import { fsyncSync } from "node:fs";
import type { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";

type Options = Parameters<NodeFS["init"]>[1];

/** The part of Emscripten's file system on Node that is missing: its streams know no fsync, so one does nothing. */
interface NodeFileSystem {
  readonly stream_ops: { fsync?: (stream: { readonly nfd: number }) => number };
}

/**
 * A folder of the disk as PGlite's file system, where fsync reaches the disk. PostgreSQL then keeps its own promise:
 * the log is on the disk before a commit is acknowledged, and a checkpoint's pages before the log is reused. PGlite
 * itself runs with fsync off and without this call.
 */
export class DurableFs extends NodeFS {
  override async init(pg: PGlite, options: Options): ReturnType<NodeFS["init"]> {
    const { emscriptenOpts } = await super.init(pg, options);
    const addFsync = (module: unknown) => {
      (module as { NODEFS: NodeFileSystem }).NODEFS.stream_ops.fsync = ({ nfd }) => flush(nfd);
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), addFsync] } };
  }
}

/** WASI's number for an input or output error; PostgreSQL does not go on after one. */
const ioError = 29;

function flush(file: number): number {
  try {
    fsyncSync(file);
    return 0;
  } catch (error) {
    // Windows flushes no folders, and keeps their names without.
    const isFolder = process.platform === "win32" && (error as NodeJS.ErrnoException).code === "EPERM";
    return isFolder ? 0 : ioError;
  }
}
