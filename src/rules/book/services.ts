import { amount, compare, input, multiply, parameter, tiers, when } from "../build.ts";
import { defineParameter, defineRule } from "../define.ts";
import { elders, guardians } from "./sources.ts";
import { truth, yuan } from "./types.ts";

/** Amounts of smaller programmes: a fee, a reward by level, a voucher by tier. */

const on = "2021-01-01";
const decision = "方案原定标准";

const fee = defineParameter({
  id: "fee",
  title: "每次探访服务费",
  type: { type: "number", unit: "元/次", scale: 2, min: "0", max: "1000" },
  values: [{ from: "2020-08-01", value: "4", decision }],
});

export const visitFee = defineRule({
  id: "elder-visit-fee",
  title: "居家探访服务费",
  inputs: [
    {
      id: "visits",
      title: "当月探访次数",
      type: { type: "number", unit: "次", scale: 0, min: "0", max: "10000" },
    },
  ],
  parameters: [fee],
  body: multiply(input("visits"), parameter("fee")),
  source: elders("重点任务一"),
  examples: [
    { title: "每月不少于3次", inputs: { visits: "3" }, on, gives: "12.00" },
    { title: "没有探访，不付费", inputs: { visits: "0" }, on, gives: "0.00" },
  ],
});

const voucher = defineParameter({
  id: "voucher",
  title: "每年服务券面额",
  type: yuan("0", "10000"),
  rows: ["一档", "二档"],
  values: [{ from: "2020-08-01", value: { 一档: "500", 二档: "300" }, decision }],
});

/** Only for those who are recognised; the first tier for severe disability or full dependence. */
export const elderVoucher = defineRule({
  id: "elder-voucher",
  title: "居家养老服务券年度面额",
  inputs: [
    { id: "eligible", title: "属于服务对象", type: truth },
    {
      id: "disability",
      title: "残疾等级（0为无）",
      type: { type: "number", unit: "", scale: 0, min: "0", max: "4" },
    },
    { id: "dependent", title: "生活完全不能自理", type: truth },
  ],
  parameters: [voucher],
  applies: input("eligible"),
  body: when(
    [
      [input("dependent"), parameter("voucher", { node: "text", value: "一档" })],
      [compare(input("disability"), "=", amount("0")), parameter("voucher", { node: "text", value: "二档" })],
      [
        compare(input("disability"), "<=", amount("2")),
        parameter("voucher", { node: "text", value: "一档" }),
      ],
    ],
    parameter("voucher", { node: "text", value: "二档" }),
  ),
  source: elders("重点任务二"),
  examples: [
    voucherOf("无残疾，能自理", true, "0", false, "300.00"),
    voucherOf("一级残疾", true, "1", false, "500.00"),
    voucherOf("二级残疾", true, "2", false, "500.00"),
    voucherOf("三级残疾", true, "3", false, "300.00"),
    voucherOf("完全不能自理", true, "0", true, "500.00"),
    voucherOf("不属于服务对象", false, "1", true, "not-applicable"),
  ],
});

function voucherOf(title: string, eligible: boolean, disability: string, dependent: boolean, gives: string) {
  return { title, inputs: { eligible, disability, dependent }, on, gives };
}

const reward = (value: string) => amount(value, "元");

/** A least amount a year, by the level of risk that the last assessment found. */
export const guardianReward = defineRule({
  id: "guardian-reward",
  title: "严重精神障碍患者监护人年度奖励最低额",
  inputs: [
    {
      id: "risk",
      title: "危险性评估等级",
      type: { type: "number", unit: "", scale: 0, min: "0", max: "5" },
    },
  ],
  parameters: [],
  body: tiers(input("risk"), "below", [
    [amount("3"), reward("500")],
    [undefined, reward("3000")],
  ]),
  source: guardians("第十一项"),
  examples: [
    { title: "2级", inputs: { risk: "2" }, on, gives: "500" },
    { title: "3级", inputs: { risk: "3" }, on, gives: "3000" },
    { title: "5级", inputs: { risk: "5" }, on, gives: "3000" },
    { title: "未评估", inputs: {}, on, gives: "unknown" },
  ],
});
