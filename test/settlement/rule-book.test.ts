import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { book } from "../../src/rules/book/book.ts";
import { checkRule } from "../../src/rules/check-rule.ts";
import { type CompiledRule, compileRule } from "../../src/rules/evaluate.ts";
import { writeDecimal } from "../../src/rules/numbers/decimal.ts";
import type { Inputs } from "../../src/rules/rule.ts";
import { readFolder } from "../../src/settlement/folder/from-folder.ts";
import { type Settlement, settle } from "../../src/settlement/settle.ts";
import type { Grade } from "../../src/settlement/tables.ts";
import { filesOf, makeFolder } from "./folder.ts";
import { generateYear } from "./generate.ts";

const on = "2021-01-01";
const yuan = (fen: bigint | number) => writeDecimal(fen, 2);
const eight = (integer: bigint | number) => writeDecimal(integer, 8);
const kindWords = ["未入组", "非稳定", "高倍率", "低倍率", "正常"];

/** A rule of the book on the day of these years. */
function compiled(id: string): CompiledRule {
  const result = checkRule(book.find((rule) => rule.id === id)!);
  assert.ok("checked" in result);
  return compileRule(result.checked, on);
}

function resultOf(rule: CompiledRule, inputs: Inputs): string {
  const outcome = rule.evaluate(inputs);
  assert.ok(outcome.is === "value", `${rule.checked.rule.id} ${JSON.stringify(inputs)}`);
  return String(outcome.value);
}

describe("the rule book says what the settlement computes", () => {
  const settlements: Settlement[] = [];
  it("generated years are settled", async (test) => {
    for (let seed = 1; seed <= 25; seed++) {
      const { input, indexed } = await readFolder(makeFolder(test, filesOf(generateYear(seed))));
      settlements.push(settle(input, indexed));
    }
  });

  it("[RB3] base points, high multiples and coefficients of every group", () => {
    const [base, multiple, raw] = ["drg-base-points", "drg-high-multiple", "drg-raw-coefficient"].map(
      compiled,
    ) as [CompiledRule, CompiledRule, CompiledRule];
    let compared = 0;
    for (const { tables } of settlements)
      for (const group of tables.groups.values()) {
        if (group.weight !== undefined || group.cost === 0n) continue;
        const own = { groupCases: String(group.cases), groupCost: yuan(group.cost) };
        const all = { allCases: String(tables.cases), allCost: yuan(tables.cost) };
        assert.equal(resultOf(base, { ...own, ...all }), eight(group.base));
        assert.equal(resultOf(multiple, { base: eight(group.base) }), writeDecimal(group.multiple, 1));
        for (const cell of Object.values(group.cells)) {
          if (cell.raw === undefined) continue;
          const grade = { gradeCases: String(cell.cases), gradeCost: yuan(cell.cost) };
          assert.equal(resultOf(raw, { ...grade, ...own }), eight(cell.raw));
          compared++;
        }
      }
    assert.ok(compared > 50, `${compared} cells`);
  });

  it("[RB4] class and points of every case that has a mean to compare with", () => {
    const [kindRule, normal, low] = ["drg-case-class", "drg-normal-points", "drg-low-points"].map(
      compiled,
    ) as [CompiledRule, CompiledRule, CompiledRule];
    const seen = new Map<string, number>();
    for (const { input, kernel, results } of settlements)
      for (let i = 0; i < input.cases.count; i++) {
        const at = input.cases.cell[i]!;
        const group = at > 0 && at < kernel.size ? kernel.rows[Math.floor((at - 1) / 3)]! : undefined;
        const cell = group?.cells[(((at - 1) % 3) + 1) as Grade];
        if (!group || !cell || cell.cases === 0n || cell.cost === 0n || group.cost === 0n) continue;
        const total = input.cases.total[i]!;
        const kind = resultOf(kindRule, {
          stable: group.stable,
          total: yuan(total),
          compliant: yuan(total - input.cases.noncompliant[i]!),
          gradeCases: String(cell.cases),
          gradeCost: yuan(cell.cost),
          multiple: writeDecimal(group.multiple, 1),
        });
        assert.equal(kind, kindWords[results.kind[i]!]);
        seen.set(kind, (seen.get(kind) ?? 0) + 1);
        const base = eight(group.base);
        if (kind === "正常" || kind === "高倍率")
          assert.equal(
            resultOf(normal, { base, coefficient: eight(cell.coefficient) }),
            eight(results.points[i]!),
          );
        if (kind === "低倍率")
          assert.equal(
            resultOf(low, {
              base,
              total: yuan(total),
              groupCases: String(group.cases),
              groupCost: yuan(group.cost),
            }),
            eight(results.points[i]!),
          );
      }
    assert.deepEqual([...seen.keys()].sort(), ["低倍率", "正常", "非稳定", "高倍率"].sort());
  });

  it("[RB5] every hospital's months and clearing", () => {
    const [transfer, carry, excess, clearing] = [
      "drg-month-transfer",
      "drg-month-carry",
      "drg-self-pay-excess",
      "drg-year-clearing",
    ].map(compiled) as [CompiledRule, CompiledRule, CompiledRule, CompiledRule];
    let carried = 0;
    for (const { input, hospitalMonths, year } of settlements) {
      const before = new Map<number, bigint>();
      for (const month of hospitalMonths) {
        const inputs = { amount: yuan(month.amount), carried: yuan(before.get(month.hospital) ?? 0n) };
        assert.equal(resultOf(transfer, inputs), yuan(month.transfer));
        assert.equal(resultOf(carry, inputs), yuan(month.carry));
        before.set(month.hospital, month.carry);
        if (month.carry < 0n) carried++;
      }
      const selfPaid = new Map<number, bigint>();
      for (let i = 0; i < input.cases.count; i++) {
        const at = input.cases.hospital[i]!;
        selfPaid.set(at, (selfPaid.get(at) ?? 0n) + BigInt(input.cases.selfPay[i]!));
      }
      for (const each of year.clearings) {
        assert.equal(
          resultOf(excess, { selfPaid: yuan(selfPaid.get(each.hospital) ?? 0n), cost: yuan(each.cost) }),
          yuan(each.selfPayExcess),
        );
        if (each.entitlement < 0n) continue;
        assert.equal(
          resultOf(clearing, {
            entitlement: yuan(each.entitlement),
            cash: yuan(each.cash),
            transferred: yuan(each.transfers),
            audit: yuan(each.audit),
            excess: yuan(each.selfPayExcess),
          }),
          yuan(each.clearing),
        );
      }
    }
    assert.ok(carried > 0, "no month was carried");
  });
});
