import { amount, divide, input, multiply, tiers } from "../build.ts";
import { defineRule } from "../define.ts";
import type { Example, Input } from "../rule.ts";
import { points } from "./sources.ts";
import { cases, fundYuan, pointsType, yuan } from "./types.ts";

/** What is computed once a group, or a group and grade, from the reference years. */

const groupCases: Input = { id: "groupCases", title: "本组历史病例数", type: cases() };
const groupCost: Input = { id: "groupCost", title: "本组历史总费用", type: yuan("0.01", "1000000000") };
const on = "2021-01-01";

/** 基准点数: a group's mean over the mean of all, a hundred points where they are equal. */
export const basePoints = defineRule({
  id: "drg-base-points",
  title: "病组基准点数",
  inputs: [
    groupCases,
    { ...groupCost, type: yuan("0", "1000000000") },
    { id: "allCases", title: "全部历史病例数", type: cases() },
    { id: "allCost", title: "全部历史总费用", type: fundYuan("0.01") },
  ],
  parameters: [],
  body: divide(
    multiply(input("groupCost"), input("allCases"), amount("100", "点")),
    multiply(input("groupCases"), input("allCost")),
    8,
  ),
  source: points("第十条、第十五条"),
  examples: [
    baseOf("例均26,000元的病组", "4", "104000", "312.00000000"),
    baseOf("例均不能整除，四舍五入到第8位", "7", "50000", "85.71428571"),
    baseOf("整组费用为零，0点", "4", "0", "0.00000000"),
  ],
});

function baseOf(title: string, groupCases: string, groupCost: string, gives: string): Example {
  return { title, inputs: { groupCases, groupCost, allCases: "24", allCost: "200000" }, on, gives };
}

/** 差异系数 before inversions between grades are capped: the grade's mean over the group's. */
export const rawCoefficient = defineRule({
  id: "drg-raw-coefficient",
  title: "等级差异系数（校正倒挂前）",
  inputs: [
    { id: "gradeCases", title: "本组本等级历史病例数", type: cases() },
    { id: "gradeCost", title: "本组本等级历史总费用", type: yuan("0", "1000000000") },
    groupCases,
    groupCost,
  ],
  parameters: [],
  body: divide(
    multiply(input("gradeCost"), input("groupCases")),
    multiply(input("gradeCases"), input("groupCost")),
    8,
  ),
  source: points("第十三条"),
  examples: [
    {
      title: "三级例均30,000元，全组例均26,000元",
      inputs: { gradeCases: "2", gradeCost: "60000", groupCases: "4", groupCost: "104000" },
      on,
      gives: "1.15384615",
    },
    {
      title: "一级例均5,000元",
      inputs: { gradeCases: "1", gradeCost: "5000", groupCases: "7", groupCost: "50000" },
      on,
      gives: "0.70000000",
    },
  ],
});

const times = (value: string) => amount(value, "倍");

/** From how many times its mean a case of the group is a high one; an edge belongs to the lower tier. */
export const highMultiple = defineRule({
  id: "drg-high-multiple",
  title: "高倍率界限倍数",
  inputs: [{ id: "base", title: "病组基准点数", type: pointsType() }],
  parameters: [],
  body: tiers(input("base"), "through", [
    [amount("100", "点"), times("3.0")],
    [amount("200", "点"), times("2.5")],
    [amount("300", "点"), times("2.0")],
    [amount("500", "点"), times("1.5")],
    [undefined, times("1.3")],
  ]),
  source: points("第十六条"),
  examples: [
    multipleOf("71.21", "3.0"),
    multipleOf("100", "3.0"),
    multipleOf("100.00000001", "2.5"),
    multipleOf("198.71", "2.5"),
    multipleOf("200", "2.5"),
    multipleOf("200.00000001", "2.0"),
    multipleOf("300", "2.0"),
    multipleOf("300.00000001", "1.5"),
    multipleOf("404.52", "1.5"),
    multipleOf("500", "1.5"),
    multipleOf("500.00000001", "1.3"),
    multipleOf("2311.17", "1.3"),
  ],
});

function multipleOf(base: string, gives: string): Example {
  return { title: `基准点数${base}`, inputs: { base }, on, gives };
}

/** 月度点值: yuan for a point, from the month's budget. */
export const monthValue = defineRule({
  id: "drg-month-value",
  title: "月度点值",
  inputs: [
    { id: "budget", title: "月度预算", type: yuan("0", "10000000000") },
    {
      id: "points",
      title: "全部医疗机构月度总点数",
      type: { ...pointsType("100000000"), min: "1" },
    },
  ],
  parameters: [],
  body: divide(input("budget"), input("points"), 8),
  source: points("第十八条第二款"),
  examples: [
    { title: "1月", inputs: { budget: "90000", points: "1281.5999988" }, on, gives: "70.22471917" },
    { title: "2月", inputs: { budget: "60000", points: "469.2000012" }, on, gives: "127.87723752" },
  ],
});

/** 年度预付: two of the months that the fund paid on average in the year before. */
export const yearAdvance = defineRule({
  id: "drg-year-advance",
  title: "年度预付金额",
  inputs: [{ id: "paid", title: "上年度统筹基金支付额", type: yuan("0", "10000000000") }],
  parameters: [],
  body: divide(multiply(amount("2"), input("paid")), amount("12"), 2),
  source: points("第十七条"),
  examples: [
    { title: "上年支付72,000元", inputs: { paid: "72000" }, on, gives: "12000.00" },
    { title: "不能整除", inputs: { paid: "72000.02" }, on, gives: "12000.00" },
    { title: "半分进为一分", inputs: { paid: "72000.03" }, on, gives: "12000.01" },
  ],
});
