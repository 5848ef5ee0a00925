import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as b from "./build.ts";
import { checkRule } from "./check-rule.ts";
import type { NumberRange } from "./checked.ts";
import { defineRule } from "./define.ts";
import { sayRuleFault } from "./explain/faults.zh.ts";
import type { Expression } from "./expression.ts";
import type { Rule } from "./rule.ts";
import { ruleOf } from "./testing.ts";

/** Faults of a rule over the pool of inputs, with their places. */
const faults = (body: Expression, applies?: Expression, change: Partial<Rule> = {}) => {
  const result = checkRule({ ...ruleOf(body, applies), ...change });
  return "faults" in result ? result.faults : [];
};
const names = (...given: Parameters<typeof faults>) =>
  faults(...given).map(({ path, fault }) => `${path}: ${fault}`);

/** Unit, scale and bounds of a body. */
function typeOf(body: Expression): string {
  const result = checkRule(ruleOf(body));
  assert.ok("checked" in result, "faults" in result ? JSON.stringify(result.faults) : "");
  const { unit, scale, min, max } = result.checked.body.type as NumberRange;
  return `${unit}|${scale}|${min}|${max}`;
}

const cost = b.input("cost");
const people = b.input("people");
const yuan = (value: string) => b.amount(value, "元");

describe("units", () => {
  it("[RU11] unlike units are a fault that names both places", () => {
    assert.deepEqual(faults(b.sum(cost, people)), [
      { path: "body.of[1]", fault: "unlike-units", unit: "人", other: { path: "body.of[0]", unit: "元" } },
    ]);
    assert.equal(
      sayRuleFault(faults(b.sum(cost, people))[0]!),
      "计算公式 › 第2项：单位是“人”，与“计算公式 › 第1项”的“元”不是同一种单位，不能相加、相减或比较。请改用同一种单位。",
    );
    assert.deepEqual(names(b.compare(cost, ">", b.amount("5"))), ["body.right: unlike-units"]);
    assert.deepEqual(names(b.atMost(cost, people)), ["body.limit: unlike-units"]);
    assert.deepEqual(names(b.subtract(b.percent("5"), b.amount("5", "百分点"))), ["body.take: unlike-units"]);
    assert.deepEqual(names(b.when([[b.input("local"), cost]], people)), ["body.otherwise: unlike-units"]);
    assert.deepEqual(
      names(
        b.tiers(cost, "below", [
          [people, yuan("1")],
          [undefined, yuan("2")],
        ]),
      ),
      ["body.tiers[0].upTo: unlike-units"],
    );
  });

  it("[RU12] 元 and 万元 convert exactly, % is a hundredth, products carry their units", () => {
    assert.equal(typeOf(b.sum(yuan("0.5"), b.amount("1.25", "万元"))), "元|1|125005|125005");
    assert.equal(typeOf(b.sum(b.amount("2", "万元"), b.amount("1", "亿元"))), "元|0|100020000|100020000");
    assert.equal(typeOf(b.multiply(yuan("200.00"), b.percent("62.5"))), "元|5|12500000|12500000");
    assert.equal(typeOf(b.multiply(b.amount("3", "万元"), b.percent("50"))), "万元|2|150|150");
    assert.equal(typeOf(b.multiply(b.amount("600", "元/人·月"), people)), "元/月|0|600|24000");
    assert.equal(typeOf(b.divide(b.amount("1", "万元"), people, 2)), "元/人|2|25000|1000000");
    assert.equal(typeOf(b.divide(yuan("1"), yuan("3"), 4, "up")), "|4|3334|3334");
    assert.equal(typeOf(b.sum(b.percent("5"), b.percent("2.5"))), "%|1|75|75");
  });

  it("[RU13] a unit that nobody knows is a fault", () => {
    assert.deepEqual(names(b.amount("5", "万圆")), ["body.unit: unknown-unit"]);
  });
});

describe("types", () => {
  it("[RU14] kinds do not mix", () => {
    assert.deepEqual(names(b.sum(cost, b.input("local"))), ["body.of[1]: wrong-kind"]);
    assert.deepEqual(names(b.and(b.input("local"), cost)), ["body.of[1]: wrong-kind"]);
    assert.deepEqual(names(b.when([[b.input("local"), cost]], b.word("一级"))), [
      "body.otherwise: unlike-kinds",
    ]);
    assert.deepEqual(names(b.when([[cost, cost]], cost)), ["body.branches[0].if: wrong-kind"]);
    assert.deepEqual(names(b.compare(b.input("level"), "<", b.word("一级"))), ["body: not-ordered"]);
    assert.deepEqual(names(cost, cost), ["applies: wrong-kind"]);
    assert.deepEqual(names(b.dateAdd(b.input("day"), b.amount("1.5"), "day")), ["body.amount: not-whole"]);
    assert.deepEqual(names(b.dateAdd(b.input("day"), b.amount("1", "月"), "day")), [
      "body.amount: wrong-unit",
    ]);
  });

  it("[RU15] every name is declared, every declared name is used, every word is one of the input's", () => {
    assert.deepEqual(names(b.input("nobody")), ["body: unknown-input"]);
    assert.deepEqual(names(b.parameter("nobody")), ["body: unknown-parameter"]);
    const { inputs, parameters } = ruleOf(b.sum(cost, b.parameter("cap")));
    assert.deepEqual(names(yuan("1"), undefined, { inputs, parameters }), [
      "inputs[0]: unused-input",
      "parameters[0]: unused-parameter",
    ]);
    assert.deepEqual(names(cost, undefined, { inputs: [...inputs, ...inputs] }), ["inputs[1].id: duplicate"]);
    assert.deepEqual(faults(b.isWord(b.input("level"), "四级")), [
      { path: "body.right", fault: "unknown-word", word: "四级", oneOf: ["一级", "二级", "三级"] },
    ]);
    assert.deepEqual(names(b.compare(b.input("level"), "=", b.input("kind"))), [
      "body.right: no-common-word",
    ]);
    assert.deepEqual(names(b.parameter("deductible", b.input("kind"))), ["body.by: missing-row"]);
    assert.deepEqual(names(b.parameter("deductible")), ["body: rows-not-chosen"]);
    assert.deepEqual(names(b.parameter("cap", b.input("kind"))), ["body.by: no-rows"]);
    assert.deepEqual(names(cost, undefined, { id: "Not An Id" }), ["id: bad-id"]);
    const [input] = ruleOf(cost).inputs;
    const named = { inputs: [{ ...input!, id: "constructor" }] };
    assert.deepEqual(names(b.input("constructor"), undefined, named), ["inputs[0].id: bad-id"]);
  });

  it("[RU16] a divisor that may be 0 needs a guard or a bound above it", () => {
    const ratio = b.divide(yuan("1"), cost, 2);
    assert.deepEqual(names(ratio), ["body.divisor: may-be-zero"]);
    assert.deepEqual(names(b.divide(cost, people, 2)), []);
    assert.deepEqual(names(b.when([[b.compare(cost, ">", yuan("0")), ratio]], b.amount("0"))), []);
    assert.deepEqual(names(b.when([[b.compare(yuan("0"), "<", cost), ratio]], b.amount("0"))), []);
    assert.deepEqual(
      names(b.when([[b.compare(cost, "<=", b.amount("0.5", "万元")), b.amount("0")]], ratio)),
      [],
    );
    assert.deepEqual(names(b.when([[b.compare(cost, "=", yuan("0")), b.amount("0")]], ratio)), []);
    assert.deepEqual(names(ratio, b.compare(cost, "!=", yuan("0"))), []);
    const either = b.or(b.compare(cost, ">", yuan("0")), b.input("local"));
    assert.deepEqual(names(b.when([[either, ratio]], b.amount("0"))), [
      "body.branches[0].then.divisor: may-be-zero",
    ]);
    const tooLate = b.when([[b.compare(cost, ">=", yuan("0")), ratio]], b.amount("0"));
    assert.deepEqual(names(tooLate), ["body.branches[0].then.divisor: may-be-zero"]);
  });

  it("[RU17] tiers cover everything and rise, on every day on which a parameter changes", () => {
    const table = (...edges: (Expression | undefined)[]) =>
      b.tiers(
        cost,
        "through",
        edges.map((edge) => [edge, yuan("1")]),
      );
    assert.deepEqual(names(table(yuan("1"), yuan("2"))), ["body.tiers[1]: last-tier-closed"]);
    assert.deepEqual(names(table(undefined, undefined)), ["body.tiers[0]: tier-without-edge"]);
    assert.deepEqual(names(table()), ["body.tiers: empty"]);
    assert.deepEqual(names(table(yuan("2"), yuan("2.00"), undefined)), [
      "body.tiers[1].upTo: tiers-not-rising",
    ]);
    assert.deepEqual(names(table(yuan("2"), b.amount("1", "万元"), undefined)), []);
    const share = b.multiply(yuan("100"), b.parameter("share"));
    assert.deepEqual(names(table(yuan("62"), share, yuan("71"), undefined)), []);
    const later = faults(table(share, yuan("70"), undefined));
    assert.deepEqual(
      later.map(({ fault, ...at }) => [fault, "on" in at && at.on]),
      [["tiers-not-rising", "2024-06-02"]],
    );
    const negative = b.progressive(cost, [
      [yuan("-1"), b.percent("1")],
      [undefined, b.percent("2")],
    ]);
    assert.deepEqual(names(negative), ["body.tiers[0].upTo: tier-below-zero"]);
  });

  it("[RU18] no rule outgrows what is computed exactly", () => {
    const fund = b.input("fund");
    assert.deepEqual(names(b.multiply(fund, fund, fund)), ["body: too-large"]);
    assert.deepEqual(names(b.round(cost, 13)), ["body.scale: bad-scale"]);
    const fine = b.divide(yuan("1"), yuan("3"), 12);
    assert.deepEqual(names(b.multiply(fine, fine, fine)), ["body: too-many-decimals"]);
    const far = b.dateAdd(b.input("day"), b.amount("9000"), "year");
    assert.deepEqual(names(far), ["body: dates-too-far"]);
    let deep: Expression = cost;
    for (let i = 0; i < 300; i++) deep = b.sum(deep);
    assert.match(names(deep).join(), /too-deep/);
    assert.deepEqual(names(b.sum(...Array<Expression>(1200).fill(cost))), [": too-many-parts"]);
  });
});

describe("definitions", () => {
  it("[RU1] a defined rule is frozen to its last part", () => {
    const rule = defineRule(ruleOf(b.sum(cost, yuan("1"))));
    assert.throws(() => Object.assign(rule.body, { node: "text" }), TypeError);
    assert.throws(() => (rule.inputs as unknown[]).push(1), TypeError);
  });

  it("[RU19] all faults that can be found are found at once", () => {
    assert.deepEqual(names(b.sum(b.amount("x", "元"), b.date("2023-02-30"), b.input("nobody"))), [
      "body.of[0].value: bad-number",
      "body.of[1].value: bad-date",
      "body.of[2]: unknown-input",
    ]);
  });

  it("[RU62] values of parameters fit their type and come in the order of their days", () => {
    const [cap] = ruleOf(b.parameter("cap")).parameters;
    const values = [
      { from: "2020-01-01", value: "1", decision: "甲" },
      { from: "2020-01-01", value: "1.234", decision: "乙" },
    ];
    assert.deepEqual(names(b.parameter("cap"), undefined, { parameters: [{ ...cap!, values }] }), [
      "parameters[0].values[1].from: dates-not-rising",
      "parameters[0].values[1].value: value-decimals",
    ]);
    assert.deepEqual(names(b.parameter("cap"), undefined, { parameters: [{ ...cap!, values: [] }] }), [
      "parameters[0].values: no-values",
    ]);
  });
});
