import { createHash } from "node:crypto";
import { realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";

/** The kernel cuts a socket's path at 104 to 108 bytes; what a lock adds while it is taken has to fit too. */
const longestPath = 88;

/**
 * Where the process that works on a data directory can be spoken to: a socket in the directory; on Windows a named
 * pipe, and where the path is too long a socket in the temporary folder, both named by the directory.
 */
export function socketPathOf(directory: string): string {
  const real = realpathSync(directory);
  const name = `luoshi-${createHash("sha256").update(real.toLowerCase()).digest("hex").slice(0, 24)}`;
  if (process.platform === "win32") return `\\\\.\\pipe\\${name}`;
  const inside = join(real, "luoshi.sock");
  const near = relative(process.cwd(), inside);
  const fits = [inside, near].find((path) => Buffer.byteLength(path) <= longestPath);
  return fits ?? join(tmpdir(), `${name}.sock`);
}
