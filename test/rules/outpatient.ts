import assert from "node:assert/strict";
import * as b from "../../src/rules/build.ts";
import { checkRule } from "../../src/rules/check-rule.ts";
import { defineRule } from "../../src/rules/define.ts";
import type { Inputs } from "../../src/rules/rule.ts";

const yuan = (value: string) => b.amount(value, "元");
const source = { document: "生成", article: "无" };

/**
 * A reimbursement as offices write them, invented: deductible by level of hospital, rates by parts of the cost, more for
 * the poor and the old, rounded, up to a yearly limit.
 */
export const outpatientRule = defineRule({
  id: "outpatient",
  title: "门诊报销",
  inputs: [
    {
      id: "total",
      title: "医疗费用",
      type: { type: "number", unit: "元", scale: 2, min: "0", max: "1000000" },
    },
    {
      id: "self",
      title: "自费部分",
      type: { type: "number", unit: "元", scale: 2, min: "0", max: "1000000" },
    },
    {
      id: "paid",
      title: "本年已报",
      type: { type: "number", unit: "元", scale: 2, min: "0", max: "100000" },
    },
    { id: "level", title: "医院等级", type: { type: "text", oneOf: ["一级", "二级", "三级"] } },
    { id: "age", title: "年龄", type: { type: "number", unit: "岁", scale: 0, min: "0", max: "150" } },
    { id: "poor", title: "低保对象", type: { type: "truth" } },
    { id: "insured", title: "参保", type: { type: "truth" } },
  ],
  parameters: [
    {
      id: "deductible",
      title: "起付线",
      type: { type: "number", unit: "元", scale: 0, min: "0", max: "5000" },
      rows: ["一级", "二级", "三级"],
      values: [
        { from: "2020-01-01", value: { 一级: "100", 二级: "300", 三级: "600" }, decision: "甲", source },
        { from: "2024-01-01", value: { 一级: "200", 二级: "400", 三级: "800" }, decision: "乙", source },
      ],
    },
    {
      id: "limit",
      title: "年度限额",
      type: { type: "number", unit: "万元", scale: 2, min: "0", max: "100" },
      values: [{ from: "2020-01-01", value: "6.25", decision: "甲", source }],
    },
  ],
  applies: b.input("insured"),
  body: b.atMost(
    b.round(
      b.multiply(
        b.progressive(
          b.atLeast(
            b.subtract(
              b.subtract(b.input("total"), b.input("self")),
              b.parameter("deductible", b.input("level")),
            ),
            yuan("0"),
          ),
          [
            [yuan("10000"), b.percent("62.5")],
            [yuan("50000"), b.percent("75")],
            [undefined, b.percent("85")],
          ],
        ),
        b.when(
          [
            [b.input("poor"), b.amount("1.1")],
            [b.compare(b.input("age"), ">=", b.amount("60", "岁")), b.amount("1.05")],
          ],
          b.amount("1"),
        ),
      ),
      2,
    ),
    b.atLeast(b.subtract(b.parameter("limit"), b.input("paid")), yuan("0")),
  ),
  source,
  examples: [],
});

const result = checkRule(outpatientRule);
assert.ok("checked" in result);
export const outpatient = result.checked;

/** Records at, just below and just above every edge of the rule, and with every input missing in turn. */
export function outpatientEdges(): Inputs[] {
  const usual: Inputs = {
    total: "20800.00",
    self: "0.00",
    paid: "0.00",
    level: "三级",
    age: "30",
    poor: false,
    insured: true,
  };
  const beside = (id: string, fen: readonly number[]) =>
    fen.flatMap((n) => [n - 1, n, n + 1]).map((n) => ({ ...usual, [id]: (n / 100).toFixed(2) }));
  return [
    usual,
    ...beside("total", [800_00, 10_800_00, 50_800_00, 80_564_71]),
    ...beside("paid", [62_500_00, 54_999_99, 100]),
    ...["59", "60", "61"].flatMap((age) => [true, false, undefined].map((poor) => ({ ...usual, age, poor }))),
    ...["一级", "二级", "三级"].map((level) => ({ ...usual, level })),
    ...Object.keys(usual).map((id) => ({ ...usual, [id]: undefined })),
    ...Object.keys(usual).map((id) => ({ ...usual, insured: false, [id]: undefined })),
    {},
  ];
}
