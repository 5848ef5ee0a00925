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
  ...generated(20_260, 200),
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
      assert.equal(await table.firstDifference((rule) => right(table, rule), expected), undefined);
    }
  });

  for (const mutant of treeMutants)
    it(mutant.title, () => assertFound(tables[0]!, (rule) => selectMutated(tables[0]!, rule, mutant)));

  for (const [i, dialect] of (["postgres", "duckdb"] as const).entries())
    for (const mutant of textMutants[dialect])
      it(`${dialect}: ${mutant.title}`, () =>
        assertFound(tables[i]!, (rule) => mutant.text!(right(tables[i]!, rule))));
});

const compiled = new Map<AgreementTable, string[]>();

/** The SQL without a mistake, compiled once. */
function right(table: AgreementTable, rule: number): string {
  const known = compiled.get(table) ?? cases.map((_, i) => table.select(i));
  compiled.set(table, known);
  return known[rule]!;
}

/** The rule with the mistake; undefined where it is no rule any more. */
function selectMutated(table: AgreementTable, rule: number, { node, on }: Mutant): string | undefined {
  const { checked } = cases[rule]!;
  if (!node) return table.select(rule, checked, on);
  const result = checkRule(withoutUnused(mutateRule(checked.rule, node)));
  return "checked" in result ? table.select(rule, result.checked, on) : undefined;
}

/** A mistake may leave inputs and parameters unused, which is a fault of a rule. */
function withoutUnused<R extends Case["checked"]["rule"]>(rule: R): R {
  const text = JSON.stringify([rule.body, rule.applies]);
  const isUsed = ({ id }: { readonly id: string }) => text.includes(`"id":"${id}"`);
  return { ...rule, inputs: rule.inputs.filter(isUsed), parameters: rule.parameters.filter(isUsed) };
}

/** An error of the data (a division by zero, too large a number) is noticed, too; SQL that is none is no mutant. */
async function assertFound(
  table: AgreementTable,
  selectOf: (rule: number) => string | undefined,
): Promise<void> {
  let changed = false;
  try {
    const found = await table.firstDifference((rule) => {
      const select = selectOf(rule);
      if (select === right(table, rule)) return undefined;
      changed ||= select !== undefined;
      return select;
    }, expected);
    assert.ok(changed, "the mistake is in no rule");
    assert.notEqual(found, undefined, "nobody noticed");
  } catch (error) {
    assert.match(String(error), /division by zero|out of range|Conversion Error/);
  }
}
