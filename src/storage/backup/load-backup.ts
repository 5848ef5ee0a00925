import { createReadStream } from "node:fs";
import { gunzipSync } from "node:zlib";
import { sql } from "drizzle-orm";
import { readArchive } from "../archive/archive.ts";
import type { Blobs } from "../blobs.ts";
import { apply, ensureRecord, migrationsToApply, recordedMigrations } from "../migrate.ts";
import type { Migration } from "../migrations.ts";
import type { Transaction } from "../store.ts";
import { type BackupInfo, blobOfName, tableOfRows } from "./format.ts";
import { columnsOf, foreignKeysOf, names } from "./schema.ts";

/**
 * Fills an empty database from a backup that was verified, with the schema that the backup was made under, and puts
 * its files among the blobs.
 * @param past the migrations that the backup's store had had
 */
export async function loadBackup(
  tx: Transaction,
  blobs: Blobs,
  file: string,
  { info, past }: { info: BackupInfo; past: readonly Migration[] },
): Promise<void> {
  await ensureRecord(tx);
  for (const migration of migrationsToApply(await recordedMigrations(tx), past)) await apply(tx, migration);
  // Rows come table by table, so that a row may come before the one it refers to.
  const keys = await foreignKeysOf(tx);
  for (const { table, name } of keys) {
    await tx.execute(sql`alter table ${sql.identifier(table)} drop constraint ${sql.identifier(name)}`);
  }
  for await (const { name, content } of readArchive(createReadStream(file))) {
    const table = tableOfRows(name);
    if (table !== undefined) await insertRows(tx, table, await whole(content));
    else if (blobOfName(name) !== undefined) await blobs.put(content, Number.POSITIVE_INFINITY);
  }
  for (const { table, name, definition } of keys) {
    await tx.execute(
      sql`alter table ${sql.identifier(table)} add constraint ${sql.identifier(name)} ${sql.raw(definition)}`,
    );
  }
  for (const { name, last } of info.sequences) {
    await tx.execute(sql`select setval(quote_ident(${name})::regclass, ${last}::bigint)`);
  }
}

async function insertRows(tx: Transaction, table: string, compressed: Buffer): Promise<void> {
  const lines = gunzipSync(compressed).toString("utf8").trimEnd().split("\n");
  const columns = names(await columnsOf(tx, table));
  const into = sql.identifier(table);
  // PostgreSQL reads its own JSON back: no number or instant passes through JavaScript.
  await tx.execute(
    sql`insert into ${into} (${columns}) overriding system value
      select ${columns} from json_populate_recordset(null::${into}, ${`[${lines.join(",")}]`}::json)`,
  );
}

async function whole(content: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of content) pieces.push(piece);
  return Buffer.concat(pieces);
}
