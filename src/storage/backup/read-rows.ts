import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { sql } from "drizzle-orm";
import type { Transaction } from "../store.ts";
import { rowsName } from "./format.ts";
import { keyOf, names } from "./schema.ts";

/**
 * Characters of rows that are read at a time, about, and rows at most and at first: one with a whole plan may have
 * megabytes, an event a few hundred.
 */
const lengthAtOnce = 1024 * 1024;
const mostAtOnce = 2_000;
const firstAtOnce = 20;
/** Characters of rows in one part. */
const chunkLength = 4 * 1024 * 1024;

const zip = promisify(gzip);

/** A part that lies in a file until the archive takes it. */
export interface SpooledPart {
  readonly name: string;
  readonly size: number;
  readonly path: string;
}

/** Reads all rows of a table in the order of its key into compressed files under `folder`. */
export async function readRows(
  tx: Transaction,
  table: string,
  folder: string,
): Promise<{ rows: number; parts: SpooledPart[] }> {
  const parts: SpooledPart[] = [];
  let lines: string[] = [];
  let length = 0;
  let count = 0;
  const flush = async () => {
    if (lines.length === 0) return;
    const name = rowsName(table, parts.length + 1);
    const path = join(folder, name.replaceAll("/", "~"));
    const bytes = await zip(`${lines.join("\n")}\n`, { level: 1 });
    await writeFile(path, bytes, { mode: 0o600 });
    parts.push({ name, size: bytes.length, path });
    lines = [];
    length = 0;
  };
  const key = await keyOf(tx, table);
  const order = key.length > 0 ? sql` order by ${names(key)}` : sql``;
  await tx.execute(
    sql`declare rows_of_backup no scroll cursor for
      select row_to_json(t)::text as line from ${sql.identifier(table)} t${order}`,
  );
  for (let atOnce = firstAtOnce; ; ) {
    const { rows } = await tx.execute<{ line: string }>(sql.raw(`fetch ${atOnce} from rows_of_backup`));
    if (rows.length === 0) break;
    const average = rows.reduce((total, { line }) => total + line.length, 0) / rows.length;
    atOnce = Math.max(1, Math.min(mostAtOnce, Math.floor(lengthAtOnce / average)));
    for (const { line } of rows) {
      // JSON holds line breaks only between its tokens, where jsonb writes none and json may.
      lines.push(line.replace(/[\r\n]+/g, " "));
      length += line.length;
      count++;
      if (length >= chunkLength) await flush();
    }
  }
  await tx.execute(sql`close rows_of_backup`);
  await flush();
  return { rows: count, parts };
}
