import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { readFolder } from "../../../../settlement/folder/from-folder.ts";
import { exampleContent, exampleFile } from "../../testing.ts";
import type { VersionContent } from "../content.ts";
import { readContent, toInput } from "../to-input.ts";
import { fromFolder } from "./from-folder.ts";
import type { GivenFile } from "./problem.ts";
import { toFolder } from "./to-folder.ts";

const utf8 = (name: string, text: string): GivenFile => ({ name, bytes: new TextEncoder().encode(text) });
const exampleFiles = ["params.json", "hospitals.csv", "reference.csv"];

/** The example's files, some of them replaced; undefined leaves one out. */
function exampleWith(changes: Readonly<Record<string, string | undefined>> = {}): GivenFile[] {
  const texts = { ...Object.fromEntries(exampleFiles.map((name) => [name, exampleFile(name)])), ...changes };
  return Object.entries(texts).flatMap(([name, text]) => (text === undefined ? [] : [utf8(name, text)]));
}

async function problems(changes: Readonly<Record<string, string | undefined>>): Promise<string[]> {
  const read = await fromFolder(exampleWith(changes));
  return read.problems.map(
    ({ file, row, column, says }) => `${file}${row === null ? "" : ` ${row}`} ${column} ${says}`,
  );
}

const money = fc.bigInt(0n, 10n ** 9n).map((fen) => `${fen / 100n}.${String(fen % 100n).padStart(2, "0")}`);
const name = fc.string({ minLength: 1, maxLength: 6, unit: fc.constantFrom(...'AB19甲乙,"') });

/** Contents that hold together: unique codes and names, history for each group. */
const contents: fc.Arbitrary<VersionContent> = fc
  .record({
    codes: fc.uniqueArray(name, { minLength: 1, maxLength: 4 }),
    groups: fc.uniqueArray(name, { minLength: 1, maxLength: 4 }),
    amounts: fc.array(money, { minLength: 3, maxLength: 3 }),
    counts: fc.array(fc.nat(50), { minLength: 12, maxLength: 12 }),
    share: fc.constantFrom("0.90", "1", "0.95"),
    weight: fc.option(fc.constantFrom("1", "0.12345678"), { nil: undefined }),
    defaulted: fc.constantFrom<readonly string[] | undefined>(undefined, ["surplus_cap"]),
  })
  .map(({ codes, groups, amounts, counts, share, weight, defaulted }) => ({
    ...exampleContent,
    parameters: { ...exampleContent.parameters, prepayRatio: share, ...(defaulted && { defaulted }) },
    budget: { total: amounts[0]!, less: [{ name: "其他", amount: amounts[1]! }] },
    monthShares: [{ month: 1, amount: amounts[2]! }],
    hospitals: codes.map((code, i) => ({
      code,
      grade: ((i % 3) + 1) as 1 | 2 | 3,
      assessment: `0.9${i}`,
      prevYearPaid: amounts[0]!,
      ...(i === 1 && { accountingUnit: "甲医共体" }),
    })),
    groups: groups.map((group, i) => ({
      group,
      basic: i === 1,
      ...(i === 0 && weight !== undefined && { weight }),
      ...(i === 0 && { name: "甲组" }),
    })),
    reference: groups.flatMap((group, i) =>
      ([3, 2, 1] as const).map((grade) => {
        const cases = counts[i * 3 + grade - 1]!;
        return { group, grade, cases, cost: `${cases * 1234}.50`.replace(/^0\.50$/, "0.00") };
      }),
    ),
    overrides: [{ group: groups[0]!, grade: 2, coefficient: "0.9", decision: "青枫医保〔2026〕1号" }],
  }));

describe("a version as a folder of luoshi settle", () => {
  it("[IS3] the example's folder is read to its content, what it leaves out being the plan's own", async () => {
    const { content, fund, files } = await fromFolder(exampleWith());
    const { parameters, ...rest } = exampleContent;
    assert.deepEqual(content, { ...rest, parameters: { ...parameters, defaulted: ["review_quota"] } });
    assert.equal(fund, "职工");
    assert.deepEqual(files, [
      { file: "params.json", rows: 0, problems: 0 },
      { file: "hospitals.csv", rows: 3, problems: 0 },
      { file: "reference.csv", rows: 10, problems: 0 },
    ]);
  });

  it("[IS3] written and read back it is the same, and luoshi settle reads the same figures", async () => {
    let sound = 0;
    await fc.assert(
      fc.asyncProperty(contents, async (content) => {
        if (readContent(content, "职工").faults.length > 0) return;
        sound++;
        const files = toFolder(content, "职工", "12.34");
        const read = await fromFolder(files.map(({ name, text }) => utf8(name, text)));
        assert.deepEqual(read.problems, []);
        assert.deepEqual(read.content, content);

        const folder = mkdtempSync(join(tmpdir(), "luoshi-version-"));
        try {
          for (const { name, text } of files) writeFileSync(join(folder, name), text);
          const { code } = content.hospitals[0]!;
          const header =
            "case,hospital,month,group,total_cost_yuan,noncompliant_yuan,patient_cash_yuan,self_pay_yuan";
          writeFileSync(
            join(folder, "cases.csv"),
            `${header}\n1,"${code.replaceAll('"', '""')}",1,,1,0,0,0\n`,
          );
          const { input, rejected } = await readFolder(folder);
          assert.deepEqual(rejected, []);
          const { parameters, ...same } = toInput(content, "职工");
          const { fundCost, deductions, reviews, cases, caseNames, ...settled } = input;
          assert.equal(fundCost, 1234n);
          const defaulted = parameters.defaulted.filter((each) => each !== "review_quota");
          assert.deepEqual(settled, { ...same, parameters: { ...parameters, defaulted } });
        } finally {
          rmSync(folder, { recursive: true });
        }
      }),
      { numRuns: 40 },
    );
    assert.ok(sound > 10, `${sound} of the contents were sound`);
  });

  const cases: readonly (readonly [
    string,
    Readonly<Record<string, string | undefined>>,
    readonly string[],
  ])[] = [
    [
      "each wrong row is told with file, row and column",
      {
        "hospitals.csv":
          'hospital,grade,assessment_coef,prev_year_fund_paid_yuan\nHA,四级,1,"1,234.5"\n\nHB,二级,１,x\nHB,未定级,1,0\n',
      },
      ["hospitals.csv 2 grade “四级”不是级别，请写3、2或1，未定级的写1。"],
    ],
    [
      "what is wrong with values that could be read",
      {
        "hospitals.csv":
          'hospital,grade,assessment_coef,prev_year_fund_paid_yuan\nHA,三级,1,"1,234.5"\n\nHB,二级,１,x\nHB,未定级,1,0\n',
        "overrides.csv": "group,grade,coef,decision\nKB19,2,0.9,\n",
      },
      [
        "hospitals.csv 4 prev_year_fund_paid_yuan “x”不是金额，请写成1234.50，至多两位小数。",
        "hospitals.csv 5 hospital 与第2行重复，请只留一行。",
        "overrides.csv 2 decision 没有填写，请补上。",
      ],
    ],
    [
      "a group that contradicts itself",
      {
        "reference.csv":
          "group,grade,cases,total_cost_yuan,basic_group\nG,3,5,100,1\nG,2,1 000,100,0\nG,1,2,100,是\n",
      },
      [
        "reference.csv 3 basic_group 与病组“G”前面的行不一致，请核对。",
        "reference.csv 3 cases “1 000”不是不小于0的整数，请改正。",
        "reference.csv 4 basic_group 不能是“是”，请改为0、1之一。",
        "reference.csv 4 basic_group 与病组“G”前面的行不一致，请核对。",
      ],
    ],
    [
      "no JSON",
      { "params.json": "{" },
      ["params.json  不是完整的 JSON，请检查括号、引号和逗号，并存为 UTF-8。"],
    ],
    [
      "a fund that is none, parameters out of their bounds",
      { "params.json": '{"fund":"商业保险","budget_yuan":{},"prev_year_month_fund_yuan":[]}' },
      [
        "params.json fund 没有写明险种，请写职工或居民。",
        "params.json prev_year_month_fund_yuan 缺少这一项，或写法不对，请补上。",
      ],
    ],
    [
      "a file that is missing, one that is unknown, one that is there twice",
      {
        "hospitals.csv": undefined,
        "notes.txt": "",
        "overrides.csv": "group,grade,coef,decision\nKB19,2,0.9,1\n",
        "overrides.xlsx": "",
        "cases.csv": "",
      },
      [
        "notes.txt  不认识这个文件，请改名为 params.json、hospitals、reference 或 overrides，或不要选它。",
        "overrides.xlsx  与“overrides.csv”内容相同的一类，请只留一个。",
        "hospitals.csv  缺少这个文件，请一并选择。",
      ],
    ],
    [
      "a table that lacks a column",
      { "reference.csv": "group,grade\nA,1\n" },
      [
        "reference.csv  没有找到“cases”“total_cost_yuan”这一列，没有导入。请下载模板，保留列名那一行，把内容填在下面。",
      ],
    ],
  ];
  for (const [what, changes, said] of cases)
    it(`[IS4] ${what}`, async () => assert.deepEqual(await problems(changes), said));
});
