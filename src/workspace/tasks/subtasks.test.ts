import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { findTask } from "./query/task.ts";
import { takeStep } from "./take.ts";
import { refusalOf, type TestLedger, testLedger } from "./testing.ts";

describe("subtasks", () => {
  let ledger: TestLedger;
  before(async () => {
    ledger = await testLedger();
  });
  after(() => ledger.close());

  const office = () => ledger.actors["plan-office"];
  const see = (id: string) => findTask(ledger.workspace, office(), id);
  const ask = (name: "教育局" | "东溪镇", id: string, unfinished?: string) =>
    takeStep(ledger.workspace, ledger.liaisons[name], "ask-close", id, { summary: "完成", unfinished });

  it("[LG20] a task closes only when its subtasks are over; they are numbered on and dispatched with it", async () => {
    const id = await ledger.taskIn("active");
    const units = [{ unit: ledger.unit("教育局"), role: "lead" as const }];
    const split = (title: string) =>
      takeStep(ledger.workspace, office(), "split", id, {
        into: [
          { title, units },
          { title: `${title}二`, units },
        ],
      });
    await split("选址");
    // Ids, and with them the rows of one place, go by time.
    ledger.setNow("2026-03-02T01:00:01.000Z");
    await split("建设");
    const { subtasks, no } = await see(id);
    assert.deepEqual(
      subtasks.map((each) => [each.no, each.state]),
      [1, 2, 3, 4].map((index) => [`${no}.${index}`, "dispatched"]),
    );
    const why = await refusalOf(ask("教育局", id, "另行推进"));
    assert.ok(why.code === "invalid" && /子任务/.test(why.says));
    for (const { id: subtask } of subtasks)
      await takeStep(ledger.workspace, office(), "abort", subtask, { reason: "合并实施" });
    await ask("教育局", id, "另行推进");
    await takeStep(ledger.workspace, office(), "reopen", subtasks[0]!.id, { reason: "仍需实施" });
    assert.equal((await refusalOf(takeStep(ledger.workspace, office(), "verify", id, {}))).code, "invalid");
  });

  it("[LG21] a subtask is not later than its task, is not split again, and a head gives it to none but its own", async () => {
    const id = await ledger.taskIn("active");
    const head = ledger.actors["unit-head"];
    const split = (name: string, due?: string) =>
      takeStep(ledger.workspace, head, "split", id, {
        into: [{ title: "子任务", units: [{ unit: ledger.unit(name), role: "lead" }], due }],
      });
    assert.equal((await refusalOf(split("民政局"))).code, "invalid");
    assert.equal((await refusalOf(split("财政局", "2027-01-01"))).code, "invalid");
    await split("财政局", "2026-12-31");
    const [subtask] = (await see(id)).subtasks;
    const again = takeStep(ledger.workspace, office(), "split", subtask!.id, {
      into: [{ title: "再拆", units: ledger.parts }],
    });
    assert.equal((await refusalOf(again)).code, "invalid");
  });

  it("[LG22] a subtask is not reopened under a closed task; aborting a task aborts what it was split into", async () => {
    const id = await ledger.taskIn("active");
    const split = { into: [{ title: "子任务", units: ledger.parts }] };
    await takeStep(ledger.workspace, office(), "split", id, split);
    const [subtask] = (await see(id)).subtasks;
    await takeStep(ledger.workspace, office(), "abort", id, { reason: "取消" });
    assert.equal((await see(subtask!.id)).state, "aborted");
    const reopen = () => takeStep(ledger.workspace, office(), "reopen", subtask!.id, { reason: "恢复" });
    assert.equal((await refusalOf(reopen())).code, "invalid");
    await takeStep(ledger.workspace, office(), "reopen", id, { reason: "恢复" });
    assert.equal((await see(id)).state, "active");
    await reopen();
  });
});
