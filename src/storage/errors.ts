/** Another process works on this data directory. */
export class StoreInUseError extends Error {
  override readonly name = "StoreInUseError";
  readonly directory: string;
  /** The process that holds it, when it answers. */
  readonly pid: number | undefined;
  constructor(directory: string, pid?: number) {
    super(`${directory} is in use${pid === undefined ? "" : ` by process ${pid}`}`);
    this.directory = directory;
    this.pid = pid;
  }
}

/** The store has migrations that this program does not know: a newer program wrote it. */
export class StoreTooNewError extends Error {
  override readonly name = "StoreTooNewError";
  readonly unknown: readonly string[];
  constructor(unknown: readonly string[]) {
    super(`migrations unknown to this program: ${unknown.join(", ")}`);
    this.unknown = unknown;
  }
}

/** A migration that the store has applied reads differently now: program and store no longer belong together. */
export class MigrationChangedError extends Error {
  override readonly name = "MigrationChangedError";
  readonly migration: string;
  constructor(migration: string) {
    super(`migration ${migration} changed after it was applied`);
    this.migration = migration;
  }
}

/** The database server does not answer or does not let us in. */
export class ServerUnreachableError extends Error {
  override readonly name = "ServerUnreachableError";
}

/** A file is larger than its limit; both in bytes. */
export class BlobTooLargeError extends Error {
  override readonly name = "BlobTooLargeError";
  readonly limit: number;
  constructor(limit: number) {
    super(`larger than ${limit} bytes`);
    this.limit = limit;
  }
}

/** An archive that is not what was written: `part` is where it shows. */
export class DamagedArchiveError extends Error {
  override readonly name = "DamagedArchiveError";
  readonly part: string;
  constructor(part: string, detail: string) {
    super(`${part}: ${detail}`);
    this.part = part;
  }
}

/** There is no store where one was to be backed up. */
export class NoStoreError extends Error {
  override readonly name = "NoStoreError";
}

/** A restore was asked for into a store that already holds data. */
export class StoreNotEmptyError extends Error {
  override readonly name = "StoreNotEmptyError";
}

/** The five letters by which PostgreSQL names an error (SQLSTATE), wherever the driver and drizzle put it. */
export function sqlStateOf(error: unknown): string | undefined {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
    const { code } = at as { code?: unknown };
    if (typeof code === "string" && /^[0-9A-Z]{5}$/.test(code)) return code;
  }
  return undefined;
}

/** Whether a write was refused because a row with this key is already there. */
export const isDuplicate = (error: unknown) => sqlStateOf(error) === "23505";
