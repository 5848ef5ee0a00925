import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { RefusedError } from "../../refusal.ts";
import { exampleContent } from "../testing.ts";
import type { VersionContent } from "./content.ts";
import { sayFault } from "./fault.ts";
import { readContent, toInput } from "./to-input.ts";

/** What is said of the example with something changed. */
function said(changes: Partial<VersionContent>): string[] {
  return readContent({ ...exampleContent, ...changes }, "职工").faults.map(sayFault);
}

const { parameters, budget, hospitals, reference } = exampleContent;

describe("a version's content as a settlement's input", () => {
  it("[IS1] has every figure as an integer of its last digit", () => {
    const input = toInput(exampleContent, "职工");
    assert.equal(input.parameters.prepayRatio, 90n);
    assert.equal(input.parameters.lowMultiple, 3n);
    assert.deepEqual(input.parameters.highBands.at(-1), { upTo: undefined, multiple: 13n });
    assert.deepEqual(input.parameters.defaulted, []);
    assert.equal(input.budget.less.get("药店购药"), 3_300_000n);
    assert.equal(input.monthShares.get(2), 5_230_000n);
    assert.deepEqual(input.hospitals[1], {
      id: "HB",
      grade: 2,
      assessment: 100n,
      prevYearPaid: 4_010_000n,
      unit: "柳溪县医共体",
    });
    assert.deepEqual(input.reference[0], { group: "KB19", grade: 3, cases: 6n, cost: 11_430_000n });
    assert.deepEqual(input.groups[2], { group: "TS05", basic: true, weight: undefined });
  });

  const cases: readonly (readonly [string, Partial<VersionContent>, readonly string[]])[] = [
    [
      "every fault is told, with its row",
      {
        hospitals: [
          { ...hospitals[0]!, assessment: "0.975" },
          { ...hospitals[1]!, code: "HA", prevYearPaid: "1,000" },
          { ...hospitals[2]!, grade: 4 as 3 },
        ],
      },
      [
        "医院第1行“考核系数”：“0.975”不是至多2位小数的数，请改正。",
        "医院第2行“医院代码”：与第1行重复，请只留一行。",
        "医院第2行“上年基金支付”：“1,000”不是金额，请写成1234.50，至多两位小数。",
        "医院第3行“级别”：“4”不是级别，请写3、2或1，未定级的写1。",
      ],
    ],
    [
      "a budget below zero names the amounts",
      { budget: { ...budget, total: "200000.00" } },
      [
        "预算“扣除项目合计”：扣除项目共217,600.00元，多于预算总额200,000.00元，DRG预算为-17,600.00元。请核对各项金额。",
      ],
    ],
    [
      "an item of the budget below zero, or twice",
      {
        budget: {
          total: "1",
          less: [
            { name: "其他", amount: "-1" },
            { name: "其他", amount: "0" },
          ],
        },
      },
      ["预算第1行“扣除金额”：-1小于0，请改正。", "预算第2行“扣除项目”：与第1行重复，请只留一行。"],
    ],
    [
      "less than 90 % prepaid; more than all",
      { parameters: { ...parameters, prepayRatio: "0.89", surplusCap: "1.01" } },
      [
        "参数“月度预拨比例”：0.89小于0.90，不能采用。请改为0.90或以上。",
        "参数“结余率上限”：1.01大于1，不能采用。请改为1或以下。",
      ],
    ],
    [
      "bands out of order, none open",
      {
        parameters: {
          ...parameters,
          highBands: [
            { upTo: "200", multiple: "3" },
            { upTo: "100", multiple: "0.9" },
          ],
        },
      },
      [
        "参数“高倍率分档”：最后一档没有上限，其余各档都要有上限，请改正。",
        "参数“高倍率分档”：各档的点数上限应逐档增大，请改正。",
        "参数“高倍率分档”：0.9小于1，不能采用。请改为1或以上。",
      ],
    ],
    [
      "a history of nothing",
      { reference: [{ group: "KB19", grade: 3, cases: 0, cost: "0" }], groups: [] },
      ["历史数据“cases”：病例数或总费用合计为0，没有历史数据不能结算。请补充历史数据。"].map((line) =>
        line.replace("cases", "病例数"),
      ),
    ],
    ["no history at all", { reference: [], groups: [] }, ["历史数据“病组”：一行也没有，请补上。"]],
    [
      "cost without cases, a grade twice",
      {
        reference: [...reference, { group: "ZX91", grade: 3, cases: 0, cost: "1" }],
      },
      [
        "历史数据第11行“病组”：与第10行重复，请只留一行。",
        "历史数据第11行“总费用”：病例数为0而总费用不为0，请核对。",
      ],
    ],
    [
      "a coefficient without a decision, of a group that is not there",
      {
        overrides: [
          { group: "KB19", grade: 2, coefficient: "0.9", decision: " " },
          { group: "XX11", grade: 2, coefficient: "0.9", decision: "青枫医保〔2026〕1号" },
        ],
      },
      [
        "差异系数决定第1行“决定文号”：没有填写，请补上。",
        "差异系数决定第2行“病组”：历史数据中没有病组“XX11”。请在历史数据中为它加一行，没有病例的写0。",
      ],
    ],
    [
      "shares of nothing",
      { monthShares: [{ month: 1, amount: "0" }] },
      ["上年各月支出“金额”：各月金额都是0，无法按月分解预算。请填写上年各月的统筹基金支出。"],
    ],
    [
      "points beyond what is held exactly",
      { groups: [{ group: "KB19", basic: false, weight: "99999999" }] },
      ["历史数据“病组”：病组“KB19”的点数大到无法精确计算。请核对它的病例数、总费用和权重。"],
    ],
  ];
  for (const [what, changes, sentences] of cases)
    it(`[IS2] ${what}`, () => assert.deepEqual(said(changes), sentences));

  it("[IS2] is refused with the first three faults and where the first one stands", () => {
    const wrong = {
      ...exampleContent,
      hospitals: hospitals.map((each) => ({ ...each, code: "", grade: 0 as 1 })),
    };
    assert.throws(
      () => toInput(wrong, "职工"),
      ({ why }: RefusedError) => {
        assert.equal(why.code, "invalid");
        if (why.code !== "invalid") return false;
        assert.equal(why.field, "content.hospitals.0.code");
        assert.match(
          why.says,
          /^医院第1行“医院代码”.*医院第1行“级别”.*医院第2行“医院代码”.*另有\d处，请一并改正。$/,
        );
        return true;
      },
    );
  });
});
