import { writeSync } from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import { DurableFs } from "./durable-fs.ts";
import { sayPanic } from "./panic.zh.ts";

/** int8: a string, as `pg` gives it, because it may be larger than a number can say. */
const int8 = 20;

/** How PGlite's PostgreSQL starts: as always, but without -F (fsync off). */
const startParams = [
  ...PGlite.defaultStartParams.filter((param) => param !== "-F"),
  // fdatasync is an empty function in PGlite's build; fsync is not, see DurableFs.
  ...["-c", "wal_sync_method=fsync"],
];

/** Opens the database in `folder`, or makes an empty one there (seconds). */
export function startPglite(folder: string): Promise<PGlite> {
  return PGlite.create({
    fs: new DurableFs(folder),
    startParams,
    onStderr: (line) => {
      const [, detail] = / PANIC: +(.*)$/.exec(line) ?? [];
      if (detail !== undefined) stop(detail);
      return false;
    },
    parsers: { [int8]: (value) => value },
  });
}

/**
 * PostgreSQL gives up when its log cannot be written or flushed. A server restarts and recovers; PGlite would spin for
 * ever inside this process, which is therefore ended: the next start recovers.
 */
function stop(detail: string): never {
  writeSync(process.stderr.fd, sayPanic(detail));
  process.exit(1);
}
