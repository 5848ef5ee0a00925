import { amount, atLeast, input, multiply, parameter, round, step, subtract } from "../build.ts";
import { defineParameter, defineRule } from "../define.ts";
import type { Expression } from "../expression.ts";
import type { Example, Input } from "../rule.ts";
import { district } from "./sources.ts";
import { percents, words, yuan } from "./types.ts";

const levels = ["一级", "二级", "三级", "区外"] as const;
const fixed = "方案原定标准";
const from = "2018-01-01";

/** 起付线 by level of institution; the district may move each within its own bound. */
const deductible = defineParameter({
  id: "deductible",
  title: "起付线",
  type: yuan("0", "100000"),
  rows: levels,
  values: [{ from, value: { 一级: "300", 二级: "600", 三级: "1000", 区外: "3000" }, decision: fixed }],
  bound: {
    by: { 一级: "50", 二级: "150", 三级: "400", 区外: "1000" },
    source: district("第三项"),
  },
});

/** What the fund pays of the part above it. */
const rate = defineParameter({
  id: "rate",
  title: "报销比例",
  type: percents(),
  rows: levels,
  values: [{ from, value: { 一级: "80", 二级: "75", 三级: "65", 区外: "50" }, decision: fixed }],
  bound: { by: "5", source: district("第三项") },
});

const level: Input = { id: "level", title: "就诊机构级别", type: words(...levels) };
const inPolicy: Input = { id: "inPolicy", title: "政策范围内费用", type: yuan() };

const above = step(
  "超过起付线的部分",
  atLeast(subtract(input("inPolicy"), parameter("deductible", input("level"))), amount("0", "元")),
  district("起付线"),
);
const fund: Expression = round(multiply(above, parameter("rate", input("level"))), 2);

const on = "2018-06-01";
const fundOf = (title: string, inPolicy: string, level: string, gives: string): Example => ({
  title,
  inputs: { inPolicy, level },
  on,
  gives,
});

/** What the fund pays of an inpatient stay. */
export const inpatientFund = defineRule({
  id: "inpatient-fund",
  title: "住院统筹基金支付额",
  inputs: [inPolicy, level],
  parameters: [deductible, rate],
  body: fund,
  source: district("住院报销"),
  examples: [
    fundOf("一级，政策范围内4,600元", "4600", "一级", "3440.00"),
    fundOf("二级，政策范围内4,600元", "4600", "二级", "3000.00"),
    fundOf("三级，政策范围内4,600元", "4600", "三级", "2340.00"),
    fundOf("区外，政策范围内4,600元", "4600", "区外", "800.00"),
    fundOf("低于起付线1分", "299.99", "一级", "0.00"),
    fundOf("恰为起付线", "300", "一级", "0.00"),
    fundOf("高于起付线1分，0.8分进为1分", "300.01", "一级", "0.01"),
    { title: "级别未知", inputs: { inPolicy: "4600" }, on, gives: "unknown" },
  ],
});

/** What is left for the patient of the whole bill. */
export const inpatientPatient = defineRule({
  id: "inpatient-patient",
  title: "住院个人负担额",
  inputs: [{ id: "total", title: "住院总费用", type: yuan() }, inPolicy, level],
  parameters: [deductible, rate],
  body: subtract(input("total"), step("统筹基金支付额", fund, district("住院报销"))),
  source: district("住院报销"),
  examples: [
    {
      title: "总费用5,000元，政策范围内4,600元，一级",
      inputs: { total: "5000", inPolicy: "4600", level: "一级" },
      on,
      gives: "1560.00",
    },
    {
      title: "总费用5,000元，政策范围内4,600元，区外",
      inputs: { total: "5000", inPolicy: "4600", level: "区外" },
      on,
      gives: "4200.00",
    },
  ],
});
