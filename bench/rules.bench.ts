// npm run bench rules [RECORDS]: a rule over 1 million records by the evaluator, by compiled and by hand-written SQL in
// PostgreSQL (DATABASE_URL, else embedded) and DuckDB, and by publicodes and zen-engine. Asserts nothing of time; ends
// with an error where SQL and the evaluator do not come to the same sum.

import { compileRule } from "../src/rules/evaluate.ts";
import { openDuckdb, openPglite, openPostgres, type RuleDatabase } from "../test/rules/databases.ts";
import { outpatient } from "../test/rules/outpatient.ts";
import { printTable } from "./measure.ts";
import { judge, type Peer, publicodes, zen } from "./rules/peers.ts";
import { isComplete, makeRecords } from "./rules/records.ts";
import { measureSql, totalsOf } from "./rules/sql.ts";

const on = "2024-06-01";
const count = Number(process.argv[2] ?? 1_000_000);
const records = makeRecords(count);
const rule = compileRule(outpatient, on);

const rows: string[][] = [["what", "records", "µs a record", "ratio", "goal"]];
const seconds = (start: number) => (performance.now() - start) / 1000;
const micro = (time: number, records: number) => ((time / records) * 1e6).toFixed(2);

/** Best of rounds: other work on the machine only ever adds time. */
function best(work: () => void, rounds = 3): number {
  return Math.min(
    ...Array.from({ length: rounds }, () => {
      const start = performance.now();
      work();
      return seconds(start);
    }),
  );
}

const outcomes = records.map((record) => rule.evaluate(record));
const plain = best(() => {
  for (const record of records) rule.evaluate(record);
});
const traced = best(() => {
  for (const record of records) rule.evaluateWithTrace(record);
});
rows.push(["evaluator", String(count), micro(plain, count), "", ""]);
rows.push(["evaluator with trace", String(count), micro(traced, count), "", ""]);

/** Peers take complete records alone: what a missing value means differs. */
async function measurePeer(peer: Peer, sample: number, goal: string): Promise<void> {
  const complete = records
    .slice(0, sample * 2)
    .filter(isComplete)
    .slice(0, sample);
  for (const record of complete.slice(0, 200)) await peer.evaluate(record);
  const amounts: (number | null)[] = [];
  const start = performance.now();
  for (const record of complete) amounts.push(await peer.evaluate(record));
  const time = seconds(start);
  const judged = complete.map((record, i) => judge(rule.evaluate(record), amounts[i]!));
  const share = (what: string) =>
    `${((judged.filter((one) => one === what).length / judged.length) * 100).toFixed(2)} %`;
  const ratio = (time / complete.length / (traced / count)).toFixed(0);
  rows.push([
    peer.name,
    String(complete.length),
    micro(time, complete.length),
    `${ratio} × evaluator with trace`,
    goal,
  ]);
  rows.push(["  wrong by a fen or more", share("wrong"), "", "", ""]);
  rows.push(["  right after rounding again", share("inexact"), "", "", ""]);
}
await measurePeer(publicodes(), Math.min(count, 2_000), "≥ 5");
await measurePeer(zen({ trace: false }), Math.min(count, 5_000), "≥ 1");
await measurePeer(zen({ trace: true }), Math.min(count, 5_000), "≥ 1");

async function measureDatabase(db: RuleDatabase): Promise<void> {
  try {
    const measured = await measureSql(db, outpatient, records, on, totalsOf(outcomes));
    const { compiled, byHand, byHandFenced, scan } = measured;
    const row = (what: string, time: number, ratio = "", goal = "") =>
      rows.push([`${db.name}: ${what}`, String(count), micro(time, count), ratio, goal]);
    row("reading the columns", scan);
    row("hand-written SQL", byHand);
    if (db.dialect === "postgres") row("hand-written SQL, planner fenced", byHandFenced);
    const fastest = Math.min(byHand, byHandFenced);
    row("compiled SQL", compiled, `${(compiled / fastest).toFixed(2)} × the faster by hand`, "≤ 1.1");
  } finally {
    await db.run("DROP TABLE IF EXISTS records");
    await db.close();
  }
}
const url = process.env.DATABASE_URL;
await measureDatabase(url ? await openPostgres(url) : await openPglite());
await measureDatabase(await openDuckdb());

console.log(`a rule of ${outpatient.nodes.length} nodes, ${rule.fast ? "in doubles" : "in integers"}`);
printTable(rows);
if (!url) console.log("PostgreSQL: not measured, DATABASE_URL names no server");
