import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { type Files, filesOf, makeFolder } from "../../../test/settlement/folder.ts";
import { inGb18030 } from "../../../test/settlement/gb18030.ts";
import { caseOf, row, smallYear } from "../../../test/settlement/small-year.ts";
import { kinds } from "../cases.ts";
import { sayRejection } from "../rejection.zh.ts";
import { settle } from "../settle.ts";
import { readFolder } from "./from-folder.ts";

const header = "case,hospital,month,group,total_cost_yuan,noncompliant_yuan,patient_cash_yuan,self_pay_yuan";
const base = filesOf(smallYear({ cases: [caseOf("1", "G", 100_000n)] }));
async function read(test: TestContext, files: Files) {
  return readFolder(makeFolder(test, { ...base, ...files }));
}

/** What is said of the rows that were left out. */
async function rejected(test: TestContext, files: Files): Promise<string[]> {
  return (await read(test, files)).rejected.map(sayRejection);
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

it("a group's weight that was published overrides the computed one", async (test) => {
  const year = smallYear({
    reference: [row("G", 3, 10n, 1_000_000n, 250_000_000n)],
    cases: [caseOf("1", "G", 100_000n)],
  });
  const { indexed } = await readFolder(makeFolder(test, filesOf(year)));
  assert.equal(indexed.tables.groups.get("G")!.base, 250n * 10n ** 8n);
});
