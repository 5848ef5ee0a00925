import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { type Files, filesOf, makeFolder } from "../../../test/settlement/folder.ts";
import { caseOf, row, smallYear } from "../../../test/settlement/small-year.ts";
import { kinds } from "../cases.ts";
import { sayRefusal, sayRejection } from "../rejection.zh.ts";
import { settle } from "../settle.ts";
import { readFolder } from "./from-folder.ts";

const header = "case,hospital,month,group,total_cost_yuan,noncompliant_yuan,patient_cash_yuan,self_pay_yuan";
const base = filesOf(smallYear({ cases: [caseOf("1", "G", 100_000n)] }));
const gb18030 = new Map(
  [..."类型县医院甲乙一"].map((c, i) => [
    c,
    ["c0e0", "d0cd", "cfd8", "d2bd", "d4ba", "bcd7", "d2d2", "d2bb"][i]!,
  ]),
);

/** Text of ASCII and the characters above in the encoding that Excel saves in China. */
function inGb18030(text: string): Uint8Array {
  return Buffer.concat(
    [...text].map((c) => (gb18030.has(c) ? Buffer.from(gb18030.get(c)!, "hex") : Buffer.from(c))),
  );
}

async function read(test: TestContext, files: Files) {
  return readFolder(makeFolder(test, { ...base, ...files }));
}

/** What is said of the rows that were left out. */
async function rejected(test: TestContext, files: Files): Promise<string[]> {
  return (await read(test, files)).rejected.map(sayRejection);
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

describe("rows that cannot be accepted", () => {
  it("each wrong value is told with line, column and reason", async (test) => {
    const lines = [
      "1,H,1,G,1000,0,300,100",
      "1,H,1,G,1000,0,300,100",
      "2,X,1,G,1000,0,300,100",
      "3,H,1,G,-1,0,0,0",
      "4,H,1,G,1000,0,300,300.01",
      "5,H,1,G,1000,0,1000.01,0",
      "6,H,1,G,1000,1000.01,0,0",
      "7,H,13,G,1000,0,0,0",
      "8,H,45292,G,1000,0,0,0",
      "9,H,1,G,1000.005,0,0,0",
      "10,H,1,G,1,234.50,0,0,0",
      "11,H,1,G,1000,0",
      ",H,1,G,1000,0,0,0",
      "12,H,1,G,一千,0,0,0",
      `${"9".repeat(65)},H,1,G,1000,0,0,0`,
      "13,H,1,G,1000,0,0,0",
    ];
    const { input, rejected: left } = await read(test, { "cases.csv": `${header}\n${lines.join("\n")}\n` });
    assert.deepEqual(
      left.map(({ line, column, reason }) => `${line} ${column} ${reason}`),
      [
        "3 case duplicate",
        "4 hospital unknown-hospital",
        "5 total_cost_yuan below-zero",
        "6 self_pay_yuan above-cash",
        "7 patient_cash_yuan above-total",
        "8 noncompliant_yuan above-total",
        "9 month not-a-month",
        "10 month not-a-month",
        "11 total_cost_yuan not-money",
        "12 case too-many-fields",
        "13 case too-few-fields",
        "14 case no-name",
        "15 total_cost_yuan not-money",
        "16 case too-long",
      ],
    );
    assert.equal(input.cases.count, 2);
    assert.equal(sayRejection(left[0]!), "cases.csv 第3行 case“1”：重复：前面已有同一个病例");
  });

  it("fund plus cash that are not the total; another fund; another accounting unit; an unknown status", async (test) => {
    const lines = [
      "1,H,1,G,1000,0,300,100,700,职工,on_time,甲",
      "2,H,1,G,1000,0,300,100,700.01,职工医保,,",
      "3,H,1,G,1000,0,300,100,700,居民,,",
      "4,H,1,G,1000,0,300,100,700,,,乙",
      "5,H,1,G,1000,0,300,100,700,,soon,",
    ];
    const said = await rejected(test, {
      "hospitals.csv":
        "hospital,grade,assessment_coef,prev_year_fund_paid_yuan,accounting_unit\nH,3,1,0,甲\n",
      "cases.csv": `${header},fund_paid_yuan,fund,status,accounting_unit\n${lines.join("\n")}\n`,
    });
    assert.deepEqual(said, [
      "cases.csv 第3行 fund_paid_yuan“700.01”：统筹基金支付加患者支付现金不等于总费用",
      "cases.csv 第4行 fund“居民”：不属于 params.json 中的险种",
      "cases.csv 第5行 accounting_unit“乙”：核算单元与 hospitals 表不一致",
      "cases.csv 第6行 status“soon”：状态只能是 on_time、late、returned",
    ]);
  });

  it("deductions and reviews of what is not there, twice, or more than the case cost", async (test) => {
    const said = await rejected(test, {
      "deductions.csv":
        "hospital,month,audit_deduction_yuan,deducted_points\nX,1,1,0\nH,0,1,0\nH,1,x,0\nH,1,1,-1\n",
      "reviews.csv":
        "case,kind,unreasonable_yuan,paid_month,state\n9,high,0,,\n1,both,0,,\n1,high,1000.01,,\n1,high,0,13,\n1,high,0,2,maybe\n1,high,0,2,pending\n1,high,0,2,\n1,group,0,2,\n",
    });
    assert.deepEqual(
      said.map((line) => line.replace(/：.*/, "")),
      [
        "deductions.csv 第2行 hospital“X”",
        "deductions.csv 第3行 month“0”",
        "deductions.csv 第4行 audit_deduction_yuan“x”",
        "deductions.csv 第5行 deducted_points“-1”",
        "reviews.csv 第2行 case“9”",
        "reviews.csv 第3行 kind“both”",
        "reviews.csv 第4行 unreasonable_yuan“1000.01”",
        "reviews.csv 第5行 paid_month“13”",
        "reviews.csv 第6行 state“maybe”",
        "reviews.csv 第9行 case“1”",
      ],
    );
  });
});

describe("what a spreadsheet makes of a table", () => {
  it("thousands, full-width digits, blanks, 1月, CR LF, byte order mark, blank lines", async (test) => {
    const text = `\ufeff${header}\r\n １ ,H ,1月,Ｇ,"1,234.50",０,３００ ,0.00\r\n\r\n"2",H,02,G,1000.5,0,0,0\r\n`;
    const { input, rejected: left } = await read(test, { "cases.csv": text });
    assert.deepEqual(left, []);
    assert.deepEqual([...input.cases.total], [123_450, 100_050]);
    assert.deepEqual([...input.cases.cash], [30_000, 0]);
    assert.deepEqual([...input.cases.month], [1, 2]);
    assert.deepEqual([...input.cases.cell], [3, 3]);
    assert.equal(input.caseNames.indexOf("1"), 0);
  });

  it("GB18030 in any table gives the same as UTF-8", async (test) => {
    const hospitals = "hospital,grade,assessment_coef,prev_year_fund_paid_yuan\n县医院,3,1,0\n";
    const cases = `${header}\n甲1,县医院,1,G,1000,0,0,0\n乙2,县医院,1,乙,1000,0,0,0\n`;
    const reviews = "case,kind,unreasonable_yuan\n乙2,group,1\n";
    const encoded = await read(test, {
      "hospitals.csv": inGb18030(hospitals),
      "cases.csv": inGb18030(cases),
      "reviews.csv": inGb18030(reviews),
    });
    const plain = await read(test, {
      "hospitals.csv": hospitals,
      "cases.csv": cases,
      "reviews.csv": reviews,
    });
    assert.deepEqual(encoded.rejected, []);
    assert.deepEqual(encoded.input.cases, plain.input.cases);
    assert.deepEqual(encoded.input.cases.unknownGroups, ["乙"]);
    assert.equal(encoded.input.caseNames.nameOf(1), "乙2");
    assert.equal(encoded.input.reviews.length, 1);
  });

  it(".xlsx for any table", async (test) => {
    const { default: excel } = await import("exceljs");
    const book = async (rows: readonly (readonly (string | number | null)[])[]) => {
      const made = new excel.Workbook();
      made.addWorksheet("1").addRows(rows.map((cells) => [...cells]));
      return new Uint8Array(await made.xlsx.writeBuffer());
    };
    const folder = makeFolder(test, {
      "params.json": base["params.json"]!,
      "hospitals.xlsx": await book([
        ["hospital", "grade", "assessment_coef", "prev_year_fund_paid_yuan"],
        ["H", 3, 0.98, 12.5],
      ]),
      "reference.xlsx": await book([
        ["group", "grade", "cases", "total_cost_yuan"],
        ["G", 3, 10, 10_000],
      ]),
      "cases.xlsx": await book([
        header.split(","),
        ["a,1", "H", 1, "G", 1000.25, 0, "1,000.25", 0],
        [],
        [7, "H", 2, null, 5, 0, 0, 0],
      ]),
    });
    const { input, rejected: left } = await readFolder(folder);
    assert.deepEqual(left, []);
    assert.deepEqual([...input.cases.total], [100_025, 500]);
    assert.deepEqual(
      [0, 1].map((i) => input.caseNames.nameOf(i)),
      ["a,1", "7"],
    );
    assert.deepEqual(input.hospitals, [
      { id: "H", grade: 3, assessment: 98n, prevYearPaid: 1250n, unit: undefined },
    ]);
  });

  it("a file longer than one piece is read like a short one", async (test) => {
    const names = Array.from({ length: 120_000 }, (_, i) => `case-${i}`);
    const lines = names.map((name, i) => `${name},H,${1 + (i % 12)},"G",${i % 1000}.07,0,0,0`);
    const { input } = await read(test, { "cases.csv": `${header}\n${lines.join("\n")}` });
    assert.equal(input.cases.count, names.length);
    for (const i of [0, 59_999, 119_999]) {
      assert.equal(input.caseNames.nameOf(i), names[i]);
      assert.equal(input.caseNames.indexOf(names[i]!), i);
      assert.equal(input.cases.total[i], (i % 1000) * 100 + 7);
    }
    const { results } = settle(input, (await read(test, {})).indexed);
    assert.equal(kinds[results.kind[500]!], "normal");
  });
});

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

it("a group's weight that was published overrides the computed one", async (test) => {
  const year = smallYear({
    reference: [row("G", 3, 10n, 1_000_000n, 250_000_000n)],
    cases: [caseOf("1", "G", 100_000n)],
  });
  const { indexed } = await readFolder(makeFolder(test, filesOf(year)));
  assert.equal(indexed.tables.groups.get("G")!.base, 250n * 10n ** 8n);
});
