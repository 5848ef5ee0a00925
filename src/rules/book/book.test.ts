import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { PGlite } from "@electric-sql/pglite";
import { checkRule } from "../check-rule.ts";
import type { CheckedRule } from "../checked.ts";
import { compileRule } from "../evaluate.ts";
import type { Outcome } from "../outcome.ts";
import { columnOf, ordinal, recordsSql } from "../records/records-sql.ts";
import type { Inputs, Rule } from "../rule.ts";
import { type DialectName, dialects } from "../sql/dialect.ts";
import { selectRule } from "../sql/select-rule.ts";
import { toSql } from "../sql/to-sql.ts";
import { TooLargeForSqlError } from "../sql/too-large.ts";
import { book, chapters } from "./book.ts";

/** What an outcome is, in one word: its value, not-applicable or unknown. */
const wordOf = (outcome: Outcome) => (outcome.is === "value" ? String(outcome.value) : outcome.is);

function checkedOf(rule: Rule): CheckedRule {
  const result = checkRule(rule);
  assert.ok("checked" in result, JSON.stringify("faults" in result && result.faults));
  return result.checked;
}

/** Every example with its rule's other examples of the same day: a table that the SQL runs over. */
function byDay({ examples }: Rule): ReadonlyMap<string, readonly Rule["examples"][number][]> {
  const days = new Map<string, Rule["examples"][number][]>();
  for (const example of examples) days.set(example.on, [...(days.get(example.on) ?? []), example]);
  return days;
}

/** Rules that a dialect cannot hold, with the reason. */
const tooLarge: Readonly<Record<string, readonly DialectName[]>> = {
  // One rounding over the product of cost, cases, base points and coefficient: past 128 bits.
  "drg-high-addition": ["duckdb"],
  // A quotient of eight decimals by one of eight: on its way to an integer it passes 38 digits.
  "drg-month-value": ["duckdb"],
};

describe("rule book", () => {
  let pglite: PGlite;
  let duckdb: DuckDBInstance;
  let connection: DuckDBConnection;
  before(async () => {
    pglite = await PGlite.create();
    duckdb = await DuckDBInstance.create(":memory:");
    connection = await duckdb.connect();
  });
  after(async () => {
    await pglite.close();
    connection.closeSync();
    duckdb.closeSync();
  });

  /** What the database gives for each record, in the words of `wordOf`. */
  async function run(dialect: DialectName, checked: CheckedRule, records: readonly Inputs[], on: string) {
    const inner = selectRule(checked, {
      dialect,
      on,
      column: columnOf,
      columns: [columnOf(ordinal)],
      from: recordsSql(checked.rule.inputs, records, dialect),
    });
    const sql = `SELECT status, CAST(value AS text) AS value FROM (${inner}) AS o ORDER BY ${columnOf(ordinal)}`;
    const rows =
      dialect === "postgres"
        ? (await pglite.query<{ status: string; value: string | null }>(sql)).rows
        : (await connection.runAndReadAll(sql)).getRowObjects();
    return rows.map(({ status, value }) => (status === "value" ? String(value) : String(status)));
  }

  it("[RB1] every id is unique, and every rule has examples", () => {
    const ids = chapters.flatMap(({ rules, shares }) => [...rules, ...shares].map(({ id }) => id));
    assert.equal(new Set(ids).size, ids.length);
    assert.deepEqual(
      book.filter(({ examples }) => examples.length === 0).map(({ id }) => id),
      [],
    );
  });

  for (const rule of book) {
    it(`[RB2] ${rule.id}: every example by the evaluator, PostgreSQL and DuckDB`, async () => {
      const checked = checkedOf(rule);
      for (const [on, examples] of byDay(rule)) {
        const expected = examples.map(({ title, gives }) => `${title}: ${gives}`);
        const named = (words: readonly string[]) => examples.map(({ title }, i) => `${title}: ${words[i]}`);
        const compiled = compileRule(checked, on);
        assert.deepEqual(named(examples.map(({ inputs }) => wordOf(compiled.evaluate(inputs)))), expected);
        for (const dialect of dialects) {
          if (tooLarge[rule.id]?.includes(dialect)) {
            assert.throws(
              () => toSql(checked, { dialect, on, column: columnOf }),
              TooLargeForSqlError,
              `${dialect} can hold ${rule.id}: take it off the list`,
            );
            continue;
          }
          const words = await run(
            dialect,
            checked,
            examples.map(({ inputs }) => inputs),
            on,
          );
          assert.deepEqual(named(words), expected, dialect);
        }
      }
    });
  }
});
