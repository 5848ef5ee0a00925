import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { cases } from "../../src/settlement/duckdb/cases.sql.ts";
import { macros } from "../../src/settlement/duckdb/macros.sql.ts";
import { months } from "../../src/settlement/duckdb/months.sql.ts";
import { openDuckDb, quoted } from "../../src/settlement/duckdb/open.ts";
import { relations } from "../../src/settlement/duckdb/relations.sql.ts";
import { measures, reviews } from "../../src/settlement/duckdb/reviews.sql.ts";
import { sums } from "../../src/settlement/duckdb/sums.sql.ts";
import { tables } from "../../src/settlement/duckdb/tables.sql.ts";
import { readFolder } from "../../src/settlement/folder/from-folder.ts";
import { casesCsv } from "../../src/settlement/output/cases-csv.ts";
import { settle } from "../../src/settlement/settle.ts";
import { countDifferences, figuresOf, secondFigures } from "../../test/settlement/compare.ts";
import { insertSmall, loadYear, settleInDuckDb } from "../../test/settlement/second-opinion.ts";
import { median } from "../measure.ts";
import { settledDouble, sumDouble, wrongPayments } from "./double.sql.ts";

/**
 * Class, points and sums of all cases in DuckDB, from columns in memory: hospitals and groups are small numbers there as
 * in the kernel's arrays. With one thread in processor time, with all in time of the clock.
 */
export async function timeDuckDb(folder: string): Promise<Record<string, number>> {
  const { input } = await readFolder(folder);
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run(macros + relations("smallint"));
  const number = (name: string) => Number(name.slice(1));
  await insertSmall(connection, { ...input, reviews: [] }, number);
  const fen = (column: string) => `(${column}_yuan * 100)::bigint`;
  await connection.run(`
    create table case_row as select "case" as id, hospital[2:]::smallint as hospital, month, "group"[2:]::smallint
      as "group", status::enum('on_time', 'late', 'returned') as status, ${fen("total_cost")} as total,
      ${fen("noncompliant")} as noncompliant, ${fen("patient_cash")} as cash, ${fen("self_pay")} as self_pay
    from read_csv(${quoted(join(folder, "cases.csv"))}, nullstr = '', columns = {'case': 'integer',
      'hospital': 'varchar', 'month': 'tinyint', 'group': 'varchar', 'status': 'varchar',
      'total_cost_yuan': 'decimal(17, 2)', 'noncompliant_yuan': 'decimal(17, 2)',
      'patient_cash_yuan': 'decimal(17, 2)', 'self_pay_yuan': 'decimal(17, 2)'})`);
  const exact = tables + cases + sums;
  const inDoubles = settledDouble + sumDouble;
  await connection.run("set threads = 1");
  const one = await rounds(connection, { exact, double: inDoubles }, processorTime);
  await connection.run(measures + reviews + months);
  const wrong = await ask(connection, wrongPayments);
  await connection.run(`set threads = ${availableParallelism()}`);
  const all = await rounds(connection, { exact, double: inDoubles }, clock);
  const wrongOfAll = await ask(connection, wrongPayments);
  connection.closeSync();
  instance.closeSync();
  return {
    exact: one.exact!,
    double: one.double!,
    exactAll: all.exact!,
    doubleAll: all.double!,
    threads: availableParallelism(),
    wrong: wrong[0]!,
    wrongAll: wrongOfAll[0]!,
    payments: wrong[1]!,
  };
}

const processorTime = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
const clock = () => performance.now() / 1e3;

/** Median seconds of statements that take turns; the first round warms up. */
async function rounds(
  connection: DuckDBConnection,
  works: Readonly<Record<string, string>>,
  now: () => number,
): Promise<Record<string, number>> {
  const taken = new Map(Object.keys(works).map((name) => [name, [] as number[]]));
  for (let round = -1; round < 3; round++) {
    for (const [name, sql] of Object.entries(works)) {
      const before = now();
      await connection.run(sql);
      if (round >= 0) taken.get(name)!.push(now() - before);
    }
  }
  return Object.fromEntries([...taken].map(([name, values]) => [name, median(values)]));
}

async function ask(connection: DuckDBConnection, sql: string): Promise<number[]> {
  const [row = []] = (await connection.runAndReadAll(sql)).getRowsJson();
  return row.map(Number);
}

/**
 * Settles the folder twice, DuckDB reading the same cases.csv and our written one: how many cases differ in any figure,
 * and whether a month or a clearing does.
 */
export async function countDisagreements(folder: string): Promise<Record<string, number>> {
  const { input, indexed } = await readFolder(folder);
  const settlement = settle(input, indexed);
  const [read, written] = [join(folder, "cases.csv"), join(folder, "written.csv")];
  const file = openSync(written, "w");
  for (const piece of casesCsv(settlement)) writeSync(file, piece);
  closeSync(file);
  const { connection, close } = await openDuckDb([read, written], availableParallelism());
  await loadYear(connection, input, read);
  await settleInDuckDb(connection);
  const caseDifferences = await countDifferences(connection, written);
  const figures = isDeepStrictEqual(await secondFigures(connection), figuresOf(settlement));
  close();
  rmSync(written);
  return { cases: caseDifferences, figures: Number(!figures) };
}
