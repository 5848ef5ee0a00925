import { atMost, input, multiply, parameter, percent, round, step, subtract, sum } from "../build.ts";
import { defineParameter, defineRule } from "../define.ts";
import type { Example, Input } from "../rule.ts";
import { district } from "./sources.ts";
import { percents, words, yuan } from "./types.ts";

const levels = ["一级", "二级", "三级"] as const;

/** What the fund pays of a disease's quota, without a 起付线. */
const rate = defineParameter({
  id: "rate",
  title: "定额报销比例",
  type: percents(),
  rows: levels,
  values: [{ from: "2018-01-01", value: { 一级: "80", 二级: "70", 三级: "60" }, decision: "方案原定标准" }],
  bound: { by: "5", source: district("第三项") },
});

const cost: Input = { id: "cost", title: "实际费用", type: yuan() };
const quota: Input = { id: "quota", title: "病种定额", type: yuan() };
const level: Input = { id: "level", title: "就诊机构级别", type: words(...levels) };

const share = parameter("rate", input("level"));
const fund = round(multiply(input("quota"), share), 2);
const patient = round(multiply(atMost(input("cost"), input("quota")), subtract(percent("100"), share)), 2);
const source = district("分级诊疗病种");

const on = "2018-06-01";
const stay = (title: string, inputs: Example["inputs"], gives: string): Example => ({
  title,
  inputs: { quota: "3000", level: "一级", ...inputs },
  on,
  gives,
});

/** The fund pays its rate of the quota, not of a lower cost: what is saved stays with the hospital (结余留用). */
export const tieredFund = defineRule({
  id: "tiered-fund",
  title: "分级诊疗病种基金支付额",
  inputs: [quota, level],
  parameters: [rate],
  body: fund,
  source,
  examples: [
    stay("一级，定额3,000元", {}, "2400.00"),
    stay("二级，定额3,000元", { level: "二级" }, "2100.00"),
    stay("三级，定额3,000元", { level: "三级" }, "1800.00"),
  ],
});

/** The patient pays the rest of what was spent, of the quota at most. */
export const tieredPatient = defineRule({
  id: "tiered-patient",
  title: "分级诊疗病种个人负担额",
  inputs: [cost, quota, level],
  parameters: [rate],
  body: patient,
  source,
  examples: [
    stay("费用2,500元，低于定额", { cost: "2500" }, "500.00"),
    stay("费用恰为定额", { cost: "3000" }, "600.00"),
    stay("费用3,500元，高于定额", { cost: "3500" }, "600.00"),
  ],
});

/** What the hospital keeps of the quota; below zero it bears it. */
export const tieredHospital = defineRule({
  id: "tiered-hospital",
  title: "分级诊疗病种医院结余（负数为超支）",
  inputs: [cost, quota, level],
  parameters: [rate],
  body: subtract(sum(step("基金支付额", fund, source), step("个人负担额", patient, source)), input("cost")),
  source,
  examples: [
    stay("费用2,500元，结余归医院", { cost: "2500" }, "400.00"),
    stay("费用恰为定额", { cost: "3000" }, "0.00"),
    stay("费用3,500元，超支由医院承担", { cost: "3500" }, "-500.00"),
  ],
});
