import { closeSync, openSync, readSync } from "node:fs";
import type { DuckDBConnection } from "@duckdb/node-api";
import { drgBudget } from "../../src/settlement/budget.ts";
import { cases } from "../../src/settlement/duckdb/cases.sql.ts";
import { macros } from "../../src/settlement/duckdb/macros.sql.ts";
import { months } from "../../src/settlement/duckdb/months.sql.ts";
import { quoted } from "../../src/settlement/duckdb/open.ts";
import { relations } from "../../src/settlement/duckdb/relations.sql.ts";
import { measures, reviews, wide } from "../../src/settlement/duckdb/reviews.sql.ts";
import { sums } from "../../src/settlement/duckdb/sums.sql.ts";
import { tables } from "../../src/settlement/duckdb/tables.sql.ts";
import { year } from "../../src/settlement/duckdb/year.sql.ts";
import type { SettlementInput } from "../../src/settlement/input.ts";

/** Puts everything but the cases into DuckDB, and cases.csv as it stands there: read by DuckDB, not by us. */
export async function loadYear(
  connection: DuckDBConnection,
  input: SettlementInput,
  casesCsv: string,
): Promise<void> {
  await connection.run(macros + relations("varchar"));
  await insertSmall(connection, input, String);
  const fen = (column: string) => `(${column}_yuan::decimal(17, 2) * 100)::bigint`;
  // A table without the column holds cases that came in on time.
  const status = headerOf(casesCsv).includes("status") ? "status" : "'on_time'";
  await connection.run(`
    create or replace table case_row as
    select "case" as id, hospital, month::tinyint as month, "group", ${status} as status,
      ${fen("total_cost")} as total, ${fen("noncompliant")} as noncompliant, ${fen("patient_cash")} as cash,
      ${fen("self_pay")} as self_pay
    from read_csv(${quoted(casesCsv)}, all_varchar = true, header = true, nullstr = '')`);
}

function headerOf(csv: string): string {
  const file = openSync(csv, "r");
  const bytes = Buffer.alloc(1 << 12);
  readSync(file, bytes);
  closeSync(file);
  return bytes.toString().split("\n", 1)[0]!;
}

type Value = string | bigint | number | boolean | undefined;

/** The small relations; `key` is what stands for a hospital or a group. */
export async function insertSmall(
  connection: DuckDBConnection,
  input: SettlementInput,
  key: (name: string, of: "hospital" | "group") => string | number,
): Promise<void> {
  const { parameters: p, hospitals } = input;
  const hospital = (index: number) => key(hospitals[index]!.id, "hospital");
  const decided = new Map(input.groups.map((row) => [row.group, row]));
  const all: Readonly<Record<string, readonly (readonly Value[])[]>> = {
    hospital: hospitals.map((h, i) => [hospital(i), h.grade, h.assessment, h.prevYearPaid]),
    reference: input.reference.map(({ group, grade, cases: n, cost }) => {
      const { basic, weight } = decided.get(group)!;
      return [key(group, "group"), grade, n, cost, basic, weight];
    }),
    override: input.overrides.map((o) => [key(o.group, "group"), o.grade, o.coefficient]),
    parameter: [
      [
        p.unstableMaxCases,
        p.lowMultiple,
        p.unstablePrepayRatio,
        p.prepayRatio,
        p.surplusCap,
        p.selfPayCap,
        p.monthlyBasis,
        drgBudget(input.budget),
        input.fundCost,
      ],
    ],
    band: p.highBands.map(({ upTo, multiple }) => [upTo, multiple]),
    month_share: [...input.monthShares],
    deduction: input.deductions.map((d) => [hospital(d.hospital), d.month, d.audit, d.points]),
    review: input.reviews.map((r) => [r.case, r.kind, r.unreasonable, r.paidMonth]),
  };
  for (const [table, rows] of Object.entries(all))
    if (rows.length > 0)
      await connection.run(
        `insert into ${table} values ${rows.map((row) => `(${row.map(literal).join(", ")})`).join(", ")}`,
      );
}

function literal(value: Value): string {
  if (value === undefined) return "null";
  return typeof value === "string" ? quoted(value) : String(value);
}

/** A statement of the second opinion as it is run: tests change one to see that a difference shows. */
export type Change = (sql: string) => string;

/** Settles what was loaded. Additions that do not fit 127 bits are rounded with BigInt in between. */
export async function settleInDuckDb(
  connection: DuckDBConnection,
  change: Change = (sql) => sql,
): Promise<{ readonly wide: number }> {
  for (const sql of [tables, cases, sums, measures]) await connection.run(change(sql));
  const rows = (await connection.runAndReadAll(wide)).getRowsJson() as string[][];
  for (const [id, ...figures] of rows) {
    const [over, base, coefficient, cost] = figures.map(BigInt) as [bigint, bigint, bigint, bigint];
    const below = 10n ** 9n * cost;
    const points = (2n * over * base * coefficient + below) / (2n * below);
    await connection.run(`insert into wide_addition values (${quoted(id!)}, ${points})`);
  }
  for (const sql of [reviews, months, year]) await connection.run(change(sql));
  return { wide: rows.length };
}
