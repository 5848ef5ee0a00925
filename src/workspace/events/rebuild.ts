import { and, asc, eq, getTableName, gt, type SQL, sql } from "drizzle-orm";
import type { Store, Transaction } from "../../storage/store.ts";
import { events } from "../../storage/tables/index.ts";
import { entryOf } from "./entry-of.ts";
import { project } from "./projectors.ts";
import { rebuilt } from "./rebuilt-tables.ts";

/** How the tables that were rebuilt differ from those in use. */
export interface TableDifference {
  readonly table: string;
  /** Rows that the events do not give, and rows that they give and that are not there; some of each. */
  readonly onlyStored: readonly unknown[];
  readonly onlyRebuilt: readonly unknown[];
}

export interface RebuildReport {
  readonly events: number;
  /** Tables that were compared, with the number of their rows. */
  readonly tables: readonly { readonly table: string; readonly rows: number }[];
  readonly differences: readonly TableDifference[];
}

const schema = sql.identifier("luoshi_rebuild");
const batch = 1000;
/** Different rows that are shown of a table. */
const shown = 5;

class Undo extends Error {
  readonly report: RebuildReport;
  constructor(report: RebuildReport) {
    super("the rebuilt tables are thrown away");
    this.report = report;
  }
}

/**
 * Replays all events of all regions, since units and people are theirs together, into empty tables of a second schema and compares them row by row with those in use. Everything
 * happens in one transaction over one snapshot, which is rolled back: the office goes on working meanwhile.
 */
export async function checkRebuild(
  { store, regions }: { readonly store: Store; readonly regions: readonly string[] },
  onProgress: (done: number, total: number) => void = () => {},
): Promise<RebuildReport> {
  try {
    return await store.transaction(async (tx) => {
      await tx.execute(sql`set transaction isolation level repeatable read`);
      throw new Undo(await replayAndCompare(tx, regions, onProgress));
    });
  } catch (error) {
    if (error instanceof Undo) return error.report;
    throw error;
  }
}

async function replayAndCompare(
  tx: Transaction,
  regions: readonly string[],
  onProgress: (done: number, total: number) => void,
): Promise<RebuildReport> {
  await tx.execute(sql`create schema ${schema}`);
  const {
    rows: [{ path } = { path: "public" }],
  } = await tx.execute<{ path: string }>(sql`select current_schema() as path`);
  for (const { table } of rebuilt) {
    const name = sql.identifier(getTableName(table));
    await tx.execute(sql`create table ${schema}.${name} (like ${name} including all)`);
  }
  await tx.execute(sql`set local search_path to ${schema}, ${sql.identifier(path)}`);
  let done = 0;
  for (const region of regions) done += await replay(tx, region, onProgress);
  const tables: { table: string; rows: number }[] = [];
  const differences: TableDifference[] = [];
  for (const { table, without } of rebuilt) {
    const name = getTableName(table);
    const columns = without.reduce<SQL>(
      (rest, { name: column }) => sql`${rest} - ${column}::text`,
      sql`to_jsonb(it)`,
    );
    const stored = sql`select ${columns} as row from ${sql.identifier(path)}.${sql.identifier(name)} as it`;
    const made = sql`select ${columns} as row from ${schema}.${sql.identifier(name)} as it`;
    const [count] = (
      await tx.execute<{ rows: number }>(sql`select count(*)::int as rows from (${stored}) as all_rows`)
    ).rows;
    tables.push({ table: name, rows: count!.rows });
    const onlyStored = await missing(tx, stored, made);
    const onlyRebuilt = await missing(tx, made, stored);
    if (onlyStored.length > 0 || onlyRebuilt.length > 0)
      differences.push({ table: name, onlyStored, onlyRebuilt });
  }
  return { events: done, tables, differences };
}

async function replay(
  tx: Transaction,
  region: string,
  onProgress: (done: number, total: number) => void,
): Promise<number> {
  const [last] = (
    await tx.execute<{ seq: number }>(
      sql`select coalesce(max(${events.seq}), 0)::int as seq from ${events} where ${events.region} = ${region}`,
    )
  ).rows;
  let seq = 0;
  let done = 0;
  for (;;) {
    const rows: (typeof events.$inferSelect)[] = await tx
      .select()
      .from(events)
      .where(and(eq(events.region, region), gt(events.seq, seq)))
      .orderBy(asc(events.seq))
      .limit(batch);
    for (const row of rows) await project(tx, entryOf(row));
    done += rows.length;
    seq = rows.at(-1)?.seq ?? seq;
    onProgress(done, last!.seq);
    if (rows.length < batch) return done;
  }
}

async function missing(tx: Transaction, from: SQL, other: SQL): Promise<unknown[]> {
  const { rows } = await tx.execute<{ row: unknown }>(
    sql`(${from}) except all (${other}) order by 1 limit ${shown}`,
  );
  return rows.map(({ row }) => row);
}
