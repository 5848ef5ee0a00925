import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import * as b from "../build.ts";
import { checkRule } from "../check-rule.ts";
import type { Expression } from "../expression.ts";
import { checkedRules, ruleOf, testDay } from "../testing.ts";
import { toText } from "./to-text.ts";

function says(body: Expression, applies?: Expression): string[] {
  const result = checkRule({ ...ruleOf(body, applies), title: "报销金额" });
  assert.ok("checked" in result);
  return toText(result.checked, testDay).sentences.map((sentence) => sentence.says);
}

const cost = b.input("cost");
const yuan = (value: string) => b.amount(value, "元");

describe("rules as text", () => {
  it("[RU83] the sentence an official would write, its named parts, its parameters on the day", () => {
    const above = b.step(
      "起付线以上部分",
      b.atLeast(b.subtract(cost, b.parameter("deductible", b.input("level"))), yuan("0")),
    );
    const paid = b.atMost(b.round(b.multiply(above, b.percent("65")), 2), b.parameter("cap"));
    assert.deepEqual(says(paid, b.and(b.input("local"), b.compare(cost, ">", yuan("100")))), [
      "本规则适用于：本市户籍，且医疗费用超过100元。",
      "报销金额：起付线以上部分的65%，四舍五入保留2位小数，最高不超过年度限额。",
      "“起付线以上部分”是指医疗费用减去医院等级对应的起付线，最低不低于0元。",
      "一级起付线为200元，二级起付线为600元，三级起付线为1200元（自2024年6月1日起）。",
      "年度限额为6.25万元（自2020年1月1日起）。",
    ]);
  });

  it("[RU83] tiers say on which side an edge lies", () => {
    const rows: b.TierRows = [
      [yuan("3000"), b.percent("60")],
      [yuan("5000"), b.percent("70")],
      [undefined, b.percent("80")],
    ];
    assert.deepEqual(says(b.tiers(cost, "through", rows)), [
      "报销金额：医疗费用不超过3000元的，为60%；超过3000元至5000元的，为70%；超过5000元的，为80%。",
    ]);
    assert.deepEqual(says(b.tiers(cost, "below", rows)), [
      "报销金额：医疗费用低于3000元的，为60%；达到3000元、低于5000元的，为70%；达到5000元的，为80%。",
    ]);
    assert.deepEqual(says(b.progressive(cost, rows)), [
      "报销金额：医疗费用分段累计：不超过3000元的部分按60%计算，超过3000元至5000元的部分按70%计算，超过5000元的部分按80%计算。",
    ]);
  });

  it("[RU83] branches, dates and brackets", () => {
    const age = b.dateBetween(b.input("birth"), b.input("day"), "year");
    assert.deepEqual(
      says(
        b.when(
          [
            [b.isWord(b.input("level"), "三级"), yuan("1000")],
            [
              b.or(b.compare(age, ">=", b.amount("60", "岁")), b.not(b.input("poor"))),
              b.multiply(b.sum(cost, yuan("1")), b.percent("5")),
            ],
          ],
          yuan("300"),
        ),
      ),
      [
        "报销金额：医院等级为三级的，为1000元；自出生日期至申请日期的周年数不低于60岁，或者不符合“低保对象”的，为（医疗费用加1元）的5%；其他情形，为300元。",
      ],
    );
    assert.deepEqual(says(b.dateAdd(b.input("day"), b.amount("3"), "month")), [
      "报销金额：申请日期起3个月后的日期。",
    ]);
  });

  it("[RU83] every generated rule has a text", () => {
    fc.assert(
      fc.property(checkedRules, (checked) => {
        for (const { says } of toText(checked, testDay).sentences)
          assert.doesNotMatch(says, /undefined|NaN|null|\[object/);
      }),
      { numRuns: 200 },
    );
  });
});
