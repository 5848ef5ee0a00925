import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { readCsv } from "../../../output/csv.ts";
import { readXlsx } from "../../../output/read-xlsx.ts";
import { askingOf } from "../query/task.ts";
import { reportProgress } from "../report-progress.ts";
import { type TestLedger, testLedger } from "../testing.ts";
import { exportLedger } from "./export-ledger.ts";

describe("the ledger as a file", () => {
  let ledger: TestLedger;
  before(async () => {
    ledger = await testLedger();
    const task = await ledger.taskIn("signed", {
      no: "1",
      title: "=新建公办托育园",
      programme: "幼有善育",
      due: "2026-06-30",
    });
    await ledger.addTask({ no: "2", title: "建设社区食堂", programme: "老有颐养" });
    await reportProgress(ledger.workspace, ledger.liaisons.教育局, task, {
      done: "已完成选址",
      progress: 30,
      next: "办理施工许可",
      problems: "用地未落实",
    });
  });
  after(() => ledger.store.close());

  const asking = (who = ledger.actors["plan-office"]) => askingOf(ledger.workspace, who);

  it("[LG90] has the columns that offices use and each task as it stands", async () => {
    const { name, bytes } = await exportLedger(asking(), {}, "csv");
    assert.equal(name, "青枫县民生实事实施方案任务台账.csv");
    const [head, ...rows] = readCsv(bytes);
    const cell = (row: readonly string[] | undefined, column: string) => row?.[head!.indexOf(column)];
    assert.equal(rows.length, 2);
    assert.equal(cell(rows[0], "牵头单位"), "青枫县教育局");
    assert.equal(cell(rows[0], "完成时限"), "2026年6月30日");
    assert.equal(cell(rows[0], "进展情况"), "30%\n已完成选址");
    assert.equal(cell(rows[0], "存在问题"), "用地未落实");
    assert.equal(cell(rows[0], "下一步措施"), "办理施工许可");
    assert.equal(cell(rows[0], "状态"), "推进中");
    assert.equal(cell(rows[1], "进展情况"), "");
  });

  it("[LG91] cannot run as a formula", async () => {
    const [, first] = readCsv((await exportLedger(asking(), {}, "csv")).bytes);
    assert.ok(first!.includes("'=新建公办托育园"), first!.join("|"));
  });

  it("[LG90] holds what the filter finds, and only what the person may read", async () => {
    const found = await exportLedger(asking(), { text: "食堂" }, "csv");
    assert.equal(readCsv(found.bytes).length, 2);
    const stranger = await exportLedger(asking(ledger.stranger), {}, "csv");
    assert.equal(readCsv(stranger.bytes).length, 1);
  });

  it("[LG90] is a workbook and a Word document as well", async () => {
    const book = await exportLedger(asking(), {}, "xlsx");
    const text = JSON.stringify(await readXlsx(book.bytes));
    for (const words of ["幼有善育", "建设社区食堂", "已完成选址"]) assert.ok(text.includes(words), words);
    const word = await exportLedger(asking(), {}, "docx");
    assert.equal(String.fromCharCode(...word.bytes.subarray(0, 2)), "PK");
  });
});
