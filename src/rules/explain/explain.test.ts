import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import * as b from "../build.ts";
import { checkRule } from "../check-rule.ts";
import { compileRule } from "../evaluate.ts";
import type { Expression } from "../expression.ts";
import type { Inputs } from "../rule.ts";
import { cases, ruleOf, testDay } from "../testing.ts";
import { explain } from "./explain.ts";
import { sayExplanation } from "./explain.zh.ts";
import { sayRuleFault } from "./faults.zh.ts";

const source = { document: "报销办法", article: "第三条" };
const yuan = (value: string) => b.amount(value, "元");

function lines(body: Expression, inputs: Inputs, applies?: Expression): string[] {
  const result = checkRule({ ...ruleOf(body, applies), title: "报销金额", source });
  assert.ok("checked" in result);
  const compiled = compileRule(result.checked, testDay);
  return sayExplanation(explain(compiled, compiled.evaluateWithTrace(inputs)));
}

const above = b.step(
  "起付线以上部分",
  b.subtract(b.input("cost"), b.parameter("deductible", b.input("level"))),
  source,
);
const body = b.round(b.multiply(above, b.percent("65")), 2);
const applies = b.and(b.input("local"), b.compare(b.input("cost"), ">=", b.amount("0.1", "万元")));

describe("explanations", () => {
  it("[RU80] a line for each named part with its numbers and its article, then the result", () => {
    assert.deepEqual(lines(body, { cost: "4600", level: "三级", local: true }, applies), [
      "符合适用条件：本市户籍，且医疗费用不低于0.1万元。",
      "起付线以上部分 = 医疗费用4600.00元 − 三级起付线1200元 = 3400.00元（第三条）",
      "报销金额 = 起付线以上部分3400.00元 × 65%，四舍五入保留2位小数 = 2210.00元（第三条）",
      "结果：报销金额为2210.00元。",
    ]);
  });

  it("[RU81] not applicable says which conditions failed, unknown what is missing", () => {
    assert.deepEqual(lines(body, { cost: "999.99", level: "三级", local: false }, applies), [
      "结果：不适用。不符合条件：本市户籍（实际：本市户籍：否）；医疗费用不低于0.1万元（实际：医疗费用999.99元）。",
    ]);
    assert.deepEqual(lines(body, { cost: "4600", local: true }, applies), [
      "符合适用条件：本市户籍，且医疗费用不低于0.1万元。",
      "起付线以上部分 = 医疗费用4600.00元 − 医院等级对应的起付线（暂不能确定） = 暂不能确定（第三条）",
      "报销金额 = 起付线以上部分（暂不能确定） × 65%，四舍五入保留2位小数 = 暂不能确定（第三条）",
      "结果：暂不能确定，缺少“医院等级”。",
    ]);
  });

  it("[RU82] the tier and the branch that were taken are named", () => {
    const rows: b.TierRows = [
      [yuan("3000"), b.percent("60")],
      [yuan("5000"), b.percent("70")],
      [undefined, b.percent("80")],
    ];
    assert.equal(
      lines(b.tiers(b.input("cost"), "through", rows), { cost: "4600" })[0],
      "报销金额 = 70%（医疗费用4600.00元，超过3000元至5000元） = 70%（第三条）",
    );
    assert.equal(
      lines(b.progressive(b.input("cost"), rows), { cost: "4600.5" })[0],
      "报销金额 = 3000.00元 × 60% + 1600.50元 × 70% = 2920.35元（第三条）",
    );
    const choice = b.when([[b.input("poor"), yuan("100")]], yuan("50"));
    assert.equal(lines(choice, { poor: true })[0], "报销金额 = 100元（低保对象） = 100元（第三条）");
    assert.equal(lines(choice, { poor: false })[0], "报销金额 = 50元（其他情形） = 50元（第三条）");
  });

  it("[RU80] every generated rule and record can be explained", () => {
    fc.assert(
      fc.property(cases, ({ checked, records }) => {
        const compiled = compileRule(checked, testDay);
        for (const record of records) {
          const said = sayExplanation(explain(compiled, compiled.evaluateWithTrace(record)));
          assert.ok(said.length > 0);
          for (const line of said) assert.doesNotMatch(line, /undefined|NaN|null|\[object|Infinity/);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("faults in words", () => {
  it("[RU19] say where, what, and what to do", () => {
    const says = (expression: Expression) => {
      const result = checkRule(ruleOf(expression));
      return "faults" in result ? result.faults.map(sayRuleFault) : [];
    };
    assert.deepEqual(says(b.divide(yuan("1"), b.input("cost"), 2)), [
      "计算公式 › 除数：除数可能为0（从0.00到200000.00元）。请给输入项设定大于0的下限，或者先判断除数大于0再相除。",
    ]);
    assert.deepEqual(says(b.step("补贴", b.sum(b.amount("5", "万圆"), yuan("1")))), [
      "计算公式 › 第1项 › 单位：“万圆”不是已知的计量单位，请从单位表中选择。",
    ]);
    assert.deepEqual(
      says(
        b.tiers(b.input("cost"), "below", [
          [yuan("2"), yuan("1")],
          [yuan("2"), yuan("1")],
          [undefined, yuan("1")],
        ]),
      ),
      ["计算公式 › 第2档 › 上限：上限不高于“计算公式 › 第1档 › 上限”，各档上限应当由低到高。"],
    );
  });
});
