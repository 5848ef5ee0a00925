import { spawnSync } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");

/** The built command. */
export const cli = join(root, "dist", "cli.js");

/** Builds dist/ where it is stale. */
export function build(): void {
  const { status } = spawnSync(process.execPath, [join(root, "scripts", "setup.mjs")], { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

/** The compiler that users run: under tsx every closure is given its name anew, which a build does not pay for. */
export function loadBuilt(): Promise<typeof import("../src/compile.ts")> {
  return import(new URL("../dist/compile.js", import.meta.url).href);
}
