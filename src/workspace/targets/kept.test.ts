import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { eq } from "drizzle-orm";

import { plans, targets } from "../../storage/tables/index.ts";
import type { Actor } from "../access/actor.ts";
import { editPlan } from "../plans/edit-plan.ts";
import type { TestOffice } from "../testing.ts";
import { change } from "../workspace.ts";
import { editTarget } from "./edit.ts";
import { judgeStale } from "./judge-stale.ts";
import { keepJudged } from "./keep-judged.ts";

import { targetPage } from "./query/list.ts";
import { targetView } from "./query/view.ts";
import { reportValue, type TargetReportInput } from "./report.ts";
import { addPlan, addTarget, type TestPlan, targetOffice, whyRefused } from "./testing.ts";

let office: TestOffice;
let plan: TestPlan;
const text = "一、总体目标。到2026年,学生体质健康合格率达到90%以上；教育局牵头。\n二、其他";

before(async () => {
  ({ office, plan } = await targetOffice());
});
after(() => office.close());

const report = (actor: Actor, input: TargetReportInput) => reportValue(office.workspace, actor, input);
const judged = async (id: string) => {
  const [row] = await office.store.db.select().from(targets).where(eq(targets.id, id));
  return row!;
};

describe("judgement kept", () => {
  it("[TG66] is made again when the day changes, and only then", async () => {
    const target = await addTarget(office, plan);
    assert.equal((await judged(target)).judgedState, null);
    assert.equal(await judgeStale(office.workspace), 1);
    await report(office.actors["plan-office"], { target, period: "2026-10", value: "80" });
    assert.equal(await judgeStale(office.workspace), 0);
    assert.equal((await judged(target)).judgedState, "not-due");
    office.setNow("2027-03-01T02:00:00.000Z");
    const page = await targetPage(office.workspace, office.actors.leader, { plan: plan.id });
    assert.equal(page.rows.find(({ id }) => id === target)?.state, "not-reported");
    assert.equal((await judged(target)).judgedOn, "2027-03-01");
    office.setNow("2026-11-21T02:00:00.000Z");
    assert.ok((await judgeStale(office.workspace)) > 0, "a clock that was set back is another day too");
  });

  it("[TG66] is made again when the period of its plan changes", async () => {
    const own = await addPlan(office, { text, start: "2024-01-01", end: "2028-12-31" });
    const target = await addTarget(office, own);
    const beside = await addTarget(office, plan);
    await judgeStale(office.workspace);
    const edit = (data: Parameters<typeof editPlan>[3]) =>
      editPlan(office.workspace, office.actors["plan-office"], own.id, data);
    const [row] = await office.store.db.select().from(plans).where(eq(plans.id, own.id));
    const { version } = await edit({ title: "健康青枫行动方案", version: row!.version });
    assert.notEqual((await judged(target)).judgedOn, null);
    const why = await whyRefused(edit({ end: "2023-12-31", version }));
    assert.ok(why?.code === "invalid" && why.field === "end");
    await edit({ end: "2027-12-31", version });
    assert.equal((await judged(target)).judgedOn, null);
    assert.notEqual((await judged(beside)).judgedOn, null);
  });

  it("[TG66] is kept of today while the server runs", async () => {
    const target = await addTarget(office, plan);
    let tick = () => {};
    const stop = keepJudged(office.workspace, {
      every: (_, run) => {
        tick = run;
        return () => {};
      },
      failed: (error) => assert.fail(String(error)),
    });
    await stop();
    assert.equal((await judged(target)).judgedOn, "2026-11-21");
    office.setNow("2026-11-21T16:00:00.000Z");
    tick();
    await stop();
    assert.equal((await judged(target)).judgedOn, "2026-11-22");
    office.setNow("2026-11-21T02:00:00.000Z");
    await judgeStale(office.workspace);
  });

  it("[TG66] is made again after an edit by a plan's revision", async () => {
    const target = await addTarget(office, plan);
    await report(office.actors["plan-office"], { target, period: "2026", value: "91" });
    assert.equal((await judged(target)).judgedState, "met");
    await change(office.workspace, undefined, (work) =>
      work.record({
        kind: "target.edited",
        subject: target,
        plan: plan.id,
        data: {
          revision: plan.revision,
          metric: "学生体质健康合格率",
          unit: "%",
          direction: "at-least",
          aggregation: "ratio",
          values: [{ period: "2025", value: "95" }],
        },
      }),
    );
    await judgeStale(office.workspace);
    assert.notEqual((await judged(target)).judgedState, "met");
  });
});

describe("editing a definition", () => {
  it("[TG70] the plan office alone, by version; the judgement follows", async () => {
    const target = await addTarget(office, plan, {
      aggregation: "last",
      unit: "件",
      values: [{ period: "2026", value: "10" }],
    });
    const actor = office.actors["plan-office"];
    await report(actor, { target, period: "2026", value: "8" });
    const { version } = await judged(target);
    const edit = { version, direction: "at-most" as const, units: [office.unit("教育局")] };
    assert.deepEqual(await whyRefused(editTarget(office.workspace, office.actors.leader, target, edit)), {
      code: "forbidden",
      action: "target.write",
    });
    await editTarget(office.workspace, actor, target, edit);
    const why = await whyRefused(editTarget(office.workspace, actor, target, edit));
    assert.equal(why?.code, "conflict");
    const view = await targetView(office.workspace, actor, target);
    assert.equal(view.direction, "at-most");
    assert.deepEqual(
      view.history.slice(0, 2).map(({ says }) => says),
      ["报送单位确定为青枫县教育局。", "指标定义修改：比较方式由“不低于”改为“不高于”。"],
    );
    assert.equal((await judged(target)).judgedOn, "2026-11-21");
  });
});
