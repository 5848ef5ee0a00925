import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import excel from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import { smallPlan } from "../../test/small-plan.ts";
import { TooManyTasksError, writeLedger } from "./ledger.ts";
import { sayTooManyTasks } from "./ledger-problem.zh.ts";

/** A plan whose every text would be a formula. */
const hostile = smallPlan((plan) => {
  plan.meta.title = "=1+1";
  plan.sections[0]!.marker = "";
  plan.sections[0]!.title = "+1";
  Object.assign(plan.tasks[0]!, { title: '=HYPERLINK("http://x.example","看")', span: { start: 0, end: 0 } });
  plan.tasks[2]!.lead = ["@局"];
  plan.targets[0]!.metric = "-1";
  plan.targets[0]!.unit = "\t=个";
  plan.findings = [{ ...plan.findings[0]!, message: "\r=1" }];
});

describe("the workbook", () => {
  const book = new excel.Workbook();
  before(async () => {
    await book.xlsx.load(new Uint8Array(await writeLedger(smallPlan(), "xlsx")).buffer);
  });

  it("has tasks, targets by year and findings", () =>
    assert.deepEqual(
      book.worksheets.map(({ name }) => name),
      ["任务台账", "目标指标", "体检问题"],
    ));

  it("prints on A4 landscape, as wide as the page, with the header on every page and page numbers", () => {
    for (const { pageSetup, headerFooter, views } of book.worksheets) {
      assert.deepEqual(
        [
          pageSetup.paperSize,
          pageSetup.orientation,
          pageSetup.fitToPage,
          pageSetup.fitToWidth,
          pageSetup.fitToHeight,
        ],
        [9, "landscape", true, 1, 0],
      );
      assert.equal(pageSetup.printTitlesRow, "3:3");
      assert.match(headerFooter.oddFooter ?? "", /第 &P 页，共 &N 页/);
      assert.deepEqual([views[0]?.state, (views[0] as { ySplit?: number }).ySplit], ["frozen", 3]);
    }
  });

  it("merges the title lines of the special plans over all columns", () => {
    const sheet = book.worksheets[0]!;
    const merged = (sheet.model as unknown as { merges: string[] }).merges;
    assert.deepEqual(merged, ["A1:O1", "A2:O2", "A4:O4", "A7:O7"]);
    assert.deepEqual(
      [1, 4, 7].map((row) => sheet.getCell(row, 1).value),
      ["青枫区养老服务行动计划任务台账", "一、设施建设专项", "二、关爱服务专项"],
    );
  });

  it("wraps texts in rows high enough for them", () => {
    const sheet = book.worksheets[0]!;
    const targets = sheet.getCell(6, 4);
    assert.equal(targets.alignment?.wrapText, true);
    assert.ok((sheet.getRow(6).height ?? 0) >= 3 * 14, "three lines of targets at least");
  });

  it("keeps figures numbers, with 以上 in their format and their unit beside them", () => {
    const sheet = book.worksheets[1]!;
    assert.deepEqual((sheet.getRow(3).values as string[]).slice(1), [
      "序号",
      "指标",
      "计量单位",
      "基数",
      "2021年",
      "2022年",
      "2023年",
    ]);
    const row = sheet.getRow(5);
    assert.deepEqual(
      [
        row.getCell(2).value,
        row.getCell(3).value,
        row.getCell(4).value,
        row.getCell(7).value,
        row.getCell(7).numFmt,
      ],
      ["护理型床位占比", "%", "48（2020年）", 55, 'General"以上"'],
    );
  });

  it("lists findings with their place and words", () =>
    assert.deepEqual((book.worksheets[2]!.getRow(4).values as string[]).slice(1), [
      1,
      "警告",
      "保障措施没有写明年份",
      "第8行",
      "保障措施",
      "第2行",
    ]));

  it("has no cell that runs, in any sheet", async () => {
    const evil = new excel.Workbook();
    await evil.xlsx.load(new Uint8Array(await writeLedger(hostile, "xlsx")).buffer);
    let texts = 0;
    for (const sheet of evil.worksheets) {
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          assert.equal(cell.formula, undefined);
          if (typeof cell.value !== "string") return;
          texts++;
          assert.doesNotMatch(cell.value, /^\s*[=+\-@\t\r]/);
        }),
      );
    }
    assert.ok(texts > 50);
  });

  it("is written for a plan without tasks, and for texts longer than Excel allows", async () => {
    const empty = smallPlan((plan) => {
      plan.tasks = [];
      plan.targets = [];
      plan.findings = [];
    });
    const long = smallPlan((plan) => {
      Object.assign(plan.tasks[0]!, { title: "长".repeat(40_000), span: { start: 0, end: 0 } });
    });
    const read = new excel.Workbook();
    await read.xlsx.load(new Uint8Array(await writeLedger(empty, "xlsx")).buffer);
    assert.equal(read.worksheets[0]?.rowCount, 3);
    await read.xlsx.load(new Uint8Array(await writeLedger(long, "xlsx")).buffer);
    assert.equal(String(read.worksheets[0]?.getCell("C5").value).length, 32_767);
  });
});

describe("the .csv", () => {
  it("begins with a byte order mark, ends its lines with CR LF, has a row a task", async () => {
    const bytes = await writeLedger(smallPlan(), "csv");
    assert.deepEqual([...bytes.slice(0, 3)], [0xef, 0xbb, 0xbf]);
    const text = new TextDecoder().decode(bytes);
    assert.match(text, /^序号,专项\(所属章节\),重点任务,/);
    assert.match(
      text,
      /\r\n3,二、关爱服务专项,开展巡访关爱。各街道每月,,区民政局,区财政局、区住房城乡建设委,各街道,,/,
    );
    assert.equal(text.split("\r\n").length, 5);
  });

  it("has no field that runs", async () => {
    const text = new TextDecoder().decode(await writeLedger(hostile, "csv"));
    assert.doesNotMatch(text, /(?:^|[,\n])"?\s*[=+\-@\t]/m);
    assert.match(text, /"'=HYPERLINK\(""http/);
  });
});

describe("the .docx", () => {
  it("is an A4 landscape table whose header repeats, with merged titles", async () => {
    const files = unzipSync(await writeLedger(hostile, "docx"));
    const xml = strFromU8(files["word/document.xml"]!);
    assert.match(xml, /<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
    assert.equal(xml.match(/<w:tblHeader\/>/g)?.length, 1);
    assert.equal(xml.match(/<w:tr>/g)?.length, 6);
    assert.equal(xml.match(/<w:gridSpan w:val="15"\/>/g)?.length, 2);
    assert.match(strFromU8(files["word/styles.xml"]!), /w:eastAsia="仿宋"/);
    assert.match(xml, /=HYPERLINK\(&quot;http/);
    assert.match(strFromU8(files["word/footer1.xml"]!), /PAGE/);
  });
});

it("a .docx of thousands of tasks is refused with a reason, other formats are not", async () => {
  const long = smallPlan((plan) => {
    plan.tasks = Array.from({ length: 5001 }, (_, n) => ({ ...plan.tasks[0]!, id: `k${n}` }));
  });
  await assert.rejects(writeLedger(long, "docx"), (error) => {
    assert.ok(error instanceof TooManyTasksError);
    assert.equal(sayTooManyTasks(error), "任务有5001项，Word 表格最多写5000项。请改用 .xlsx 或 .csv");
    return true;
  });
  assert.ok((await writeLedger(long, "csv")).length > 0);
});

it("the .json has the columns and the rows", async () => {
  const ledger = JSON.parse(new TextDecoder().decode(await writeLedger(smallPlan(), "json")));
  assert.equal(ledger.schema, "luoshi.ledger/1");
  assert.equal(ledger.columns.length, 15);
  assert.deepEqual(
    Object.keys(ledger.rows[0]),
    ledger.columns.map(({ key }: { key: string }) => key),
  );
});
