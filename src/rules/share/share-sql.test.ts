import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { PGlite } from "@electric-sql/pglite";
import fc from "fast-check";
import { incentivePool } from "../book/incentive-pool.ts";
import { input } from "../build.ts";
import { columnOf, ordinal, recordsSql } from "../records/records-sql.ts";
import type { Inputs } from "../rule.ts";
import { type DialectName, dialects } from "../sql/dialect.ts";
import { type CheckedShare, checkShare } from "./check-share.ts";
import type { Share } from "./share.ts";
import { shareOut } from "./share-out.ts";
import { shareSql } from "./share-sql.ts";

const on = "2019-01-01";

function checkedOf(share: Share): CheckedShare {
  const result = checkShare(share);
  assert.ok("checked" in result);
  return result.checked;
}

/** The pool, where a hospital whose coefficient is 9 takes no part. */
const withOthers: Share = {
  ...incentivePool,
  by: {
    ...incentivePool.by,
    applies: {
      node: "compare",
      op: "<",
      left: input("encouragement"),
      right: { node: "number", value: "9", unit: "" },
    },
  },
};

describe("a share as SQL", () => {
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

  async function run(
    dialect: DialectName,
    share: CheckedShare,
    records: readonly Inputs[],
  ): Promise<string[]> {
    const inputs = [
      ...new Map([...share.of.rule.inputs, ...share.by.rule.inputs].map((i) => [i.id, i])).values(),
    ];
    const from = recordsSql(inputs, records, dialect);
    const inner = shareSql(share, { dialect, on, from, key: columnOf(ordinal), column: columnOf });
    const sql = `SELECT status, CAST(value AS text) AS value FROM (${inner}) AS s ORDER BY key`;
    const rows =
      dialect === "postgres"
        ? (await pglite.query<{ status: string; value: string | null }>(sql)).rows
        : (await connection.runAndReadAll(sql)).getRowObjects();
    return rows.map(({ status, value }) => (status === "value" ? String(value) : String(status)));
  }

  /** The same by the evaluator. */
  function computed(share: CheckedShare, records: readonly Inputs[]): string[] {
    const result = shareOut(share, records, on);
    if (result.is === "value")
      return result.records.map((record) => (record.is === "value" ? record.share : record.is));
    // What is unknown for one is unknown for all who take part.
    return records.map(({ encouragement }) =>
      encouragement !== undefined && Number(encouragement) >= 9 ? "not-applicable" : "unknown",
    );
  }

  for (const dialect of dialects) {
    it(`[RB16] the pilot's pool in ${dialect}`, async () => {
      const [example] = incentivePool.examples;
      const records = example!.records.map(({ inputs }) => inputs);
      assert.deepEqual(await run(dialect, checkedOf(incentivePool), records), example!.gives);
    });

    it(`[RB16] generated records, equal remainders, nobody with a weight, unknown ones in ${dialect}`, async () => {
      const amount = fc.oneof(
        fc.constantFrom("0", "0.01", "0.05", "100"),
        fc
          .integer({ min: 0, max: 10 ** 12 })
          .map((fen) => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, "0")}`),
      );
      const record = fc.record({
        allocation: fc.option(amount, { nil: undefined, freq: 20 }),
        encouragement: fc.constantFrom("0", "0", "0.9", "1", "1", "1.2", "9"),
      });
      for (const share of [checkedOf(incentivePool), checkedOf(withOthers)])
        await fc.assert(
          fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 12 }), async (records) => {
            const taking = share.by.applies
              ? records
              : records.map((r) => ({
                  ...r,
                  encouragement: r.encouragement === "9" ? "1" : r.encouragement,
                }));
            assert.deepEqual(await run(dialect, share, taking), computed(share, taking));
          }),
          { numRuns: 25 },
        );
    });
  }
});
