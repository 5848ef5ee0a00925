import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { readCsv, toCsv } from "../../../output/csv.ts";
import { toXlsx } from "../../../output/xlsx.ts";
import type { Actor } from "../../access/actor.ts";
import { RefusedError } from "../../refusal.ts";
import { exportLedger } from "../export/export-ledger.ts";
import { askingOf, findTask } from "../query/task.ts";
import { reportProgress } from "../report-progress.ts";
import { type TestLedger, testLedger } from "../testing.ts";
import { importProgress } from "./import-progress.ts";

describe("progress from a ledger that was filled in", () => {
  let ledger: TestLedger;
  let lead: Actor;
  let ids: string[];
  before(async () => {
    ledger = await testLedger();
    lead = ledger.actors.liaison;
    ids = [
      await ledger.taskIn("signed", { no: "1", title: "新建托育园" }),
      await ledger.taskIn("signed", { no: "2", title: "改造管网" }),
      await ledger.taskIn("signed", { no: "2.1", title: "改造管网（东片）" }),
      await ledger.taskIn("dispatched", { no: "3", title: "建设食堂" }),
    ];
    await reportProgress(ledger.workspace, lead, ids[1]!, { done: "完成勘察", progress: 20 });
  });
  after(() => ledger.close());

  /** The ledger as it is exported, with cells changed: row of data, column, text. */
  const filled = async (...changes: readonly (readonly [number, string, string])[]) => {
    const { bytes } = await exportLedger(askingOf(ledger.workspace, lead), {}, "csv");
    const grid = readCsv(bytes);
    for (const [row, column, text] of changes) grid[row]![grid[0]!.indexOf(column)] = text;
    return grid;
  };
  const take = (bytes: Uint8Array, apply: boolean, actor = lead) =>
    importProgress(ledger.workspace, actor, { bytes, unit: ledger.unit("教育局"), apply });
  const outcomes = ({ rows }: Awaited<ReturnType<typeof take>>) => rows.map(({ outcome }) => outcome);
  const reportsOf = async (id: string) => (await findTask(ledger.workspace, lead, id)).reports;

  it("[LG92] what comes back as it was exported changes nothing", async () => {
    const result = await take(toCsv(await filled()), true);
    assert.deepEqual(outcomes(result), ["unchanged", "unchanged", "unchanged", "unchanged"]);
    assert.equal((await reportsOf(ids[1]!)).length, 1);
  });

  it("[LG93] one row that is refused keeps all from being written, and says why", async () => {
    const sheet = toCsv(await filled([1, "进展情况", "开工建设"], [4, "进展情况", "开工建设"]));
    const result = await take(sheet, true);
    assert.deepEqual(outcomes(result), ["reported", "unchanged", "unchanged", "refused"]);
    assert.equal(result.applied, false);
    assert.deepEqual(result.rows[3]?.row, 5);
    assert.ok(result.rows[3]?.why?.code === "invalid" && /签收/.test(result.rows[3].why.says));
    assert.equal((await reportsOf(ids[0]!)).length, 0);
  });

  it("[LG94] looked at first, then written: per cent, words, problems and next step", async () => {
    const sheet = toCsv(
      await filled(
        [1, "进展情况", "60%\n主体完工\n正在装修"],
        [1, "存在问题", "资金未到位"],
        [3, "下一步措施", "组织招标"],
        [3, "进展情况", "完成设计"],
      ),
    );
    const looked = await take(sheet, false);
    assert.deepEqual(
      [outcomes(looked), looked.applied],
      [["reported", "unchanged", "reported", "unchanged"], false],
    );
    assert.equal((await reportsOf(ids[0]!)).length, 0);
    const result = await take(sheet, true);
    assert.equal(result.applied, true);
    const [report] = await reportsOf(ids[0]!);
    assert.deepEqual(
      [report?.progress, report?.done, report?.problems],
      [60, "主体完工\n正在装修", "资金未到位"],
    );
    assert.equal((await reportsOf(ids[2]!))[0]?.next, "组织招标");
    assert.deepEqual(new Set(outcomes(await take(sheet, true))), new Set(["unchanged"]));
  });

  it("[LG95] the workbook is read as well, below its title", async () => {
    ledger.setNow("2026-03-03T01:00:00.000Z");
    const [head, ...rows] = await filled([2, "进展情况", "30%\n完成招标"]);
    const columns = head!.map((title) => ({ title, width: 10 }));
    const sheet = {
      name: "任务台账",
      title: "任务台账",
      about: "截至今天",
      columns,
      rows: rows.map((cells) => ({ cells })),
    };
    const result = await take(await toXlsx([sheet]), true);
    assert.equal(result.applied, true);
    assert.equal((await reportsOf(ids[1]!))[0]?.progress, 30);
  });

  it("[LG96] for another's unit, with an unknown title, twice the same, or without a header it is refused", async () => {
    const isRefused = (code: string) => (error: unknown) =>
      error instanceof RefusedError && error.why.code === code;
    await assert.rejects(take(toCsv(await filled()), true, ledger.stranger), isRefused("forbidden"));
    await assert.rejects(take(toCsv([["a", "b"]]), true), isRefused("invalid"));
    const grid = await filled([1, "重点任务", "没有的任务"]);
    assert.equal(
      outcomes(await take(toCsv([...grid, grid[2]!]), true)).filter((each) => each === "refused").length,
      2,
    );
  });

  it("[LG96] tasks of others are left alone, whatever stands in their row", async () => {
    const foreign = await ledger.taskIn("signed", { title: "他人任务" });
    const grid = await filled([5, "进展情况", "代报"]);
    assert.ok(grid[5]!.includes("他人任务"));
    const result = await importProgress(ledger.workspace, ledger.stranger, {
      bytes: toCsv(grid),
      unit: ledger.unit("民政局"),
      apply: true,
    });
    assert.deepEqual(new Set(outcomes(result)), new Set(["refused"]));
    assert.equal((await reportsOf(foreign)).length, 0);
  });
});
