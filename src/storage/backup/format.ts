import type { AppliedMigration } from "../migrate.ts";

/** The first part of a backup, by which one is known, and what it says. */
export const infoName = "backup.json";

export interface BackupInfo {
  readonly format: "luoshi-backup";
  readonly version: 1;
  /** ISO instant. */
  readonly madeAt: string;
  /** The schema that the rows belong to. */
  readonly migrations: readonly AppliedMigration[];
  readonly tables: readonly { readonly name: string; readonly rows: number }[];
  /** The last number that each sequence gave, as decimal text. */
  readonly sequences: readonly { readonly name: string; readonly last: string }[];
  readonly blobs: number;
}

/** rows/TABLE/000001.jsonl.gz: compressed lines, each a row as PostgreSQL writes it in JSON. */
export const rowsName = (table: string, chunk: number) =>
  `rows/${table}/${String(chunk).padStart(6, "0")}.jsonl.gz`;
export const tableOfRows = (name: string) => /^rows\/([^/]+)\/\d{6}\.jsonl\.gz$/.exec(name)?.[1];

/** blobs/ab/cdef…: an evidence file under its SHA-256. */
export const blobName = (sha256: string) => `blobs/${sha256.slice(0, 2)}/${sha256.slice(2)}`;
export function blobOfName(name: string): string | undefined {
  const [, start, rest] = /^blobs\/([0-9a-f]{2})\/([0-9a-f]{62})$/.exec(name) ?? [];
  return start === undefined ? undefined : `${start}${rest}`;
}
