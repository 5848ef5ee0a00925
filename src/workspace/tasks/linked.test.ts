import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { RefusedError } from "../refusal.ts";
import { targetView } from "../targets/query/view.ts";
import { addPlan, addTarget, addTask, type TestPlan } from "../targets/testing.ts";
import { type TestOffice, testOffice } from "../testing.ts";
import { findTask } from "./query/task.ts";
import { reportProgress } from "./report-progress.ts";
import { takeStep } from "./take.ts";

let office: TestOffice;
let plan: TestPlan;
before(async () => {
  office = await testOffice({ now: "2026-11-21T02:00:00.000Z" });
  plan = await addPlan(office, { start: "2024-01-01", end: "2028-12-31" });
});
after(() => office.close());

/** A task of 教育局 that was signed, for a rate that these units report. */
async function signedTask(names: readonly string[], aggregation: "ratio" | "weighted" | "sum" = "ratio") {
  const target = await addTarget(office, plan, { aggregation, units: names.map(office.unit) });
  const task = await addTask(office, plan, {
    targets: [target],
    units: [{ unit: office.unit("教育局"), role: "lead" }],
  });
  await takeStep(office.workspace, office.actors["plan-office"], "dispatch", task, {});
  await takeStep(office.workspace, office.actors.liaison, "sign", task, {});
  return { task, target };
}
const linkedOf = async (task: string, actor = office.actors.liaison) =>
  (await findTask(office.workspace, actor, task)).linked.map(({ ask, reporters }) => ({ ask, reporters }));

describe("the targets of a task", () => {
  it("[TG63] say what figures a report of a unit must hold", async () => {
    const own = [office.unit("教育局")];
    const both = ["教育局", "民政局"];
    assert.deepEqual(await linkedOf((await signedTask(["教育局"])).task), [{ ask: "value", reporters: own }]);
    assert.deepEqual(await linkedOf((await signedTask(both)).task), [{ ask: "quotient", reporters: own }]);
    assert.deepEqual(await linkedOf((await signedTask(both, "weighted")).task), [
      { ask: "value-and-weight", reporters: own },
    ]);
    assert.deepEqual(await linkedOf((await signedTask(both, "sum")).task), [
      { ask: "value", reporters: own },
    ]);
  });

  it("[TG60] name only units that the caller reports for", async () => {
    const { task } = await signedTask(["民政局", "财政局"]);
    assert.deepEqual(await linkedOf(task), [{ ask: "quotient", reporters: [] }]);
    const { task: own } = await signedTask(["教育局"]);
    assert.deepEqual(await linkedOf(own, office.actors.leader), [{ ask: "value", reporters: [] }]);
  });

  it("[TG63] are reported with the task's progress, in the figures that are asked", async () => {
    const { task, target } = await signedTask(["教育局", "民政局"]);
    const { workspace, actors } = office;
    const input = { target, period: "2026" };
    await assert.rejects(
      reportProgress(workspace, actors.liaison, task, {
        done: "已开展",
        values: [{ ...input, value: "91" }],
      }),
      (error) =>
        error instanceof RefusedError && error.why.code === "invalid" && error.why.field === "numerator",
    );
    const values = [{ ...input, numerator: "4550", denominator: "5000" }];
    await reportProgress(workspace, actors.liaison, task, { done: "已开展", values });
    const [entry] = (await targetView(workspace, actors.liaison, target)).reports;
    assert.deepEqual([entry?.numerator, entry?.denominator], ["4550", "5000"]);
    const [report] = (await findTask(workspace, actors.liaison, task)).reports;
    assert.deepEqual(report?.values, [
      {
        target,
        metric: "学生体质健康合格率",
        period: "2026",
        value: "91",
        unit: "%",
        numerator: "4550",
        denominator: "5000",
      },
    ]);
  });
});
