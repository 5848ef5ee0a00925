import {
  amount,
  atLeast,
  atMost,
  compare,
  divide,
  input,
  multiply,
  not,
  parameter,
  round,
  step,
  subtract,
  when,
  word,
} from "../build.ts";
import { defineParameter, defineRule } from "../define.ts";
import type { Example, Input } from "../rule.ts";
import { points, pointsFrom } from "./sources.ts";
import { count, fundYuan, percents, pointsType, truth, yuan } from "./types.ts";

/** What one case counts. */

const on = "2021-01-01";
const base: Input = { id: "base", title: "病组基准点数", type: pointsType() };
const coefficient: Input = {
  id: "coefficient",
  title: "等级差异系数",
  type: { type: "number", unit: "", scale: 8, min: "0", max: "100" },
};
const total: Input = { id: "total", title: "实际医疗费用", type: yuan("0", "10000000") };
const groupCases: Input = { id: "groupCases", title: "本组历史病例数", type: count("1", "100000") };
const groupCost: Input = { id: "groupCost", title: "本组历史总费用", type: yuan("0.01", "10000000000") };
const gradeCases: Input = { id: "gradeCases", title: "本组本等级历史病例数", type: count("1", "100000") };
const gradeCost: Input = { id: "gradeCost", title: "本组本等级历史总费用", type: yuan("0.01", "1000000000") };
const multiple: Input = {
  id: "multiple",
  title: "高倍率界限倍数",
  type: { type: "number", unit: "倍", scale: 1, min: "1", max: "10" },
};

/** Below so many times the mean a case is a low one. */
const low = defineParameter({
  id: "low",
  title: "低倍率界限倍数",
  type: { type: "number", unit: "倍", scale: 1, min: "0", max: "1" },
  values: [{ from: pointsFrom, value: "0.3", decision: "细则原定标准" }],
});

/** Means are never divided out: the cost times the cases is compared with the multiple of their sum. */
export const caseClass = defineRule({
  id: "drg-case-class",
  title: "病例类型",
  inputs: [
    { id: "stable", title: "所在病组为稳定病组", type: truth },
    { id: "compliant", title: "合规医疗费用", type: yuan("0", "10000000") },
    total,
    gradeCases,
    gradeCost,
    multiple,
  ],
  parameters: [low],
  body: when(
    [
      [not(input("stable")), word("非稳定")],
      [
        compare(
          multiply(input("compliant"), input("gradeCases")),
          ">",
          multiply(input("multiple"), input("gradeCost")),
        ),
        word("高倍率"),
      ],
      [
        compare(
          multiply(input("total"), input("gradeCases")),
          "<",
          multiply(parameter("low"), input("gradeCost")),
        ),
        word("低倍率"),
      ],
    ],
    word("正常"),
  ),
  source: points("第十一条、第十六条"),
  examples: [
    classOf("例均30,000元、1.5倍，费用31,000元", { total: "31000" }, "正常"),
    classOf("恰为高倍率界限", { total: "45000" }, "正常"),
    classOf("高于界限1分", { total: "45000.01" }, "高倍率"),
    classOf("总费用高于界限，合规费用不高于", { total: "50000", compliant: "45000" }, "正常"),
    classOf("恰为低倍率界限", { total: "9000" }, "正常"),
    classOf("低于界限1分", { total: "8999.99" }, "低倍率"),
    classOf("不稳定病组不分高低", { total: "8999.99", stable: false }, "非稳定"),
  ],
});

function classOf(title: string, inputs: Example["inputs"], gives: string): Example {
  const grade = { gradeCases: "2", gradeCost: "60000", multiple: "1.5" };
  return { title, inputs: { stable: true, compliant: inputs.total, ...grade, ...inputs }, on, gives };
}

const normal = round(multiply(input("base"), input("coefficient")), 8);

export const normalPoints = defineRule({
  id: "drg-normal-points",
  title: "正常病例点数",
  inputs: [base, coefficient],
  parameters: [],
  body: normal,
  source: points("第十六条第一款"),
  examples: [
    { title: "三级", inputs: { base: "312", coefficient: "1.15384615" }, on, gives: "359.99999880" },
    { title: "二级", inputs: { base: "312", coefficient: "0.84615385" }, on, gives: "264.00000120" },
    {
      title: "59.999999997四舍五入到第8位",
      inputs: { base: "85.71428571", coefficient: "0.7" },
      on,
      gives: "60.00000000",
    },
  ],
});

/** In proportion to its cost, and never more than the group's base points. */
export const lowPoints = defineRule({
  id: "drg-low-points",
  title: "低倍率病例点数",
  inputs: [base, total, groupCases, groupCost],
  parameters: [],
  body: atMost(
    divide(multiply(input("base"), input("total"), input("groupCases")), input("groupCost"), 8),
    input("base"),
  ),
  source: points("第十六条第二款"),
  examples: [
    lowOf("费用2,300元", "85.71428571", "2300", "7", "50000", "27.60000000"),
    lowOf("费用600元", "30", "600", "12", "30000", "7.20000000"),
    lowOf("费用为零，0点", "30", "0", "12", "30000", "0.00000000"),
    lowOf("高于全组例均，按基准点数", "30", "2501", "12", "30000", "30.00000000"),
  ],
});

function lowOf(title: string, base: string, total: string, n: string, cost: string, gives: string): Example {
  return { title, inputs: { base, total, groupCases: n, groupCost: cost }, on, gives };
}

/** 整组单议: what a case of an unstable group counts, a hundred points for one at the mean of all cases. */
export const groupReviewPoints = defineRule({
  id: "drg-group-review-points",
  title: "整组单议病例点数",
  inputs: [
    total,
    { id: "unreasonable", title: "评审认定的不合理费用", type: yuan("0", "10000000") },
    { id: "allCases", title: "全部历史病例数", type: count("1", "10000000") },
    { id: "allCost", title: "全部历史总费用", type: fundYuan("0.01") },
  ],
  parameters: [],
  body: divide(
    multiply(
      atLeast(subtract(input("total"), input("unreasonable")), amount("0", "元")),
      input("allCases"),
      amount("100", "点"),
    ),
    input("allCost"),
    8,
  ),
  source: points("第十四条、第十六条"),
  examples: [
    {
      title: "非稳定病组，费用15,000元",
      inputs: { total: "15000", unreasonable: "0", allCases: "24", allCost: "200000" },
      on,
      gives: "180.00000000",
    },
    {
      title: "评审认定不合理500元",
      inputs: { total: "15000", unreasonable: "500", allCases: "24", allCost: "200000" },
      on,
      gives: "174.00000000",
    },
    {
      title: "费用9,000元，不合理1,000元",
      inputs: { total: "9000", unreasonable: "1000", allCases: "24", allCost: "200000" },
      on,
      gives: "96.00000000",
    },
  ],
});

/** Most of what is expected is paid before the review. */
const unstablePrepaid = defineParameter({
  id: "prepaid",
  title: "整组单议预拨比例",
  type: percents(),
  values: [{ from: pointsFrom, value: "70", decision: "细则暂定标准" }],
});

export const unstablePrepaidPoints = defineRule({
  id: "drg-unstable-prepaid-points",
  title: "非稳定病组病例预拨点数",
  inputs: [{ id: "points", title: "整组单议病例点数", type: pointsType("10000000") }],
  parameters: [unstablePrepaid],
  body: round(multiply(input("points"), parameter("prepaid")), 8),
  source: points("第十八条第二款第五项"),
  examples: [{ title: "180点", inputs: { points: "180" }, on, gives: "126.00000000" }],
});

/** What a review adds to a high case: the part above the limit, in multiples of the mean; never below zero. */
export const highAddition = defineRule({
  id: "drg-high-addition",
  title: "高倍率病例核准追加点数",
  inputs: [
    total,
    { id: "unreasonable", title: "评审认定的不合理费用", type: yuan("0", "10000000") },
    gradeCases,
    gradeCost,
    multiple,
    { ...base, type: pointsType("5000") },
    { ...coefficient, type: { type: "number", unit: "", scale: 8, min: "0", max: "5" } },
  ],
  parameters: [],
  body: atLeast(
    divide(
      multiply(
        step(
          "高出界限的费用（乘病例数）",
          subtract(
            multiply(subtract(input("total"), input("unreasonable")), input("gradeCases")),
            multiply(input("multiple"), input("gradeCost")),
          ),
          points("第十四条"),
        ),
        input("base"),
        input("coefficient"),
      ),
      input("gradeCost"),
      8,
    ),
    amount("0", "点"),
  ),
  source: points("第十六条第三款"),
  examples: [
    additionOf("费用50,000元，不合理2,000元", "50000", "2000", "35.99999988"),
    additionOf("核减后恰为界限", "50000", "5000", "0.00000000"),
    additionOf("核减后低于界限", "50000", "20000", "0.00000000"),
  ],
});

function additionOf(title: string, total: string, unreasonable: string, gives: string): Example {
  const group = {
    gradeCases: "2",
    gradeCost: "60000",
    multiple: "1.5",
    base: "312",
    coefficient: "1.15384615",
  };
  return { title, inputs: { total, unreasonable, ...group }, on, gives };
}
