import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Migration } from "../migrations.ts";
import { packTemplate } from "./database-folder.ts";

/** PGlite exports no way to ask for it; beside its entry point lies the package's own description. */
const pgliteVersion = JSON.parse(
  readFileSync(new URL("../package.json", import.meta.resolve("@electric-sql/pglite")), "utf8"),
).version as string;

/** A template holds an empty database after these migrations; any change of them or of PGlite makes another name. */
function templateName(migrations: readonly Migration[]): string {
  const hash = createHash("sha256").update(JSON.stringify([1, pgliteVersion, migrations]));
  return `luoshi-template-${hash.digest("hex").slice(0, 16)}.tar.gz`;
}

export const isTemplate = (name: string) => /^luoshi-template-[0-9a-f]+\.tar\.gz$/.test(name);

const builtFolder = fileURLToPath(new URL("../../../dist/", import.meta.url));

/** Where the build puts the template of these migrations. */
export const builtTemplate = (migrations: readonly Migration[]) =>
  join(builtFolder, templateName(migrations));

/** The same for tests, which run without a build. */
export const testTemplate = (migrations: readonly Migration[]) => join(tmpdir(), templateName(migrations));

/**
 * Makes the template file unless it is there.
 * @param migrateIn opens the data directory, which is then migrated, and closes it
 */
export async function ensureTemplate(
  file: string,
  migrateIn: (data: string) => Promise<void>,
): Promise<void> {
  if (existsSync(file)) return;
  const data = mkdtempSync(join(tmpdir(), "luoshi-template-"));
  try {
    await migrateIn(data);
    await packTemplate(join(data, "pgdata"), file);
  } finally {
    await rm(data, { recursive: true, force: true });
  }
}
