import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { inArray } from "drizzle-orm";
import { inbox } from "../../storage/tables/index.ts";
import { messagesOf } from "../desk/inbox.ts";
import { takeBulk } from "./bulk.ts";
import { ledgerPage } from "./query/page.ts";
import { askingOf, findTask } from "./query/task.ts";
import { type TestLedger, testLedger } from "./testing.ts";

describe("many tasks at once", () => {
  let ledger: TestLedger;
  before(async () => {
    ledger = await testLedger();
  });
  after(() => ledger.close());
  const outcomes = (rows: Awaited<ReturnType<typeof takeBulk>>) => rows.map(({ outcome }) => outcome);

  it("[LG60] dispatches what a filter finds; done again nothing changes; who gets many gets one message", async () => {
    await ledger.addTasks(Array.from({ length: 5 }, () => ({ programme: "批量" })));
    const filter = { programme: "批量" };
    const office = ledger.actors["plan-office"];
    const dispatch = () => takeBulk(ledger.workspace, office, { filter }, { step: "dispatch" });
    assert.deepEqual(outcomes(await dispatch()), Array(5).fill("done"));
    assert.deepEqual(outcomes(await dispatch()), Array(5).fill("unchanged"));
    assert.equal(
      (await ledgerPage(askingOf(ledger.workspace, office), { ...filter, state: ["dispatched"] })).total,
      5,
    );
    const { rows } = await messagesOf(ledger.workspace, ledger.liaisons.财政局, {});
    assert.deepEqual(
      rows.map(({ says }) => says),
      ["5项任务已下达，请签收"],
    );
  });

  it("[LG61] a task that refuses says why and the others go on; ids out of sight are as if they were not", async () => {
    const office = ledger.actors["plan-office"];
    const ids = [
      await ledger.taskIn("pending"),
      await ledger.taskIn("closed"),
      "00000000-0000-7000-8000-000000000000",
      await ledger.taskIn("pending", { units: [] }),
    ];
    const result = await takeBulk(ledger.workspace, office, { ids }, { step: "dispatch" });
    assert.deepEqual(
      result.map(({ task, outcome, why }) => [task, outcome, why?.code]),
      [
        [ids[0], "done", undefined],
        [ids[1], "refused", "wrong-state"],
        [ids[2], "refused", "not-found"],
        [ids[3], "refused", "invalid"],
      ],
    );
    assert.equal((await findTask(ledger.workspace, office, ids[0]!)).state, "dispatched");
  });

  it("[LG61] a caller without the permission changes nothing and learns nothing of foreign tasks", async () => {
    const ids = [await ledger.taskIn("pending")];
    const [row] = await takeBulk(ledger.workspace, ledger.stranger, { ids }, { step: "dispatch" });
    assert.deepEqual([row?.outcome, row?.why?.code, row?.title], ["refused", "not-found", ""]);
  });

  it("[LG62] one unit's tasks go to another in the same role; where it has a part, in the weightier", async () => {
    const office = ledger.actors["plan-office"];
    const [from, to] = [ledger.unit("教育局"), ledger.unit("财政局")];
    const id = await ledger.taskIn("active");
    const other = await ledger.taskIn("pending", { units: [{ unit: ledger.unit("民政局"), role: "lead" }] });
    const result = await takeBulk(
      ledger.workspace,
      office,
      { ids: [id, other] },
      { step: "transfer", from, to, reason: "机构改革" },
    );
    assert.deepEqual(outcomes(result), ["done", "unchanged"]);
    const { units } = await findTask(ledger.workspace, office, id);
    assert.deepEqual(
      units.map(({ unit, role }) => [unit, role]),
      [
        [to, "lead"],
        [ledger.unit("东溪镇"), "responsible"],
      ],
    );
  });

  it("[LG63] reminds those who have not done their part, and changes nothing", async () => {
    const office = ledger.actors["plan-office"];
    const id = await ledger.taskIn("active");
    const before = await findTask(ledger.workspace, office, id);
    await ledger.store.transaction((tx) =>
      tx.delete(inbox).where(inArray(inbox.person, [ledger.liaisons.东溪镇.person])),
    );
    await takeBulk(ledger.workspace, office, { ids: [id] }, { step: "remind", note: "请于周五前报送" });
    const { rows } = await messagesOf(ledger.workspace, ledger.liaisons.东溪镇, {});
    assert.deepEqual(
      rows.map(({ kind, task }) => [kind, task]),
      [["reminder", id]],
    );
    const { timeline, ...rest } = await findTask(ledger.workspace, office, id);
    const { timeline: earlier, ...same } = before;
    assert.deepEqual(rest, same);
    assert.equal(timeline.length, earlier.length + 1);
  });
});
