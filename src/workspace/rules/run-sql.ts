import { sql } from "drizzle-orm";
import type { CheckedRule } from "../../rules/checked.ts";
import { columnOf, ordinal, recordsSql } from "../../rules/records/records-sql.ts";
import type { Inputs } from "../../rules/rule.ts";
import { selectRule } from "../../rules/sql/select-rule.ts";
import type { Database } from "../../storage/store.ts";

/** What the database made of records, and how it names itself. */
export interface Ran {
  /** In the order of the records: a value as text, or not-applicable, unknown. */
  readonly outcomes: readonly string[];
  /** PostgreSQL 17.5. */
  readonly database: string;
}

/**
 * Runs a rule's SQL over a handful of records in the office's own database. The values are those that the evaluator
 * has accepted; names and words are quoted by the compiler.
 */
export async function runSql(
  db: Database,
  checked: CheckedRule,
  records: readonly Inputs[],
  on: string,
): Promise<Ran> {
  const inner = selectRule(checked, {
    dialect: "postgres",
    on,
    column: columnOf,
    columns: [columnOf(ordinal)],
    from: recordsSql(checked.rule.inputs, records, "postgres"),
  });
  const { rows } = await db.execute<{ status: string; value: string | null; version: string }>(
    sql.raw(
      `SELECT status, CAST(value AS text) AS value, version() AS version FROM (${inner}) AS o ORDER BY ${columnOf(ordinal)}`,
    ),
  );
  return {
    outcomes: rows.map(({ status, value }) => (status === "value" ? String(value) : status)),
    database: /^\w+ [\d.]+/.exec(rows[0]?.version ?? "")?.[0] ?? "",
  };
}
