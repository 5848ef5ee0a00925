import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { eq } from "drizzle-orm";

import { targets } from "../../storage/tables/index.ts";
import type { Actor } from "../access/actor.ts";
import type { TestOffice } from "../testing.ts";

import { targetView } from "./query/view.ts";
import { reportValue, type TargetReportInput } from "./report.ts";
import { addTarget, addTask, type TestPlan, targetOffice, whyRefused } from "./testing.ts";

let office: TestOffice;
let plan: TestPlan;

before(async () => {
  ({ office, plan } = await targetOffice());
});
after(() => office.close());

const report = (actor: Actor, input: TargetReportInput) => reportValue(office.workspace, actor, input);
const judged = async (id: string) => {
  const [row] = await office.store.db.select().from(targets).where(eq(targets.id, id));
  return row!;
};

describe("reporting a value", () => {
  it("[TG60] a unit that must report does so, and the target is judged at once", async () => {
    const target = await addTarget(office, plan, { units: [office.unit("教育局")] });
    await report(office.actors.liaison, {
      target,
      period: "2026",
      unit: office.unit("教育局"),
      numerator: "4550",
      denominator: "5000",
    });
    const { judgedState, judgedLight, judgedOn } = await judged(target);
    assert.deepEqual([judgedState, judgedLight, judgedOn], ["met", "green", "2026-11-21"]);
  });

  it("[TG60] another unit's people cannot report for it, and do not learn that it exists", async () => {
    const target = await addTarget(office, plan, { units: [office.unit("教育局")] });
    const input = { target, period: "2026", unit: office.unit("教育局"), value: "91" };
    assert.deepEqual(await whyRefused(report(office.stranger, input)), { code: "not-found", what: "target" });
    assert.deepEqual(await whyRefused(report(office.actors.viewer, input)), {
      code: "forbidden",
      action: "target.report",
    });
    assert.deepEqual(await whyRefused(report(office.countyHead, input)), {
      code: "forbidden",
      action: "target.report",
    });
  });

  it("[TG60] a unit that has a task for a target but need not report it cannot", async () => {
    const target = await addTarget(office, plan, { units: [office.unit("教育局")] });
    await addTask(office, plan, {
      targets: [target],
      units: [{ unit: office.unit("民政局"), role: "support" }],
    });
    const input = { target, period: "2026", unit: office.unit("民政局"), value: "91" };
    const why = await whyRefused(report(office.stranger, input));
    assert.equal(
      why?.code === "invalid" && why.says.startsWith("青枫县民政局不在这项指标的报送单位中"),
      true,
    );
  });

  it("[TG61] only the plan office gives the value of the whole", async () => {
    const target = await addTarget(office, plan, { units: [office.unit("教育局"), office.unit("民政局")] });
    const input = { target, period: "2026", value: "91.5" };
    const why = await whyRefused(report(office.actors.liaison, input));
    assert.equal(why?.code === "invalid" && why.field, "unit");
    await report(office.actors["plan-office"], input);
    assert.equal((await judged(target)).judgedState, "met");
  });

  it("[TG62] a period must exist, have begun, and not be before the plan", async () => {
    const target = await addTarget(office, plan);
    const of = async (period: string) => {
      const why = await whyRefused(report(office.actors["plan-office"], { target, period, value: "80" }));
      return why?.code === "invalid" ? why.says : undefined;
    };
    assert.match((await of("2026-13")) ?? "", /不是报送期/);
    assert.match((await of("2026-11-31")) ?? "", /不是报送期/);
    assert.match((await of("2026-11-22")) ?? "", /还没有到/);
    assert.match((await of("2027")) ?? "", /还没有到/);
    assert.match((await of("2023-12")) ?? "", /早于方案/);
    assert.equal(await of("2024-01-01"), undefined);
    assert.equal(await of("2026-11-21"), undefined);
    assert.equal(await of("2026"), undefined);
  });

  it("[TG62] of a period that begins today in China, not in Greenwich", async () => {
    const target = await addTarget(office, plan);
    office.setNow("2026-11-30T16:00:00.000Z");
    await report(office.actors["plan-office"], { target, period: "2026-12", value: "80" });
    office.setNow("2026-11-21T02:00:00.000Z");
  });

  it("[TG63] figures that cannot be are refused with what to do; a share above 100 % is taken", async () => {
    const units = [office.unit("教育局"), office.unit("民政局")];
    const target = await addTarget(office, plan, { units });
    const of = async (figures: Partial<TargetReportInput>) => {
      const why = await whyRefused(
        report(office.actors.liaison, { target, period: "2026", unit: units[0], ...figures }),
      );
      return why?.code === "invalid" ? why.field : undefined;
    };
    assert.equal(await of({ value: "91" }), "numerator");
    assert.equal(await of({ numerator: "91" }), "denominator");
    assert.equal(await of({ numerator: "9.1e3", denominator: "100" }), "numerator");
    assert.equal(await of({ numerator: "91", denominator: "0" }), "denominator");
    assert.equal(await of({ numerator: "91", denominator: "-1" }), "denominator");
    assert.equal(await of({ numerator: "1001", denominator: "100" }), "numerator");
    assert.equal(await of({ numerator: "101", denominator: "100" }), undefined);
    const count = await addTarget(office, plan, { aggregation: "sum", unit: "所", units });
    const why = await whyRefused(
      report(office.actors.liaison, { target: count, period: "2026", unit: units[0], value: "-1" }),
    );
    assert.equal(why?.code === "invalid" && why.field, "value");
  });

  it("[TG63] a weighted mean takes a weight", async () => {
    const units = [office.unit("教育局"), office.unit("民政局")];
    const target = await addTarget(office, plan, { aggregation: "weighted", units });
    const input = { target, period: "2026", unit: units[0], value: "91" };
    const why = await whyRefused(report(office.actors.liaison, input));
    assert.equal(why?.code === "invalid" && why.field, "weight");
    await report(office.actors.liaison, { ...input, weight: "1200" });
  });

  it("[TG64] a correction is a new entry that names what it corrects and why; nothing is lost", async () => {
    const unit = office.unit("教育局");
    const target = await addTarget(office, plan, { units: [unit] });
    const { liaison } = office.actors;
    const first = await report(liaison, { target, period: "2026", unit, value: "86" });
    const again = await whyRefused(report(liaison, { target, period: "2026", unit, value: "91" }));
    assert.match(again?.code === "invalid" ? again.says : "", /2026年的数值已报送为86%/);
    const bare = await whyRefused(
      report(liaison, { target, period: "2026", unit, value: "91", corrects: first }),
    );
    assert.equal(bare?.code === "invalid" && bare.field, "note");
    office.setNow("2026-11-21T02:01:00.000Z");
    const correction = { target, period: "2026", unit, value: "91", corrects: first, note: "漏报一校" };
    const second = await report(liaison, correction);
    const stale = await whyRefused(report(liaison, correction));
    assert.equal(stale?.code === "invalid" && stale.field, "corrects");
    office.setNow("2026-11-21T02:00:00.000Z");
    assert.equal((await judged(target)).judgedState, "met");
    office.setNow("2026-11-21T02:02:00.000Z");

    const view = await targetView(office.workspace, office.actors.leader, target);
    assert.deepEqual(
      view.reports.map(({ id, value, corrects, correctedBy, note, by }) => ({
        id,
        value,
        corrects,
        correctedBy,
        note,
        by,
      })),
      [
        {
          id: second,
          value: "91",
          corrects: first,
          correctedBy: undefined,
          note: "漏报一校",
          by: "张liaison",
        },
        { id: first, value: "86", corrects: undefined, correctedBy: second, note: "", by: "张liaison" },
      ],
    );
    assert.deepEqual(
      view.history.map(({ says }) => says),
      [
        "青枫县教育局更正2026年：86%改为91%，原因：漏报一校。",
        "青枫县教育局报送2026年：86%。",
        "指标随方案发布建立，目标值1个，报送单位1个。",
      ],
    );
  });

  it("[TG64] a wrong period is corrected too, but not onto one that has a value", async () => {
    const target = await addTarget(office, plan);
    const actor = office.actors["plan-office"];
    const wrong = await report(actor, { target, period: "2025-Q3", value: "80" });
    await report(actor, { target, period: "2025-Q4", value: "82" });
    const taken = await whyRefused(
      report(actor, { target, period: "2025-Q4", value: "80", corrects: wrong, note: "期别填错" }),
    );
    assert.equal(taken?.code === "invalid" && taken.field, "period");
    await report(actor, { target, period: "2025-Q2", value: "80", corrects: wrong, note: "期别填错" });
    const { periods } = await targetView(office.workspace, actor, target);
    assert.deepEqual(
      periods.map(({ period, value }) => [period, value]),
      [
        ["2025-Q4", "82"],
        ["2025-Q2", "80"],
      ],
    );
  });

  it("[TG65] two at once for one unit and period: one stands, the other is told", async () => {
    const unit = office.unit("教育局");
    const target = await addTarget(office, plan, { units: [unit] });
    const both = await Promise.all(
      ["86", "87"].map((value) =>
        whyRefused(report(office.actors.liaison, { target, period: "2026", unit, value })),
      ),
    );
    assert.deepEqual(both.map((why) => why?.code).sort(), ["invalid", undefined]);
  });
});
