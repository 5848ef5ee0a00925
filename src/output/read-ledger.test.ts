import assert from "node:assert/strict";
import { describe, it } from "node:test";
import excel from "exceljs";
import fc from "fast-check";
import { zipSync } from "fflate";
import { smallPlan } from "../../test/small-plan.ts";
import { UnreadableError } from "../message/unreadable.ts";
import { ledgerColumns, ledgerRows } from "../plan/ledger.ts";
import { toCsv } from "./csv.ts";
import { writeLedger } from "./ledger.ts";
import { sayLedgerProblem } from "./ledger-problem.zh.ts";
import { readLedger } from "./read-ledger.ts";
import { toXlsx } from "./xlsx.ts";

const header = ledgerColumns.map(({ title }) => title);
const due = ledgerColumns.findIndex(({ key }) => key === "due");

/** A row of the ledger with this task and time limit. */
function cells(no: string, task: string, dueText = ""): string[] {
  return header.map((_, index) => (index === 0 ? no : index === 2 ? task : index === due ? dueText : ""));
}

async function problemsOf(...rows: string[][]): Promise<string[]> {
  return (await readLedger(toCsv([header, ...rows]), "csv")).problems.map(sayLedgerProblem);
}

describe("a ledger reads back as it was written", () => {
  for (const format of ["xlsx", "csv"] as const) {
    it(format, async () => {
      const plan = smallPlan((plan) => {
        Object.assign(plan.tasks[0]!, { title: "=1+1", span: { start: 0, end: 0 } });
        plan.tasks[1]!.lead = ["'=局", "@局"];
        Object.assign(plan.tasks[1]!, { title: '他说"好",\n另起一行', span: { start: 0, end: 0 } });
      });
      assert.deepEqual(await readLedger(await writeLedger(plan, format), format), {
        rows: ledgerRows(plan),
        problems: [],
      });
    });
  }

  it("whatever its texts are", async () => {
    const text = fc
      .string({ unit: fc.constantFrom(..."=+-@'\"\t\n, 年一、1<&😀"), maxLength: 12 })
      .map((title) => title.trim())
      .filter((title) => title !== "");
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { minLength: 1, maxLength: 4 }),
        fc.constantFrom("xlsx", "csv"),
        async (titles, format) => {
          const plan = smallPlan((plan) => {
            plan.tasks = titles.map((title, index) => ({
              ...plan.tasks[0]!,
              id: `t${index}`,
              title,
              span: { start: 0, end: 0 },
              responsible: [title],
            }));
          });
          assert.deepEqual(
            (await readLedger(await writeLedger(plan, format), format)).rows,
            ledgerRows(plan),
          );
        },
      ),
      { numRuns: 8 },
    );
  });
});

describe("a ledger that was filled in", () => {
  it("says which cell is wrong, where, and what to do, and keeps the other rows", async () => {
    const bytes = toCsv([header, cells("1", "甲", "2025年12月"), cells("2", "乙", "2025年13月")]);
    const { rows, problems } = await readLedger(bytes, "csv");
    assert.deepEqual(problems.map(sayLedgerProblem), [
      "第3行“完成时限”不是日期：2025年13月。请改为如2025年12月后重新上传",
    ]);
    assert.deepEqual(
      rows.map(({ task }) => task),
      ["甲"],
    );
  });

  it("checks every line of a time limit", async () =>
    assert.deepEqual(await problemsOf(cells("1", "甲", "2025年6月 开工\n尽快 完工")), [
      "第2行“完成时限”不是日期：尽快 完工。请改为如2025年12月后重新上传",
    ]));

  it("wants a task and a number of its own in each row", async () =>
    assert.deepEqual(
      await problemsOf(cells("1", "甲"), cells("1", "乙"), cells("x", "丙"), cells("", "丁"), cells("5", "")),
      [
        "第3行“序号”1与第2行重复。请改为不同的序号后重新上传",
        "第4行“序号”不是整数：x。请改为如12后重新上传",
        "第5行“序号”是空的。请填写一个整数后重新上传",
        "第6行“重点任务”是空的。请填写任务内容，或删去这一行后重新上传",
      ],
    ));

  it("needs a header", async () => {
    const { problems } = await readLedger(toCsv([["一"], ["二"]]), "csv");
    assert.deepEqual(problems, [{ kind: "no-header" }]);
    assert.match(sayLedgerProblem(problems[0]!), /没有找到表头/);
  });

  it("may have its columns in another order, wider, or fewer of them", async () => {
    const { rows, problems } = await readLedger(
      toCsv([["某区台账"], ["重点 任务", "序号", "专项（所属章节）"], ["甲", "7", "一、专项"]]),
      "csv",
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(
      [rows[0]?.task, rows[0]?.no, rows[0]?.programme, rows[0]?.due],
      ["甲", 7, "一、专项", ""],
    );
  });

  it("may come as Excel in China saves it", async () => {
    // 序号,重点任务 / 1,甲 in GB18030
    const bytes = Uint8Array.of(
      ...[0xd0, 0xf2, 0xba, 0xc5, 0x2c, 0xd6, 0xd8, 0xb5, 0xe3, 0xc8, 0xce, 0xce, 0xf1, 0x0d, 0x0a],
      ...[0x31, 0x2c, 0xbc, 0xd7, 0x0d, 0x0a],
    );
    assert.equal((await readLedger(bytes, "csv")).rows[0]?.task, "甲");
  });

  it("may hold dates as Excel keeps them: to the month where the cell shows no day", async () => {
    const bytes = await toXlsx([
      {
        name: "台账",
        title: "台账",
        about: "",
        columns: header.map((title) => ({ title, width: 10 })),
        rows: ["1", "2", "3", "4"].map((no) => ({ cells: cells(no, "任务", "2025年1月") })),
      },
    ]);
    const book = new excel.Workbook();
    await book.xlsx.load(new Uint8Array(bytes).buffer);
    const column = book.worksheets[0]!.getColumn(due + 1);
    const typed = [
      { value: new Date(Date.UTC(2025, 11, 1)), numFmt: 'yyyy"年"m"月"' },
      { value: new Date(Date.UTC(2025, 5, 30)), numFmt: "yyyy/m/d" },
      { value: 45_992, numFmt: "General" },
      { value: 20_251_231, numFmt: "General" },
    ];
    for (const [index, { value, numFmt }] of typed.entries()) {
      const cell = book.worksheets[0]!.getCell(4 + index, column.number);
      cell.value = value;
      cell.numFmt = numFmt;
    }
    const { rows, problems } = await readLedger(new Uint8Array(await book.xlsx.writeBuffer()), "xlsx");
    assert.deepEqual(
      rows.map((row) => row.due),
      ["2025年12月", "2025年6月30日", "2025年12月"],
    );
    assert.deepEqual(problems, [{ kind: "not-a-date", row: 7, actual: "20251231" }]);
  });
});

describe("a file that is no ledger", () => {
  it("is refused with a reason", async () => {
    const refused = async (bytes: Uint8Array) =>
      readLedger(bytes, "xlsx").then(
        () => "read",
        (error: unknown) => (error instanceof UnreadableError ? error.why.reason : String(error)),
      );
    assert.equal(await refused(new TextEncoder().encode("no zip")), "damaged");
    assert.equal(
      await refused(zipSync({ "xl/workbook.xml": new TextEncoder().encode("<broken") })),
      "damaged",
    );
    const bomb = zipSync({ a: new Uint8Array(201_000_000) }, { level: 9 });
    assert.equal(await refused(bomb), "expands-too-far");
  });

  it("may be any text at all as .csv", () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: fc.constantFrom(..."\",\r\n'=一1") }), async (text) => {
        await readLedger(new TextEncoder().encode(text), "csv");
      }),
    ));
});
