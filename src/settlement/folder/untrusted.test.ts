import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { type Files, filesOf, makeFolder } from "../../../test/settlement/folder.ts";
import { inGb18030 } from "../../../test/settlement/gb18030.ts";
import { caseOf, smallYear } from "../../../test/settlement/small-year.ts";
import { sayRefusal } from "../rejection.zh.ts";
import { settle } from "../settle.ts";
import { readFolder } from "./from-folder.ts";

const header = "case,hospital,month,group,total_cost_yuan,noncompliant_yuan,patient_cash_yuan,self_pay_yuan";
const base = filesOf(smallYear({ cases: [caseOf("1", "G", 100_000n)] }));

async function read(test: TestContext, files: Files) {
  return readFolder(makeFolder(test, { ...base, ...files }));
}

async function refusal(test: TestContext, files: Files): Promise<string | undefined> {
  try {
    const { input, indexed } = await read(test, files);
    settle(input, indexed);
    return "accepted";
  } catch (error) {
    return sayRefusal(error);
  }
}

describe("files that cannot be trusted as a whole", () => {
  const params = (changes: object) => ({
    "params.json": JSON.stringify({ ...(JSON.parse(base["params.json"]!) as object), ...changes }),
  });
  const cases: readonly (readonly [string, Files, RegExp])[] = [
    ["a missing column", { "cases.csv": "case,hospital\n1,H\n" }, /cases\.csv 缺少“month”这一列/],
    ["a column that stands twice", { "cases.csv": `${header},case\n` }, /有两列都叫“case”/],
    ["an empty file", { "cases.csv": "" }, /cases\.csv 是空的/],
    ["a header alone", { "cases.csv": `${header}\n` }, /只有表头/],
    ["UTF-16", { "cases.csv": Buffer.from(`\ufeff${header}\n1,H,1,G,1,0,0,0\n`, "utf16le") }, /编码无法识别/],
    [
      "UTF-8 and GB18030 in one file",
      {
        "cases.csv": Buffer.concat([
          Buffer.from(`${header}\n甲,H,1,G,1,0,0,0\n`),
          inGb18030("甲乙,H,1,G,1,0,0,0\n"),
        ]),
      },
      /编码无法识别/,
    ],
    [
      "a quote that never ends: an upload that was cut",
      { "cases.csv": `${header}\n1,H,1,"G,1,0,0,0\n2,H` },
      /第2行起有引号没有闭合/,
    ],
    [
      "a hospital twice",
      { "hospitals.csv": "hospital,grade,assessment_coef,prev_year_fund_paid_yuan\nH,3,1,0\nH,2,1,0\n" },
      /第3行“H”前面已经有了/,
    ],
    [
      "a grade that is none",
      { "hospitals.csv": "hospital,grade,assessment_coef,prev_year_fund_paid_yuan\nH,4,1,0\n" },
      /grade 的值“4”不对/,
    ],
    [
      "a reference row twice",
      { "reference.csv": "group,grade,cases,total_cost_yuan\nG,3,1,1\nG,3,1,1\n" },
      /“G、3级”前面已经有了/,
    ],
    [
      "a group basic and not",
      { "reference.csv": "group,grade,cases,total_cost_yuan,basic_group\nG,3,1,1,1\nG,2,1,1,0\n" },
      /basic_group 与同组其他行/,
    ],
    [
      "an empty reference",
      { "reference.csv": "group,grade,cases,total_cost_yuan\nG,3,0,0\n" },
      /没有历史数据不能结算/,
    ],
    ["no JSON", { "params.json": "{" }, /params\.json 不是完整的 JSON/],
    [
      "a budget below zero",
      params({ budget_yuan: { 统筹基金支出预算总额: "1", less: { 年度预算调节金: "2" } } }),
      /DRG 预算为 -1\.00 元，小于0/,
    ],
    [
      "a deduction below zero",
      params({ budget_yuan: { 统筹基金支出预算总额: "1", less: { 年度预算调节金: "-2" } } }),
      /年度预算调节金 的值 "-2" 不对/,
    ],
    ["shares of nothing", params({ prev_year_month_fund_yuan: { 1: "0" } }), /prev_year_month_fund_yuan/],
    ["less than 90 % prepaid", params({ prepay_ratio: "0.89" }), /prepay_ratio 的值 "0\.89" 不对/],
    [
      "bands out of order",
      params({
        high_bands: [
          ["200", "3"],
          ["100", "2"],
          [null, "1.3"],
        ],
      }),
      /high_bands\[1\]/,
    ],
    [
      "no fund cost",
      params({ year_inpatient_fund_cost_yuan: undefined }),
      /缺少参数 year_inpatient_fund_cost_yuan/,
    ],
    [
      "points beyond what is held exactly",
      { "reference.csv": "group,grade,cases,total_cost_yuan,weight\nG,3,5,1,99999999\n" },
      /病组“G”的点数大到无法精确计算/,
    ],
    [
      "[ST4] an addition beyond what is held exactly",
      {
        "reference.csv": "group,grade,cases,total_cost_yuan,weight\nG,3,10,10,800000\n",
        "reviews.csv": "case,kind,unreasonable_yuan,paid_month\n1,high,0,2\n",
      },
      /有病例的费用为 1,000\.00 元，点数大到无法精确计算/,
    ],
  ];
  for (const [what, files, said] of cases)
    it(what, async (test) => {
      const sentence = await refusal(test, files);
      assert.match(sentence ?? "not said", said);
      assert.doesNotMatch(sentence!, /\n/);
    });

  it("a missing file, a missing folder", async (test) => {
    const folder = makeFolder(test, { "params.json": base["params.json"]! });
    const said = await readFolder(folder).catch(sayRefusal);
    assert.match(String(said), /缺少文件 hospitals\.csv/);
    assert.match(String(await readFolder(`${folder}/none`).catch(sayRefusal)), /不是文件夹/);
  });

  it("what params.json leaves out is the plan's own, and told", async (test) => {
    const { input } = await read(test, {});
    assert.equal(input.parameters.prepayRatio, 90n);
    assert.ok(input.parameters.defaulted.includes("prepay_ratio"));
    assert.ok(!input.parameters.defaulted.includes("monthly_basis"));
  });
});
