import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** One step of the schema. */
export interface Migration {
  /** Name of its file without `.sql`: four digits and a word. They apply in the order of their names. */
  readonly name: string;
  readonly statements: readonly string[];
  /** SHA-256 of the file, in hex. */
  readonly checksum: string;
}

/** migrations/ at the root of the package, the same place from src/storage and dist/storage. */
export const migrationsFolder = fileURLToPath(new URL("../../migrations/", import.meta.url));

/** What drizzle-kit writes between two statements. */
const between = "--> statement-breakpoint";

/** The migrations of this program, in order. */
export function readMigrations(folder: string = migrationsFolder): readonly Migration[] {
  return readdirSync(folder)
    .filter((file) => /^\d{4}-[a-z0-9-]+\.sql$/.test(file))
    .sort()
    .map((file) => {
      const text = readFileSync(`${folder}/${file}`, "utf8").replaceAll("\r\n", "\n");
      return {
        name: file.slice(0, -".sql".length),
        statements: text
          .split(between)
          .map((statement) => statement.trim())
          .filter((statement) => statement !== ""),
        checksum: createHash("sha256").update(text).digest("hex"),
      };
    });
}
