import {
  amount,
  atLeast,
  atMost,
  input,
  multiply,
  parameter,
  percent,
  round,
  step,
  subtract,
  sum,
} from "../build.ts";
import { defineParameter, defineRule } from "../define.ts";
import type { Example } from "../rule.ts";
import { points, pointsFrom } from "./sources.ts";
import { percents, pointsType, pointValue, yuan } from "./types.ts";

/** What a hospital gets: by month in advance, and at the year's end. */

const on = "2021-01-01";
const nothing = amount("0", "元");
const decision = "细则原定标准";

/** At least nine tenths, says the document; the rest waits for the clearing as a pledge of quality. */
const prepaid = defineParameter({
  id: "prepaid",
  title: "月度预付比例",
  type: { ...percents(), min: "90" },
  values: [{ from: pointsFrom, value: "90", decision, source: points("第十八条") }],
});

const money = (id: string, title: string) => ({ id, title, type: yuan("0", "10000000000") });
const signed = (id: string, title: string) => ({
  id,
  title,
  type: yuan("-10000000000", "10000000000"),
});

/** A month's payment before what earlier months carried; it may be below zero. */
export const monthPrepayment = defineRule({
  id: "drg-month-prepayment",
  title: "月度预付金额",
  inputs: [
    { id: "points", title: "月度预拨总点数", type: pointsType("100000000") },
    { id: "value", title: "月度点值", type: pointValue },
    money("cash", "当月患者支付现金"),
    money("audit", "当月审核扣款"),
    { id: "deducted", title: "当月扣除点数", type: pointsType("100000000") },
  ],
  parameters: [prepaid],
  body: subtract(
    subtract(
      step(
        "按比例预付",
        round(
          multiply(
            subtract(step("点数计价", round(multiply(input("points"), input("value")), 2)), input("cash")),
            parameter("prepaid"),
          ),
          2,
        ),
        points("第十八条第三款"),
      ),
      input("audit"),
    ),
    step("扣除点数计价", round(multiply(input("deducted"), input("value")), 2)),
  ),
  source: points("第十八条第三款"),
  examples: [
    paymentOf("审核扣款500元", "845.9999976", "70.22471917", "28800", "500", "0", "27049.10"),
    paymentOf("扣除10点", "114", "127.87723752", "7425", "0", "10", "5158.94"),
    paymentOf("现金多于点数计价，结转", "91.2", "127.87723752", "12180", "0", "0", "-465.84"),
  ],
});

function paymentOf(
  title: string,
  points: string,
  value: string,
  cash: string,
  audit: string,
  deducted: string,
  gives: string,
): Example {
  return { title, inputs: { points, value, cash, audit, deducted }, on, gives };
}

const due = sum(input("amount"), input("carried"));
const monthInputs = [signed("amount", "当月应拨金额"), signed("carried", "上月结转（负数）")];
const monthOf = (title: string, amount: string, carried: string, gives: string): Example => ({
  title,
  inputs: { amount, carried },
  on,
  gives,
});

/** What is transferred: nothing while it is below zero. */
export const monthTransfer = defineRule({
  id: "drg-month-transfer",
  title: "月度实际拨付金额",
  inputs: monthInputs,
  parameters: [],
  body: atLeast(due, nothing),
  source: points("第十八条第三款"),
  examples: [
    monthOf("抵扣上月结转", "2275.28", "-465.84", "1809.44"),
    monthOf("当月为负，不拨付", "-465.84", "0", "0.00"),
  ],
});

/** What waits for the next month, never above zero. */
export const monthCarry = defineRule({
  id: "drg-month-carry",
  title: "结转下月金额",
  inputs: monthInputs,
  parameters: [],
  body: atMost(due, nothing),
  source: points("第十八条第三款"),
  examples: [
    monthOf("当月为负，全额结转", "-465.84", "0", "-465.84"),
    monthOf("已抵完，不再结转", "2275.28", "-465.84", "0.00"),
  ],
});

const surplus = defineParameter({
  id: "surplus",
  title: "结余率上限",
  type: percents(),
  values: [{ from: pointsFrom, value: "30", decision, source: points("第十九条第三款") }],
});

/** What a hospital's points are worth in a year, by its assessment, with a surplus of so much of its cost at most. */
export const yearEntitlement = defineRule({
  id: "drg-year-entitlement",
  title: "年度应得金额",
  inputs: [
    { id: "points", title: "年度总点数", type: pointsType("1000000000") },
    { id: "value", title: "年度点值", type: pointValue },
    {
      id: "assessment",
      title: "考核系数",
      type: { type: "number", unit: "", scale: 2, min: "0", max: "2" },
    },
    money("cost", "年度实际医疗费用"),
  ],
  parameters: [surplus],
  body: atMost(
    step(
      "点数计价乘考核系数",
      round(multiply(input("points"), input("value"), input("assessment")), 2),
      points("第十九条第二款"),
    ),
    step(
      "结余上限",
      round(multiply(input("cost"), sum(percent("100"), parameter("surplus"))), 2),
      points("第十九条第三款"),
    ),
  ),
  source: points("第十九条"),
  examples: [
    yearOf("考核系数0.98", "1021.19999748", "0.98", "136600", "116077.26"),
    yearOf("结余封顶：36,100元的130%", "450.0000012", "0.95", "36100", "46930.00"),
  ],
});

function yearOf(title: string, points: string, assessment: string, cost: string, gives: string): Example {
  return { title, inputs: { points, value: "115.98725092", assessment, cost }, on, gives };
}

const selfPay = defineParameter({
  id: "selfPay",
  title: "自费率上限",
  type: percents(),
  values: [{ from: pointsFrom, value: "10", decision, source: points("第十九条第三款") }],
});

/** What patients paid themselves beyond the allowed share. */
export const selfPayExcess = defineRule({
  id: "drg-self-pay-excess",
  title: "自费超限扣除额",
  inputs: [money("selfPaid", "年度自费费用"), money("cost", "年度实际医疗费用")],
  parameters: [selfPay],
  body: atLeast(
    subtract(input("selfPaid"), round(multiply(input("cost"), parameter("selfPay")), 2)),
    nothing,
  ),
  source: points("第十九条第三款"),
  examples: [
    { title: "超出10%", inputs: { selfPaid: "5900", cost: "49050" }, on, gives: "995.00" },
    { title: "恰为10%", inputs: { selfPaid: "4905", cost: "49050" }, on, gives: "0.00" },
    { title: "不到10%", inputs: { selfPaid: "4904.99", cost: "49050" }, on, gives: "0.00" },
  ],
});

/** What a year comes to; below zero the hospital pays it back. */
export const yearClearing = defineRule({
  id: "drg-year-clearing",
  title: "年终清算金额（负数为回收）",
  inputs: [
    money("entitlement", "年度应得金额"),
    money("cash", "年度患者支付现金"),
    money("transferred", "全年已拨付金额"),
    money("audit", "全年审核扣款"),
    money("excess", "自费超限扣除额"),
  ],
  parameters: [],
  body: subtract(
    input("entitlement"),
    sum(input("cash"), input("transferred"), input("audit"), input("excess")),
  ),
  source: points("第十九条"),
  examples: [
    clearingOf("甲医院，审核扣款500元", "116077.26", "40980", "28858.54", "500", "0", "45738.72"),
    clearingOf("乙医院，自费超限995元", "45884.56", "14715", "17027.72", "0", "995", "13146.84"),
    clearingOf("丙医院，结余已封顶", "46930", "10830", "28754.83", "0", "0", "7345.17"),
    clearingOf("已拨付多于应得，回收", "46930", "10830", "36500", "0", "0", "-400.00"),
  ],
});

function clearingOf(
  title: string,
  entitlement: string,
  cash: string,
  transferred: string,
  audit: string,
  excess: string,
  gives: string,
): Example {
  return { title, inputs: { entitlement, cash, transferred, audit, excess }, on, gives };
}
