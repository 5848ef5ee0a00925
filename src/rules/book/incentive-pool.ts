import { amount, atLeast, input, multiply, parameter, round, subtract } from "../build.ts";
import { defineParameter, defineRule } from "../define.ts";
import type { Input } from "../rule.ts";
import type { Share } from "../share/share.ts";
import { pool } from "./sources.ts";
import { percents, yuan } from "./types.ts";

const allocation: Input = { id: "allocation", title: "应拨金额", type: yuan("0", "10000000000") };

/** "Most" of an allocation, says the document; how much is the office's to set. */
const prepaid = defineParameter({
  id: "prepaid",
  title: "预拨比例",
  type: percents(),
  values: [{ from: "2018-01-01", value: "90", decision: "办法未定具体比例，暂按90%" }],
});

const on = "2019-01-01";
const paid = round(multiply(input("allocation"), parameter("prepaid")), 2);

export const poolPrepaid = defineRule({
  id: "pool-prepaid",
  title: "激励机制预拨金额",
  inputs: [allocation],
  parameters: [prepaid],
  body: paid,
  source: pool("预拨"),
  examples: [
    { title: "应拨100,000元", inputs: { allocation: "100000" }, on, gives: "90000.00" },
    { title: "半分进为一分", inputs: { allocation: "40000.05" }, on, gives: "36000.05" },
  ],
});

export const poolWithheld = defineRule({
  id: "pool-withheld",
  title: "计入激励机制基金池的金额",
  inputs: [allocation],
  parameters: [prepaid],
  // Never below zero, and said so: sharing out a sum asks for the proof.
  body: atLeast(subtract(input("allocation"), paid), amount("0", "元")),
  source: pool("基金池"),
  examples: [
    { title: "应拨60,000元", inputs: { allocation: "60000" }, on, gives: "6000.00" },
    { title: "应拨40,000.05元", inputs: { allocation: "40000.05" }, on, gives: "4000.00" },
  ],
});

/** By what the pool is shared out: encouragement times the hospital's own allocation. */
export const poolWeight = defineRule({
  id: "pool-weight",
  title: "激励机制基金池分配权重",
  inputs: [
    allocation,
    {
      id: "encouragement",
      title: "鼓励系数",
      type: { type: "number", unit: "", scale: 2, min: "0", max: "10" },
    },
  ],
  parameters: [],
  body: multiply(input("encouragement"), input("allocation")),
  source: pool("鼓励系数"),
  examples: [
    {
      title: "鼓励系数1.20",
      inputs: { allocation: "40000.05", encouragement: "1.20" },
      on,
      gives: "48000.0600",
    },
  ],
});

/** The year's pool over all hospitals; where nobody has a weight, each gets back what was withheld. */
export const incentivePool: Share = {
  id: "incentive-pool",
  title: "激励机制基金池分配",
  of: poolWithheld,
  by: poolWeight,
  source: pool("年终分配"),
  examples: [
    {
      title: "三家医院，预拨90%",
      on,
      records: [
        { name: "甲医院", inputs: { allocation: "100000.00", encouragement: "1.00" } },
        { name: "乙医院", inputs: { allocation: "60000.00", encouragement: "0.90" } },
        { name: "丙医院", inputs: { allocation: "40000.05", encouragement: "1.20" } },
      ],
      gives: ["9900.99", "5346.53", "4752.48"],
    },
  ],
};
