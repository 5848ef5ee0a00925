import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { checkRebuild } from "../events/rebuild.ts";
import { editTask } from "./edit.ts";
import { findTask } from "./query/task.ts";
import { reportProgress } from "./report-progress.ts";
import { takeStep } from "./take.ts";
import { refusalOf, type TestLedger, testLedger } from "./testing.ts";
import type { TaskView } from "./views.ts";

describe("parts and the whole", () => {
  let ledger: TestLedger;
  before(async () => {
    ledger = await testLedger();
  });
  after(() => ledger.close());

  const office = () => ledger.actors["plan-office"];
  const see = (id: string): Promise<TaskView> => findTask(ledger.workspace, office(), id);
  const partOf = (task: TaskView, name: string) =>
    task.units.find(({ unit }) => unit === ledger.unit(name))?.state;
  /** Two responsible units and none that leads. */
  const twoResponsible = () =>
    ledger.addTask({
      units: [
        { unit: ledger.unit("教育局"), role: "responsible" },
        { unit: ledger.unit("东溪镇"), role: "responsible" },
      ],
    });
  const dispatch = (id: string) => takeStep(ledger.workspace, office(), "dispatch", id, {});
  const sign = (name: "教育局" | "财政局" | "东溪镇", id: string) =>
    takeStep(ledger.workspace, ledger.liaisons[name], "sign", id, {});
  const report = (
    name: "教育局" | "财政局" | "东溪镇",
    id: string,
    more: { progress?: number; finishes?: boolean } = {},
  ) => reportProgress(ledger.workspace, ledger.liaisons[name], id, { done: "推进中", ...more });
  const ask = (name: "教育局" | "东溪镇", id: string, unfinished?: string) =>
    takeStep(ledger.workspace, ledger.liaisons[name], "ask-close", id, { summary: "完成", unfinished });

  it("[LG10] the whole is signed when the lead signs, whoever else has", async () => {
    const id = await ledger.taskIn("dispatched");
    await sign("财政局", id);
    await sign("东溪镇", id);
    assert.equal((await see(id)).state, "dispatched");
    await sign("教育局", id);
    assert.equal((await see(id)).state, "signed");
  });

  it("[LG10] without a lead all responsible units sign", async () => {
    const id = await twoResponsible();
    await dispatch(id);
    await sign("教育局", id);
    assert.equal((await see(id)).state, "dispatched");
    await sign("东溪镇", id);
    assert.equal((await see(id)).state, "signed");
  });

  it("[LG11] the first report makes it active; one before the lead signed counts once it did", async () => {
    const id = await ledger.taskIn("dispatched");
    await sign("财政局", id);
    await report("财政局", id);
    assert.equal((await see(id)).state, "dispatched");
    await sign("教育局", id);
    assert.equal((await see(id)).state, "active");
  });

  it("[LG12] signing twice is signing once", async () => {
    const id = await ledger.taskIn("signed");
    const before = await see(id);
    await sign("教育局", id);
    assert.deepEqual(await see(id), before);
  });

  it("[LG13] a unit reports only for itself, and only after it signed", async () => {
    const id = await ledger.taskIn("active");
    const foreign = reportProgress(ledger.workspace, ledger.liaisons.财政局, id, {
      unit: ledger.unit("教育局"),
      done: "代报",
    });
    assert.equal((await refusalOf(foreign)).code, "forbidden");
    assert.equal((await refusalOf(report("财政局", id))).code, "invalid");
    assert.equal((await see(id)).reports.length, 1);
  });

  it("[LG14] progress of the whole is the lead's; of several who answer the lowest; unknown stays unknown", async () => {
    const led = await ledger.taskIn("signed");
    await report("教育局", led, { progress: 40 });
    await sign("财政局", led);
    await report("财政局", led, { progress: 10 });
    assert.equal((await see(led)).progress, 40);
    const both = await twoResponsible();
    await dispatch(both);
    await sign("教育局", both);
    await sign("东溪镇", both);
    await report("教育局", both);
    assert.equal((await see(both)).progress, undefined);
    await report("教育局", both, { progress: 80 });
    await report("东溪镇", both, { progress: 30 });
    assert.equal((await see(both)).progress, 30);
  });

  it("[LG15] with others unfinished the lead asks for closing only with a reason; finished, without", async () => {
    const id = await ledger.taskIn("active");
    const why = await refusalOf(ask("教育局", id));
    assert.ok(why.code === "invalid" && why.field === "unfinished");
    assert.match(why.says, /财政局.*东溪镇/);
    await ask("教育局", id, "配合部分跨年推进");
    assert.equal((await see(id)).state, "closing");
    const done = await ledger.taskIn("active");
    for (const name of ["财政局", "东溪镇"] as const) {
      await sign(name, done);
      await report(name, done, { finishes: true });
    }
    await ask("教育局", done);
    assert.equal((await see(done)).state, "closing");
  });

  it("[LG16] without a lead the last responsible unit's asking moves the whole", async () => {
    const id = await twoResponsible();
    await dispatch(id);
    for (const name of ["教育局", "东溪镇"] as const) {
      await sign(name, id);
      await report(name, id);
    }
    await ask("教育局", id);
    assert.equal((await see(id)).state, "active");
    await ask("东溪镇", id);
    assert.equal((await see(id)).state, "closing");
  });

  it("[LG17] returned, the lead reports and asks anew", async () => {
    const id = await ledger.taskIn("closing");
    await takeStep(ledger.workspace, office(), "return", id, { reason: "缺验收表" });
    const back = await see(id);
    assert.equal(back.state, "active");
    assert.equal(partOf(back, "教育局"), "reported");
    await ask("教育局", id, "另行推进");
    assert.equal((await see(id)).state, "closing");
  });

  it("[LG18] one of two responsible units sends the dispatch back: the other goes on; the rest can be dispatched again", async () => {
    const id = await twoResponsible();
    await dispatch(id);
    await takeStep(ledger.workspace, ledger.liaisons.东溪镇, "refuse", id, { reason: "不属本镇" });
    assert.equal((await see(id)).state, "dispatched");
    await sign("教育局", id);
    assert.equal((await see(id)).state, "signed");
    await dispatch(id);
    assert.equal((await see(id)).state, "dispatched");
    await sign("东溪镇", id);
    assert.equal((await see(id)).state, "signed");
  });

  it("[LG18] the lead sends the dispatch back: all parts wait again", async () => {
    const id = await ledger.taskIn("dispatched");
    await sign("财政局", id);
    await takeStep(ledger.workspace, ledger.liaisons.教育局, "refuse", id, { reason: "职责已调整" });
    const back = await see(id);
    assert.equal(back.state, "pending");
    assert.deepEqual(new Set(back.units.map(({ state }) => state)), new Set(["pending"]));
  });

  it("[LG23] transferred: who stays keeps the part, who is new signs, and a new lead's signature is waited for", async () => {
    const id = await ledger.taskIn("active");
    await takeStep(ledger.workspace, office(), "transfer", id, {
      units: [
        { unit: ledger.unit("民政局"), role: "lead" },
        { unit: ledger.unit("教育局"), role: "support" },
      ],
      reason: "职能划转",
    });
    const after = await see(id);
    assert.equal(after.state, "dispatched");
    assert.equal(partOf(after, "民政局"), "dispatched");
    assert.equal(partOf(after, "教育局"), "reported");
    assert.equal(partOf(after, "财政局"), undefined);
    await takeStep(ledger.workspace, ledger.liaisons.民政局, "sign", id, {});
    assert.equal((await see(id)).state, "active");
  });

  it("[LG23] units that do not exist are refused", async () => {
    const id = await ledger.taskIn("active");
    const units = [{ unit: "00000000-0000-7000-8000-000000000000", role: "lead" as const }];
    const why = await refusalOf(
      takeStep(ledger.workspace, office(), "transfer", id, { units, reason: "调整" }),
    );
    assert.equal(why.code, "invalid");
  });

  it("[LG24] an extension moves the due date when it is approved, and not before; later than the old and than today", async () => {
    const id = await ledger.taskIn("active", { due: "2026-06-30" });
    const extend = (to: string) =>
      takeStep(ledger.workspace, ledger.liaisons.教育局, "ask-extension", id, { to, reason: "汛期" });
    assert.equal((await refusalOf(extend("2026-06-30"))).code, "invalid");
    await extend("2026-07-01");
    assert.equal((await see(id)).due, "2026-06-30");
    assert.equal((await refusalOf(extend("2026-08-01"))).code, "invalid");
    await takeStep(ledger.workspace, office(), "reject-extension", id, { reason: "不予延期" });
    assert.equal((await see(id)).due, "2026-06-30");
    await extend("2026-08-01");
    await takeStep(ledger.workspace, office(), "approve-extension", id, {});
    const task = await see(id);
    assert.equal(task.due, "2026-08-01");
    assert.deepEqual(task.extensions.map(({ state }) => state).sort(), ["approved", "rejected"]);
  });

  it("[LG24] a request that nobody decided lapses when the task ends", async () => {
    const id = await ledger.taskIn("active");
    const to = { to: "2027-03-31", reason: "汛期" };
    await takeStep(ledger.workspace, ledger.liaisons.教育局, "ask-extension", id, to);
    await takeStep(ledger.workspace, office(), "abort", id, { reason: "取消" });
    const task = await see(id);
    assert.equal(task.extensions[0]?.state, "lapsed");
    assert.equal(task.extensionDue, undefined);
  });

  it("[LG25] a suspended task goes back to the state before, also to waiting for verification", async () => {
    for (const state of ["dispatched", "signed", "active", "closing"] as const) {
      const id = await ledger.taskIn(state);
      await takeStep(ledger.workspace, office(), "suspend", id, { reason: "待批" });
      await takeStep(ledger.workspace, office(), "resume", id, { reason: "已批" });
      assert.equal((await see(id)).state, state);
    }
  });

  it("[LG30] of two who edit one task the second is told what it is now and what was sent", async () => {
    const id = await ledger.taskIn("active");
    const { version } = await see(id);
    await editTask(ledger.workspace, office(), id, { version, title: "新名称甲" });
    const why = await refusalOf(editTask(ledger.workspace, office(), id, { version, title: "新名称乙" }));
    assert.ok(why.code === "conflict");
    assert.equal((why.current as { title: string }).title, "新名称甲");
    assert.equal((why.sent as { title: string }).title, "新名称乙");
    assert.equal((await see(id)).title, "新名称甲");
  });

  it("[LG30] an edit with other units is a transfer too: with its reason, and both or neither", async () => {
    const id = await ledger.taskIn("active");
    const { version, units } = await see(id);
    const rest = units.filter(({ role }) => role !== "support").map(({ unit, role }) => ({ unit, role }));
    const edit = { version, title: "新名称", reportDays: 10, units: rest };
    const why = await refusalOf(editTask(ledger.workspace, office(), id, edit));
    assert.ok(why.code === "invalid" && why.field === "reason");
    assert.notEqual((await see(id)).title, "新名称");
    await editTask(ledger.workspace, office(), id, { ...edit, reason: "职责调整" });
    const after = await see(id);
    assert.deepEqual([after.title, after.reportDays], ["新名称", 10]);
    assert.deepEqual(
      after.units.map(({ role, state }) => [role, state]),
      [
        ["lead", "reported"],
        ["responsible", "dispatched"],
      ],
    );
  });

  it("[LG30] at the same moment one of two steps wins, and nothing is lost", async () => {
    const id = await ledger.taskIn("closing");
    const { version } = await see(id);
    const outcomes = await Promise.allSettled([
      takeStep(ledger.workspace, office(), "verify", id, { version }),
      takeStep(ledger.workspace, office(), "return", id, { version, reason: "缺材料" }),
    ]);
    assert.equal(outcomes.filter(({ status }) => status === "fulfilled").length, 1);
  });

  it("[LG31] all of it can be rebuilt from the events", async () => {
    const { store, workspace } = ledger;
    const { differences } = await checkRebuild({ store, regions: [workspace.region] });
    assert.deepEqual(differences, []);
  });
});
