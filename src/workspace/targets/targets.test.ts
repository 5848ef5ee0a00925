import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { eq } from "drizzle-orm";
import { targets } from "../../storage/tables/index.ts";
import type { Actor } from "../access/actor.ts";
import { RefusedError } from "../refusal.ts";
import { type TestOffice, testOffice } from "../testing.ts";
import { change } from "../workspace.ts";
import { editTarget } from "./edit.ts";
import { judgeStale } from "./judge-stale.ts";
import { allTargets, targetGroups, targetPage } from "./query/list.ts";
import { targetByUnit, targetView } from "./query/view.ts";
import { reportValue, type TargetReportInput } from "./report.ts";
import { addPlan, addTarget, addTask, type TestPlan } from "./testing.ts";

let office: TestOffice;
let plan: TestPlan;
const text = "一、总体目标。到2026年,学生体质健康合格率达到90%以上；教育局牵头。\n二、其他";

before(async () => {
  office = await testOffice({ now: "2026-11-21T02:00:00.000Z" });
  plan = await addPlan(office, { text, start: "2024-01-01", end: "2028-12-31" });
});
after(() => office.close());

const say = async (work: Promise<unknown>) => {
  try {
    await work;
  } catch (error) {
    if (error instanceof RefusedError) return error.why;
    throw error;
  }
  return undefined;
};
const report = (actor: Actor, input: TargetReportInput) => reportValue(office.workspace, actor, input);
const judged = async (id: string) => {
  const [row] = await office.store.db.select().from(targets).where(eq(targets.id, id));
  return row!;
};

describe("reporting a value", () => {
  it("[TG50] a unit that must report does so, and the target is judged at once", async () => {
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

  it("[TG50] another unit's people cannot report for it, and do not learn that it exists", async () => {
    const target = await addTarget(office, plan, { units: [office.unit("教育局")] });
    const input = { target, period: "2026", unit: office.unit("教育局"), value: "91" };
    assert.deepEqual(await say(report(office.stranger, input)), { code: "not-found", what: "target" });
    assert.deepEqual(await say(report(office.actors.viewer, input)), {
      code: "forbidden",
      action: "target.report",
    });
    assert.deepEqual(await say(report(office.countyHead, input)), {
      code: "forbidden",
      action: "target.report",
    });
  });

  it("[TG50] a unit that has a task for a target but need not report it cannot", async () => {
    const target = await addTarget(office, plan, { units: [office.unit("教育局")] });
    await addTask(office, plan, {
      targets: [target],
      units: [{ unit: office.unit("民政局"), role: "support" }],
    });
    const input = { target, period: "2026", unit: office.unit("民政局"), value: "91" };
    const why = await say(report(office.stranger, input));
    assert.equal(
      why?.code === "invalid" && why.says.startsWith("青枫县民政局不在这项指标的报送单位中"),
      true,
    );
  });

  it("[TG51] only the plan office gives the value of the whole", async () => {
    const target = await addTarget(office, plan, { units: [office.unit("教育局"), office.unit("民政局")] });
    const input = { target, period: "2026", value: "91.5" };
    const why = await say(report(office.actors.liaison, input));
    assert.equal(why?.code === "invalid" && why.field, "unit");
    await report(office.actors["plan-office"], input);
    assert.equal((await judged(target)).judgedState, "met");
  });

  it("[TG52] a period must exist, have begun, and not be before the plan", async () => {
    const target = await addTarget(office, plan);
    const of = async (period: string) => {
      const why = await say(report(office.actors["plan-office"], { target, period, value: "80" }));
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

  it("[TG52] of a period that begins today in China, not in Greenwich", async () => {
    const target = await addTarget(office, plan);
    office.setNow("2026-11-30T16:00:00.000Z");
    await report(office.actors["plan-office"], { target, period: "2026-12", value: "80" });
    office.setNow("2026-11-21T02:00:00.000Z");
  });

  it("[TG53] figures that cannot be are refused with what to do; a share above 100 % is taken", async () => {
    const units = [office.unit("教育局"), office.unit("民政局")];
    const target = await addTarget(office, plan, { units });
    const of = async (figures: Partial<TargetReportInput>) => {
      const why = await say(
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
    const why = await say(
      report(office.actors.liaison, { target: count, period: "2026", unit: units[0], value: "-1" }),
    );
    assert.equal(why?.code === "invalid" && why.field, "value");
  });

  it("[TG53] a weighted mean takes a weight", async () => {
    const units = [office.unit("教育局"), office.unit("民政局")];
    const target = await addTarget(office, plan, { aggregation: "weighted", units });
    const input = { target, period: "2026", unit: units[0], value: "91" };
    const why = await say(report(office.actors.liaison, input));
    assert.equal(why?.code === "invalid" && why.field, "weight");
    await report(office.actors.liaison, { ...input, weight: "1200" });
  });

  it("[TG54] a correction is a new entry that names what it corrects and why; nothing is lost", async () => {
    const unit = office.unit("教育局");
    const target = await addTarget(office, plan, { units: [unit] });
    const { liaison } = office.actors;
    const first = await report(liaison, { target, period: "2026", unit, value: "86" });
    const again = await say(report(liaison, { target, period: "2026", unit, value: "91" }));
    assert.match(again?.code === "invalid" ? again.says : "", /2026年的数值已报送为86%/);
    const bare = await say(report(liaison, { target, period: "2026", unit, value: "91", corrects: first }));
    assert.equal(bare?.code === "invalid" && bare.field, "note");
    office.setNow("2026-11-21T02:01:00.000Z");
    const correction = { target, period: "2026", unit, value: "91", corrects: first, note: "漏报一校" };
    const second = await report(liaison, correction);
    const stale = await say(report(liaison, correction));
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

  it("[TG54] a wrong period is corrected too, but not onto one that has a value", async () => {
    const target = await addTarget(office, plan);
    const actor = office.actors["plan-office"];
    const wrong = await report(actor, { target, period: "2025-Q3", value: "80" });
    await report(actor, { target, period: "2025-Q4", value: "82" });
    const taken = await say(
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

  it("[TG55] two at once for one unit and period: one stands, the other is told", async () => {
    const unit = office.unit("教育局");
    const target = await addTarget(office, plan, { units: [unit] });
    const both = await Promise.all(
      ["86", "87"].map((value) =>
        say(report(office.actors.liaison, { target, period: "2026", unit, value })),
      ),
    );
    assert.deepEqual(both.map((why) => why?.code).sort(), ["invalid", undefined]);
  });
});

describe("judgement kept", () => {
  it("[TG56] is made again when the day changes, and only then", async () => {
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

  it("[TG56] is made again after an edit by a plan's revision", async () => {
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

describe("roll-up by unit and place", () => {
  const towns = ["东溪镇", "石桥镇", "白果镇"];
  let target: string;
  before(async () => {
    target = await addTarget(office, plan, { units: [...towns, "教育局"].map(office.unit) });
    const office_ = office.actors["plan-office"];
    const figures: Record<string, readonly [string, string]> = {
      东溪镇: ["430", "500"],
      石桥镇: ["190", "200"],
      教育局: ["33", "100"],
    };
    for (const [name, [numerator, denominator]] of Object.entries(figures))
      await report(office_, { target, period: "2026", unit: office.unit(name), numerator, denominator });
  });

  it("[TG57] each place is made of the units in it, by hand: 653 of 800, one of four missing", async () => {
    const rolled = await targetByUnit(office.workspace, office.actors.leader, target, "2026");
    assert.deepEqual(
      rolled.rows.map(({ name, depth, value, reporters, missing }) => [
        name,
        depth,
        value,
        reporters,
        missing,
      ]),
      [
        ["青枫县人民政府", 0, "81.63", 4, 1],
        ["青枫县石桥镇", 1, "95", 1, 0],
        ["青枫县东溪镇", 1, "86", 1, 0],
        ["青枫县教育局", 1, "33", 1, 0],
        ["青枫县白果镇", 1, undefined, 1, 1],
      ],
    );
    assert.deepEqual([rolled.whole.value, rolled.whole.missing], ["81.63", 1]);
  });

  it("[TG58] a unit sees its own value and the whole, and not those of others", async () => {
    const rolled = await targetByUnit(office.workspace, office.actors.liaison, target, "2026");
    assert.deepEqual(
      rolled.rows.map(({ name, value }) => [name, value]),
      [["青枫县教育局", "33"]],
    );
    assert.equal(rolled.whole.value, "81.63");
    const view = await targetView(office.workspace, office.actors.liaison, target);
    assert.deepEqual(
      view.reports.map(({ unitName }) => unitName),
      ["青枫县教育局"],
    );
    assert.ok(view.history.every(({ says }) => !says.includes("东溪镇")));
    assert.deepEqual(
      view.units.map(({ name }) => name),
      ["青枫县教育局"],
    );
    const head = await targetByUnit(office.workspace, office.countyHead, target, "2026");
    assert.equal(head.rows.length, 5);
  });

  it("[TG57] sums add up, of a period asked for", async () => {
    const sum = await addTarget(office, plan, {
      aggregation: "sum",
      unit: "万元",
      units: towns.map(office.unit),
      values: [{ period: "2026", value: "100" }],
    });
    for (const [name, value] of [
      ["东溪镇", "10.05"],
      ["石桥镇", "20.10"],
      ["白果镇", "0.001"],
    ] as const)
      await report(office.actors["plan-office"], {
        target: sum,
        period: "2026-Q3",
        unit: office.unit(name),
        value,
      });
    const rolled = await targetByUnit(office.workspace, office.actors.leader, sum);
    assert.equal(rolled.period, "2026-Q3");
    assert.equal(rolled.whole.value, "30.151");
    assert.equal(rolled.rows.find(({ name }) => name === "青枫县白果镇")?.value, "0.001");
  });
});

describe("one target", () => {
  it("[TG59] shows the sentence that it comes from", async () => {
    const start = text.indexOf("学生");
    const target = await addTarget(office, plan, {
      start,
      end: start + 5,
      values: [{ period: "2026", value: "90", start: text.indexOf("90"), end: text.indexOf("90") + 3 }],
    });
    const { sources } = await targetView(office.workspace, office.actors.leader, target);
    assert.deepEqual(
      sources.map(({ text, period }) => [period, text]),
      [
        [undefined, "到2026年,学生体质健康合格率达到90%以上；"],
        ["2026", "到2026年,学生体质健康合格率达到90%以上；"],
      ],
    );
  });

  it("[TG59] draws path, dates, values and forecast with the numbers of the judgement", async () => {
    const target = await addTarget(office, plan, {
      aggregation: "last",
      baseline: { value: "80", at: "2023" },
      values: [
        { period: "2026", value: "86" },
        { period: "2028", value: "90" },
      ],
    });
    const actor = office.actors["plan-office"];
    await report(actor, { target, period: "2024", value: "81" });
    await report(actor, { target, period: "2025", value: "83" });
    const { chart, cells } = await targetView(office.workspace, actor, target);
    assert.deepEqual(chart.path, [
      { on: "2023-12-31", value: "80", label: "" },
      { on: "2026-12-31", value: "86", label: "2026年" },
      { on: "2028-12-31", value: "90", label: "2028年" },
    ]);
    assert.deepEqual(
      chart.actuals.map(({ on, value }) => [on, value]),
      [
        ["2024-12-31", "81"],
        ["2025-12-31", "83"],
      ],
    );
    assert.deepEqual(chart.forecast, [
      { on: "2025-12-31", value: "83", label: "2025年" },
      { on: "2026-12-31", value: "85", label: "2026年预测" },
    ]);
    assert.deepEqual(
      cells.map(({ year, asks, actual }) => [year, asks.map(({ value }) => value), actual?.value]),
      [
        ["2024", [], "81"],
        ["2025", [], "83"],
        ["2026", ["86"], undefined],
        ["2028", ["90"], undefined],
      ],
    );
  });

  it("[TG58] of a stranger's unit does not exist", async () => {
    const target = await addTarget(office, plan, { units: [office.unit("教育局")] });
    for (const id of [target, "no-id"]) {
      assert.deepEqual(await say(targetView(office.workspace, office.stranger, id)), {
        code: "not-found",
        what: "target",
      });
      assert.deepEqual(await say(targetByUnit(office.workspace, office.stranger, id)), {
        code: "not-found",
        what: "target",
      });
    }
    assert.deepEqual(await allTargets(office.workspace, office.stranger, { text: "不存在的指标" }), []);
    const { rows } = await targetPage(office.workspace, office.stranger, { plan: plan.id });
    assert.ok(!rows.some(({ id }) => id === target));
  });
});

describe("editing a definition", () => {
  it("[TG60] the plan office alone, by version; the judgement follows", async () => {
    const target = await addTarget(office, plan, {
      aggregation: "last",
      unit: "件",
      values: [{ period: "2026", value: "10" }],
    });
    const actor = office.actors["plan-office"];
    await report(actor, { target, period: "2026", value: "8" });
    const { version } = await judged(target);
    const edit = { version, direction: "at-most" as const, units: [office.unit("教育局")] };
    assert.deepEqual(await say(editTarget(office.workspace, office.actors.leader, target, edit)), {
      code: "forbidden",
      action: "target.write",
    });
    await editTarget(office.workspace, actor, target, edit);
    const why = await say(editTarget(office.workspace, actor, target, edit));
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

describe("the matrix", () => {
  it("[TG61] pages by cursor give every row once, in the plan's order, with counts of the whole", async () => {
    const own = await addPlan(office, { title: "分页方案" });
    const ids: string[] = [];
    for (let sort = 0; sort < 7; sort++)
      ids.push(
        await addTarget(office, own, {
          sort,
          programme: sort < 3 ? "甲专项" : "乙专项",
          metric: `指标${sort}`,
        }),
      );
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await targetPage(
        office.workspace,
        office.actors.leader,
        { plan: own.id },
        { cursor, limit: 3 },
      );
      assert.equal(page.total, 7);
      seen.push(...page.rows.map(({ id }) => id));
      cursor = page.next;
    } while (cursor !== undefined);
    assert.deepEqual(seen, ids);
    const groups = await targetGroups(office.workspace, office.actors.leader, { plan: own.id }, "programme");
    assert.deepEqual(
      groups.map(({ key, total }) => [key, total]),
      [
        ["甲专项", 3],
        ["乙专项", 4],
      ],
    );
    const found = await targetPage(office.workspace, office.actors.leader, {
      plan: own.id,
      text: "乙专项 标5",
    });
    assert.deepEqual(
      found.rows.map(({ metric }) => metric),
      ["指标5"],
    );
    const percent = await targetPage(office.workspace, office.actors.leader, { plan: own.id, text: "%" });
    assert.equal(percent.total, 0);
  });

  it("[TG61] a unit's filter finds what it reports and what it has a task for", async () => {
    const own = await addPlan(office, { title: "单位筛选方案" });
    const reports = await addTarget(office, own, { units: [office.unit("财政局")], sort: 1 });
    const works = await addTarget(office, own, { sort: 2 });
    await addTarget(office, own, { sort: 3 });
    await addTask(office, own, { targets: [works], units: [{ unit: office.unit("财政局"), role: "lead" }] });
    const { rows } = await targetPage(office.workspace, office.actors.leader, {
      plan: own.id,
      unit: office.unit("财政局"),
    });
    assert.deepEqual(
      rows.map(({ id }) => id),
      [reports, works],
    );
  });
});
