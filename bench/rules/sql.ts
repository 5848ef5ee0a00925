import type { CheckedRule } from "../../src/rules/checked.ts";
import type { Outcome } from "../../src/rules/outcome.ts";
import type { Inputs } from "../../src/rules/rule.ts";
import { columnType } from "../../src/rules/sql/column-type.ts";
import { selectRule } from "../../src/rules/sql/select-rule.ts";
import type { RuleDatabase } from "../../test/rules/databases.ts";
import { handWritten } from "./hand-written.ts";

/** Seconds of each way to compute all records in a database, and whether they came to what the evaluator did. */
export interface SqlMeasured {
  readonly compiled: number;
  readonly byHand: number;
  readonly byHandFenced: number;
  readonly scan: number;
}

const rounds = 5;

/** Best of rounds in which the ways take turns: other work on the machine only ever adds time. */
export async function measureSql(
  db: RuleDatabase,
  checked: CheckedRule,
  records: readonly Inputs[],
  on: string,
  expected: Totals,
): Promise<SqlMeasured> {
  await load(db, checked, records);
  const ways = {
    compiled: selectRule(checked, {
      dialect: db.dialect,
      on,
      from: "records",
      column: (id) => `"${id}"`,
      columns: ["id"],
    }),
    byHand: handWritten(db.dialect, { fenced: false }),
    byHandFenced: handWritten(db.dialect, { fenced: true }),
    scan: "SELECT id, level AS status, total + self + paid + age AS value FROM records WHERE poor IS NOT NULL",
  };
  const best = new Map<string, number>();
  for (let round = 0; round < rounds; round++)
    for (const [way, select] of Object.entries(ways)) {
      const start = performance.now();
      const [row] = await db.read(
        `SELECT count(CASE WHEN status = 'value' THEN 1 END)::text, count(CASE WHEN status = 'unknown' THEN 1 END)::text,
          sum(value)::text FROM (${select}) AS o`,
      );
      best.set(way, Math.min(best.get(way) ?? Number.POSITIVE_INFINITY, (performance.now() - start) / 1000));
      if (way !== "scan" && row!.join() !== [expected.values, expected.unknown, expected.sum].join())
        throw new Error(`${db.name}, ${way}: ${row!.join()} is not ${Object.values(expected).join()}`);
    }
  return Object.fromEntries(best) as unknown as SqlMeasured;
}

async function load(db: RuleDatabase, { rule }: CheckedRule, records: readonly Inputs[]): Promise<void> {
  const columns = rule.inputs.map(({ id, type }) => `"${id}" ${columnType(db.dialect, type)}`);
  await db.run(`CREATE TABLE records (${["id int", ...columns].join(", ")})`);
  const literal = (value: string | boolean | undefined) =>
    value === undefined ? "NULL" : typeof value === "string" ? `'${value}'` : String(value);
  for (let start = 0; start < records.length; start += 10_000) {
    const rows = records
      .slice(start, start + 10_000)
      .map((record, i) => `(${[start + i, ...rule.inputs.map(({ id }) => literal(record[id]))].join(",")})`);
    await db.run(`INSERT INTO records VALUES ${rows.join(",")}`);
  }
  await db.run("ANALYZE records");
  // The order of an interpreter's work is compared, not the number of its workers.
  if (db.dialect === "postgres") await db.run("SET max_parallel_workers_per_gather = 0");
  else await db.run("SET threads = 1");
}

/** What all records come to together. */
export interface Totals {
  readonly values: number;
  readonly unknown: number;
  readonly sum: string;
}

export function totalsOf(outcomes: Iterable<Outcome>): Totals {
  let [values, unknown, fen] = [0, 0, 0n];
  for (const outcome of outcomes) {
    if (outcome.is === "unknown") unknown++;
    if (outcome.is !== "value") continue;
    values++;
    fen += BigInt(String(outcome.value).replace(".", ""));
  }
  return { values, unknown, sum: `${fen / 100n}.${String(fen % 100n).padStart(2, "0")}` };
}
