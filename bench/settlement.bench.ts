// npm run bench settlement [CASES…]: a year of 1 and 10 million generated cases, each task in a process of
// its own, in processor time. Asserts nothing. The cases stay in the temporary folder for the next run.
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { printTable } from "./measure.ts";
import { makeFolder } from "./settlement/data.ts";

const sizes = process.argv.slice(2).map(Number);
if (sizes.length === 0) sizes.push(1_000_000, 10_000_000);
const root = join(tmpdir(), "luoshi-bench-settlement");

type Measured = Readonly<Record<string, number>>;

function run(task: string, folder: string): Measured {
  const script = join(import.meta.dirname, "settlement", "task.ts");
  const child = spawnSync(process.execPath, ["--import", "tsx", script, task, folder], { encoding: "utf8" });
  if (child.status !== 0) throw new Error(`${task}: ${child.stderr.trim().split("\n").at(-1)}`);
  return JSON.parse(child.stdout) as Measured;
}

function measure(cases: number) {
  const folder = makeFolder(root, cases);
  const tasks = ["columns", "payments", "trace", "chain", "kernel", "duckdb", "agreement"] as const;
  return Object.fromEntries(tasks.map((task) => [task, run(task, folder)])) as Record<
    (typeof tasks)[number],
    Measured
  >;
}

const rows: string[][] = [["what", ...sizes.map((size) => `${size / 1e6} million`), "goal"]];
const all = sizes.map((size) => ({ size, ...measure(size) }));
const row = (what: string, of: (one: (typeof all)[number]) => string, goal = "") =>
  rows.push([what, ...all.map(of), goal]);
const time = (value: number | undefined) => `${value!.toFixed(value! < 1 ? 3 : 2)} s`;
const ratio = (a: number | undefined, b: number | undefined) => (a! / b!).toFixed(2);

row("reading all columns once", ({ kernel }) => time(kernel.read));
row("kernel: class and points", ({ kernel }) => time(kernel.kernel));
row("kernel and exact sums", ({ kernel }) => time(kernel.exact));
row("the same in doubles, from means case by case", ({ kernel }) => time(kernel.means));
row("  exact ÷ doubles", ({ kernel }) => ratio(kernel.exact, kernel.means), "≤ 0.8");
row("the same in doubles, with tables of ours", ({ kernel }) => time(kernel.double));
row("  exact ÷ doubles", ({ kernel }) => ratio(kernel.exact, kernel.double));
row("  payments that doubles get wrong", ({ kernel }) => `${kernel.wrong} of ${kernel.payments}`);
row("DuckDB exact, one thread", ({ duckdb }) => time(duckdb.exact));
row("  ÷ kernel and exact sums", ({ duckdb, kernel }) => ratio(duckdb.exact, kernel.exact), "≥ 8");
row("DuckDB double, one thread", ({ duckdb }) => time(duckdb.double));
row("  payments that it gets wrong", ({ duckdb }) => `${duckdb.wrong} of ${duckdb.payments}`);
row(
  "DuckDB exact, all threads (clock)",
  ({ duckdb }) => `${time(duckdb.exactAll)}, ${duckdb.threads} threads`,
);
row("DuckDB double, all threads (clock)", ({ duckdb }) => time(duckdb.doubleAll));
row("  payments that it gets wrong", ({ duckdb }) => `${duckdb.wrongAll} of ${duckdb.payments}`);
row("cases that DuckDB exact settles otherwise", ({ agreement }) => String(agreement.cases), "0");
row("  months or clearings that differ", ({ agreement }) => (agreement.figures ? "yes" : "none"), "none");
row("CSV → columns and names", ({ columns }) => time(columns.seconds));
row("CSV → payments", ({ payments }) => time(payments.seconds));
row("CSV → payments and 13-byte trace on disk", ({ trace }) => time(trace.seconds));
row("  ÷ CSV → columns", ({ trace, columns }) => ratio(trace.seconds, columns.seconds), "≤ 2");
row("CSV → payments and cases.csv on disk", ({ chain }) => time(chain.seconds));
row("  ÷ CSV → columns", ({ chain, columns }) => ratio(chain.seconds, columns.seconds), "≤ 2");
row(
  "peak memory a case, payments",
  ({ payments, size }) => `${(payments.bytes! / size).toFixed(0)} B`,
  "≤ 64 B",
);
row("peak memory a case, cases.csv", ({ chain, size }) => `${(chain.bytes! / size).toFixed(0)} B`, "≤ 64 B");
row("explanations as data", ({ kernel }) => `${Math.round(kernel.asData!)} /s`, "≥ 100000 /s");
row("explanations in words", ({ kernel }) => `${Math.round(kernel.explained!)} /s`);
const [first, last] = [all[0]!, all.at(-1)!];
if (first !== last)
  rows.push([
    "time of the largest ÷ the smallest, cases.csv",
    ratio(last.chain.seconds, first.chain.seconds),
    ...Array<string>(sizes.length - 1).fill(""),
    `≤ ${((12 * last.size) / first.size / 10).toFixed(0)}`,
  ]);

printTable(rows);
