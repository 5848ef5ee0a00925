import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { checkRule } from "../../src/rules/check-rule.ts";
import { AgreementTable, type Case, evaluated, generated, type Told } from "./agreement.ts";
import { openDuckdb, openPglite } from "./databases.ts";
import { dateCases, divisionCases, edgeCases } from "./edges.cases.ts";
import { type Mutant, mutateRule, textMutants, treeMutants } from "./mutants.ts";

const on = "2024-06-01";

/** A part of what the agreement tests compare. What the whole of it would miss, this must not find. */
const cases: readonly Case[] = [
  ...edgeCases(),
  ...dateCases().slice(0, 3),
  ...divisionCases().slice(0, 18),
  ...generated(20_260, 250),
];
const expected: readonly (readonly Told[])[] = cases.map((one) => evaluated(one, on));

/** Every mistake is made on the SQL side alone, in all rules; the comparison must see it in one of them. */
describe("[RQ7] a compiler with a mistake does not agree with the evaluator", () => {
  const tables: AgreementTable[] = [];
  before(async () => {
    for (const db of [await openPglite(), await openDuckdb()]) {
      const table = new AgreementTable(db, cases, on);
      await table.fill();
      tables.push(table);
    }
  });
  after(async () => {
    for (const { db } of tables) await db.close();
  });

  it("without a mistake it agrees", async () => {
    for (const table of tables) {
      const selects = cases.map((_, rule) => table.select(rule));
      assert.equal(await table.firstDifference(selects, expected), undefined, table.db.name);
    }
  });

  for (const mutant of treeMutants)
    it(mutant.title, async () => {
      const table = tables[0]!;
      const selects = cases.map((_, rule) => selectMutated(table, rule, mutant));
      await assertFound(table, selects);
    });

  for (const [i, dialect] of (["postgres", "duckdb"] as const).entries())
    for (const mutant of textMutants[dialect])
      it(`${dialect}: ${mutant.title}`, async () => {
        const table = tables[i]!;
        const selects = cases.map((_, rule) => {
          const right = table.select(rule);
          const wrong = mutant.text!(right);
          return wrong === right ? undefined : wrong;
        });
        await assertFound(table, selects);
      });
});

/** The rule with the mistake; undefined where it changes nothing or is no rule any more. */
function selectMutated(table: AgreementTable, rule: number, { node, on }: Mutant): string | undefined {
  const { checked } = cases[rule]!;
  const right = table.select(rule);
  let wrong = checked;
  if (node) {
    const result = checkRule(withoutUnused(mutateRule(checked.rule, node)));
    if (!("checked" in result)) return undefined;
    wrong = result.checked;
  }
  const select = table.select(rule, wrong, on);
  return select === right ? undefined : select;
}

/** A mistake may leave inputs and parameters unused, which is a fault of a rule. */
function withoutUnused<R extends Case["checked"]["rule"]>(rule: R): R {
  const text = JSON.stringify([rule.body, rule.applies]);
  const isUsed = ({ id }: { readonly id: string }) => text.includes(`"id":"${id}"`);
  return { ...rule, inputs: rule.inputs.filter(isUsed), parameters: rule.parameters.filter(isUsed) };
}

async function assertFound(table: AgreementTable, selects: readonly (string | undefined)[]): Promise<void> {
  assert.ok(
    selects.some((select) => select !== undefined),
    "the mistake is in no rule",
  );
  assert.notEqual(await table.firstDifference(selects, expected), undefined, "nobody noticed");
}
