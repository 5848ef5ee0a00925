import type { DuckDBConnection } from "@duckdb/node-api";

/** A DuckDB of one's own, in memory. */
export interface DuckDb {
  readonly connection: DuckDBConnection;
  close(): void;
}

/**
 * Opens a DuckDB that touches the named files and nothing else: no network, no extension folder, no other file. The
 * library is loaded with the first call, because it takes longer to load than a small settlement.
 * @param files absolute paths, as they are
 */
export async function openDuckDb(files: readonly string[], threads = 1): Promise<DuckDb> {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const instance = await DuckDBInstance.create(":memory:", {
    threads: String(threads),
    allow_persistent_secrets: "false",
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    temp_directory: "",
  });
  const connection = await instance.connect();
  const allowed = files.flatMap((file) => [quoted(file), quoted(patternOf(file))]);
  await connection.run(`set allowed_paths = [${allowed.join(", ")}]`);
  await connection.run("set enable_external_access = false");
  await connection.run("set lock_configuration = true");
  return {
    connection,
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** A path as a pattern that matches itself alone: a folder may be called 结算[1]. */
export function patternOf(path: string): string {
  return path.replace(/[*?[]/g, "[$&]");
}

/** Text as a literal. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A name as an identifier. */
export function named(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
