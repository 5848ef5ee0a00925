import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { checkRule } from "../../src/rules/check-rule.ts";
import { AgreementTable, evaluated, generated } from "./agreement.ts";
import { type RuleDatabase, ruleDatabases } from "./databases.ts";
import { dateCases, divisionCases, edgeCases, limitCases } from "./edges.cases.ts";

/** Parameters of the generated rules change on days around it. */
const on = "2024-06-01";

const rules = generated(20_260, 120);

describe("[RQ1] SQL gives what the evaluator gives, to the last digit", () => {
  let databases: RuleDatabase[] = [];
  before(async () => {
    databases = await ruleDatabases();
  });
  after(async () => {
    for (const db of databases) await db.close();
  });

  const suites = {
    "120 generated rules": () => rules,
    "[RQ2] at every edge of tiers and comparisons, one unit below and above it": edgeCases,
    "[RQ3] quotients and roundings of both signs, in narrow and in wide integers": divisionCases,
    "[RQ4] months and years over ends of months and leap days": dateCases,
    "[RQ5] numbers as large as their bounds allow": limitCases,
  };
  for (const [title, make] of Object.entries(suites)) {
    it(title, async () => {
      const cases = make();
      const expected = cases.map((one) => evaluated(one, on));
      for (const db of databases) {
        const table = new AgreementTable(db, cases, on);
        await table.fill();
        const selects = cases.map((_, rule) => table.select(rule));
        const found = await table.outcomes(selects);
        for (const [rule, told] of found.entries())
          assert.deepEqual(told, expected[rule], `${db.name}, rule ${rule}: ${selects[rule]}`);
      }
    });
  }

  it("the generated rules and records come to every kind of outcome", () => {
    const told = rules.flatMap((one) => evaluated(one, on));
    const kinds = (start: string) => told.filter((one) => one.startsWith(start)).length;
    for (const kind of ["value -", "value true", "value 19", "value 一级", "unknown", "not-applicable"])
      assert.ok(kinds(kind) > 10, kind);
  });

  it("[RQ6] the database computed it: a row for every record, read from its table, and another rule gives another result", async () => {
    const cases = edgeCases();
    const records = cases.reduce((sum, one) => sum + one.records.length, 0);
    for (const db of databases) {
      const table = new AgreementTable(db, cases, on);
      await table.fill();
      const selects = cases.map((_, rule) => table.select(rule));
      const counted = await db.read(
        `SELECT sum(n)::text FROM (${selects.map((select) => `SELECT count(status) AS n FROM (${select}) AS o`).join(" UNION ALL ")}) AS c`,
      );
      assert.equal(Number(counted[0]![0]), records, db.name);
      const plan = await explain(db, selects[0]!);
      assert.match(plan, /records/, db.name);
      assert.match(plan, /CASE/i, db.name);
      const { rule } = cases[0]!.checked;
      const wrong = checkRule({
        ...rule,
        body: { node: "sum", of: [rule.body, { node: "number", value: "0.01", unit: "元" }] },
      });
      assert.ok("checked" in wrong);
      const [found] = await table.outcomes([table.select(0, wrong.checked)]);
      const right = evaluated(cases[0]!, on);
      assert.equal(
        found!.filter((told, i) => told !== right[i]).length,
        right.filter((told) => told.startsWith("value")).length,
        db.name,
      );
    }
  });
});

async function explain(db: RuleDatabase, select: string): Promise<string> {
  const rows = await db.read(`EXPLAIN ${db.dialect === "postgres" ? "(VERBOSE) " : ""}${select}`);
  return rows.flat().join("\n");
}
