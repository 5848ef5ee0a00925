import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { judgeTarget } from "./judge.ts";
import { periodWords, sayReason } from "./reason.zh.ts";
import { stateOf } from "./rules.ts";
import type { ReportedValue, Rule, TargetDefinition } from "./types.ts";

const rate: TargetDefinition = {
  metric: "毛入园率",
  unit: "%",
  direction: "at-least",
  aggregation: "ratio",
  baseline: { value: "86", at: "2017" },
  values: [{ period: "2018", value: "87" }],
};
const schools: TargetDefinition = {
  metric: "建设幼儿园",
  unit: "所",
  direction: "at-least",
  aggregation: "sum",
  cumulative: true,
  values: [{ period: "2018", value: "9" }],
};
const { baseline: _, ...noBase } = rate;

let count = 0;
function said(period: string, value: string, more: Partial<ReportedValue> = {}): ReportedValue {
  return { id: `r${++count}`, period, value, at: "2018-01-10T02:00:00Z", ...more };
}
const quotient = (period: string, numerator: string, denominator: string): ReportedValue => ({
  id: `r${++count}`,
  period,
  numerator,
  denominator,
  at: "2018-01-10T02:00:00Z",
});

type Said = readonly [TargetDefinition, readonly ReportedValue[], string, string, string[]?];
const cases: Readonly<Record<Rule, readonly Said[]>> = {
  "met-at-due": [
    [rate, [said("2018-12", "87.0")], "2019-01-05", "2018年目标87%以上，2018年12月报送87%，已达标。"],
    [
      rate,
      [said("2018", "103")],
      "2019-01-05",
      "2018年目标87%以上，2018年报送103%，已达标；比率超过100%，请核对。",
    ],
    [
      schools,
      [said("2018", "9", { unit: "a" })],
      "2019-01-05",
      "2018年目标9所以上，2018年报送9所，已达标；有1个单位尚未报送，不影响结论。",
      ["a", "b"],
    ],
    [
      {
        ...rate,
        unit: "1/10万",
        direction: "at-most",
        baseline: { value: "80", at: "2017" },
        values: [{ period: "2018", value: "75" }],
      },
      [said("2018", "74")],
      "2019-01-05",
      "2018年目标75 1/10万以内，2018年报送74 1/10万，已达标。",
    ],
    [
      { ...rate, direction: "rise-by", unit: "百分点", values: [{ period: "2018", value: "5" }] },
      [said("2018", "91")],
      "2019-01-05",
      "2018年目标比基数提高5个百分点（即91%），2018年报送91%，已达标。",
    ],
    [
      { ...noBase, direction: "about", unit: "场", values: [{ period: "2018", value: "4000" }] },
      [said("2018", "3900")],
      "2019-01-05",
      "2018年目标约4000场（不低于3800场），2018年报送3900场，已达标。",
    ],
  ],
  "reached-early": [
    [rate, [said("2018-09", "88")], "2018-10-05", "2018年目标87%以上，2018年9月报送88%，已提前达到目标。"],
  ],
  "on-path": [
    [
      rate,
      [said("2018-06", "86.7")],
      "2018-07-05",
      "2018年目标87%以上，2018年6月报送86.7%，按进度应达到86.5%，进度正常。",
    ],
    [
      rate,
      [said("2018-06", "86.49")],
      "2018-07-05",
      "2018年目标87%以上，2018年6月报送86.49%，按进度应达到86.5%，差0.01个百分点，在允许范围内。",
    ],
  ],
  "held-so-far": [
    [
      { ...noBase, direction: "at-most" },
      [said("2018-H1", "80")],
      "2018-07-05",
      "2018年目标87%以内，2018年上半年报送80%，目前符合目标，到2018年12月31日再作判定。",
    ],
  ],
  behind: [
    [
      rate,
      [said("2018-03", "86.1"), said("2018-06", "86.2"), said("2018-09", "86.3")],
      "2018-10-05",
      "2018年目标87%以上，2018年9月报送86.3%，按进度应达到86.7%，差0.4个百分点；按近3期趋势预计2018年12月31日达到86.4%，低于目标。",
    ],
    [
      { ...noBase, direction: "at-most", values: [{ period: "2018", value: "4" }] },
      [said("2018-06", "4.5")],
      "2018-07-05",
      "2018年目标4%以内，2018年6月报送4.5%，按进度应不高于4%，高出0.5个百分点。",
    ],
  ],
  missed: [
    [
      rate,
      [said("2018-12", "86.2")],
      "2019-01-05",
      "2018年目标87%以上，2018年12月报送86.2%，差0.8个百分点，未达标。",
    ],
    [
      rate,
      [quotient("2018", "869999", "1000000")],
      "2019-01-05",
      "2018年目标87%以上，2018年报送86.9999%，差0.0001个百分点，未达标。",
    ],
    [
      rate,
      [quotient("2018", "50", "58")],
      "2019-01-05",
      "2018年目标87%以上，2018年报送86.21%，差0.79个百分点，未达标。",
    ],
    [
      { ...noBase, direction: "more-than" },
      [said("2018", "87")],
      "2019-01-05",
      "2018年目标超过87%，2018年报送87%，未能超过目标值，未达标。",
    ],
    [
      { ...noBase, direction: "range", values: [{ period: "2018", value: "1", upper: "2" }], unit: "个" },
      [said("2018", "5")],
      "2019-01-05",
      "2018年目标1至2个，2018年报送5个，高出3个，未达标。",
    ],
    [
      { ...noBase, direction: "at-most" },
      [said("2018", "87.5")],
      "2019-01-05",
      "2018年目标87%以内，2018年报送87.5%，高出0.5个百分点，未达标。",
    ],
  ],
  "nothing-reported": [
    [rate, [], "2019-02-05", "2018年目标87%以上，2018年12月31日已到期，尚未收到这一期的数据。"],
  ],
  "nothing-yet": [[rate, [], "2018-02-05", "2018年目标87%以上，2018年12月31日到期，尚无报送数据。"]],
  "not-begun": [],
  "no-path": [
    [
      noBase,
      [said("2018-Q1", "50")],
      "2018-07-05",
      "2018年目标87%以上，2018年第一季度报送50%，没有起点数据，到期前不判断进度。",
    ],
    [
      { ...noBase, direction: "equal" },
      [said("2018-Q1", "50")],
      "2018-07-05",
      "2018年目标87%，2018年第一季度报送50%，到2018年12月31日再作判定。",
    ],
  ],
  "no-target": [[{ ...rate, values: [] }, [], "2018-02-05", "方案没有给出目标值，无法判断。"]],
  "text-value": [
    [
      { ...rate, values: [{ period: "2018", value: "1:10" }] },
      [],
      "2018-02-05",
      "2018年的目标值“1:10”不是数值，无法判断。",
    ],
  ],
  "no-date": [
    [
      { ...rate, values: [{ period: "20xx", value: "87" }] },
      [],
      "2018-02-05",
      "目标87%以上，时间“20xx”没有写明，无法判断。",
    ],
    [
      { ...rate, values: [{ period: "", value: "87" }] },
      [],
      "2018-02-05",
      "目标87%以上，方案没有写明时间，无法判断。",
    ],
  ],
  "range-inverted": [
    [
      { ...rate, direction: "range", values: [{ period: "2018", value: "5", upper: "3" }] },
      [],
      "2018-02-05",
      "2018年目标区间的下限5大于上限3，无法判断。",
    ],
  ],
  "no-baseline": [
    [
      { ...noBase, direction: "rise-by" },
      [],
      "2018-02-05",
      "2018年目标比基数提高87%，缺少可用的基数，无法判断。",
    ],
  ],
  "unit-mismatch": [
    [
      rate,
      [said("2018", "88", { measure: "人" })],
      "2019-01-05",
      "2018年目标87%以上，计量单位“人”与“%”不一致，无法判断。",
    ],
  ],
  "unreadable-report": [
    [rate, [said("2018", "八成")], "2019-01-05", "2018年目标87%以上，报送的数据“八成”不是数值，无法判断。"],
  ],
  "no-denominator": [
    [
      rate,
      [said("2018", "88", { unit: "a" }), said("2018", "88", { unit: "b" })],
      "2019-01-05",
      "2018年目标87%以上，报送的比率缺少分子或分母，不能合并计算，无法判断。",
    ],
  ],
  "no-weight": [
    [
      { ...rate, aggregation: "weighted" },
      [said("2018", "88", { unit: "a" }), said("2018", "88", { unit: "b" })],
      "2019-01-05",
      "2018年目标87%以上，报送的数据缺少权数，不能加权平均，无法判断。",
    ],
  ],
  "units-missing": [
    [
      schools,
      [said("2018", "4", { unit: "a" })],
      "2019-02-05",
      "2018年目标9所以上，有2个单位尚未报送，不能确定合计，无法判断。",
      ["a", "b", "c"],
    ],
  ],
};

describe("targets: the sentence of reason", () => {
  for (const rule of Object.keys(stateOf) as Rule[]) {
    for (const [of, reported, on, sentence, units] of cases[rule]) {
      it(`[TG43] ${rule}: ${sentence}`, () => {
        const { reason } = judgeTarget(of, reported, on, units);
        assert.equal(reason.rule, rule);
        assert.equal(sayReason(reason), sentence);
      });
    }
  }

  it("says periods as people do", () => {
    assert.deepEqual(["2018", "2018-H2", "2018-Q3", "2018-06", "2018-06-30"].map(periodWords), [
      "2018年",
      "2018年下半年",
      "2018年第三季度",
      "2018年6月",
      "2018年6月30日",
    ]);
  });
});
