// node --import tsx scripts/make-migration.ts NAME     what the tables gained since the last migration, as the next one
// node --import tsx scripts/make-migration.ts --first  all migrations again as one, for tables that nobody uses yet
// node --import tsx scripts/make-migration.ts --check  exit code 1 when a migration is missing
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type DrizzleSnapshotJSON, generateDrizzleJson, generateMigration } from "drizzle-kit/api";
import { migrationsFolder } from "../src/storage/migrations.ts";
import * as tables from "../src/storage/tables/index.ts";

/** The tables after the newest migration, as drizzle-kit describes them. */
const snapshotFile = join(migrationsFolder, "snapshot.json");

const [argument = ""] = process.argv.slice(2);
if (argument !== "--check" && argument !== "--first" && !/^[a-z0-9-]+$/.test(argument)) {
  console.error("Usage: make-migration.ts NAME | --first | --check   (NAME: lower-case words joined by -)");
  process.exit(2);
}

mkdirSync(migrationsFolder, { recursive: true });
const existing = readdirSync(migrationsFolder).filter((file) => file.endsWith(".sql"));
const before = argument === "--first" ? describe({}) : snapshotBefore();
const after = describe(tables);
const statements = await generateMigration(before, after);

if (argument === "--check") {
  if (statements.length === 0) process.exit(0);
  console.error(`The tables have changes without a migration:\n\n${statements.join("\n")}\n`);
  console.error("Make one: node --import tsx scripts/make-migration.ts NAME");
  process.exit(1);
}
if (statements.length === 0) {
  console.error("The tables have not changed since the last migration.");
  process.exit(0);
}
if (argument === "--first") for (const file of existing) rmSync(join(migrationsFolder, file));
const number = argument === "--first" ? 1 : existing.length + 1;
const name = `${String(number).padStart(4, "0")}-${argument === "--first" ? "first" : argument}.sql`;
writeFileSync(join(migrationsFolder, name), `${statements.join("\n--> statement-breakpoint\n")}\n`);
writeFileSync(snapshotFile, `${JSON.stringify(after, null, 1)}\n`);
console.error(`Wrote migrations/${name}. Read it before you commit it.`);

/** Without drizzle-kit's random ids, so that the same tables give the same file. */
function describe(schema: Record<string, unknown>): DrizzleSnapshotJSON {
  const nil = "00000000-0000-0000-0000-000000000000";
  return { ...generateDrizzleJson(schema), id: nil, prevId: nil };
}

function snapshotBefore(): DrizzleSnapshotJSON {
  try {
    return JSON.parse(readFileSync(snapshotFile, "utf8")) as DrizzleSnapshotJSON;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return describe({});
    throw error;
  }
}
