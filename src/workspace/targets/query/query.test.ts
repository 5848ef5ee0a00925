import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { readCsv } from "../../../output/csv.ts";
import type { Actor } from "../../access/actor.ts";
import type { TestOffice } from "../../testing.ts";
import { reportValue, type TargetReportInput } from "../report.ts";
import { addPlan, addTarget, addTask, type TestPlan, targetOffice, whyRefused } from "../testing.ts";
import { exportTargets } from "./export.ts";
import { allTargets, targetGroups, targetPage } from "./list.ts";
import { targetByUnit, targetView } from "./view.ts";

let office: TestOffice;
let plan: TestPlan;
const text = "一、总体目标。到2026年,学生体质健康合格率达到90%以上；教育局牵头。\n二、其他";

before(async () => {
  ({ office, plan } = await targetOffice());
});
after(() => office.close());

const report = (actor: Actor, input: TargetReportInput) => reportValue(office.workspace, actor, input);

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

  it("[TG67] each place is made of the units in it, by hand: 653 of 800, one of four missing", async () => {
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

  it("[TG68] a unit sees its own value and the whole, and not those of others", async () => {
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

  it("[TG67] sums add up, of a period asked for", async () => {
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
  it("[TG69] shows the sentence that it comes from", async () => {
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

  it("[TG69] draws path, dates, values and forecast with the numbers of the judgement", async () => {
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

  it("[TG68] of a stranger's unit does not exist", async () => {
    const target = await addTarget(office, plan, { units: [office.unit("教育局")] });
    for (const id of [target, "no-id"]) {
      assert.deepEqual(await whyRefused(targetView(office.workspace, office.stranger, id)), {
        code: "not-found",
        what: "target",
      });
      assert.deepEqual(await whyRefused(targetByUnit(office.workspace, office.stranger, id)), {
        code: "not-found",
        what: "target",
      });
    }
    assert.deepEqual(await allTargets(office.workspace, office.stranger, { text: "不存在的指标" }), []);
    const { rows } = await targetPage(office.workspace, office.stranger, { plan: plan.id });
    assert.ok(!rows.some(({ id }) => id === target));
  });
});

describe("the matrix", () => {
  it("[TG71] pages by cursor give every row once, in the plan's order, with counts of the whole", async () => {
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

  it("[TG71] a unit's filter finds what it reports and what it has a task for", async () => {
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

describe("export of the matrix", () => {
  it("[TG72] holds exactly what the filter finds and the person may see, no cell a formula", async () => {
    const own = await addPlan(office, { title: "导出方案" });
    const target = await addTarget(office, own, {
      metric: "=合格率",
      units: [office.unit("教育局")],
      aggregation: "last",
      baseline: { value: "80.10" },
    });
    await addTarget(office, own, { metric: "他人指标", units: [office.unit("民政局")] });
    await report(office.actors["plan-office"], { target, period: "2026", value: "91.5" });
    const rowsOf = async (actor: Actor) => {
      const { bytes, name } = await exportTargets(office.workspace, actor, { plan: own.id }, "csv");
      assert.equal(name, "导出方案目标指标完成情况.csv");
      return readCsv(bytes);
    };
    const [head, row, ...others] = await rowsOf(office.actors.liaison);
    assert.deepEqual(head?.slice(2, 8), ["指标", "计量单位", "要求", "基数", "2026年目标", "2026年实际"]);
    assert.deepEqual(row?.slice(3, 10), ["%", "不低于", "80.1", "90", "91.5", "已达标", "绿灯"]);
    assert.doesNotMatch(row?.[2] ?? "", /^=/);
    assert.equal(others.length, 0);
    assert.equal((await rowsOf(office.actors.leader)).length, 3);
    const { bytes } = await exportTargets(office.workspace, office.actors.leader, { plan: own.id }, "xlsx");
    assert.equal(new TextDecoder().decode(bytes.slice(0, 2)), "PK");
  });
});
