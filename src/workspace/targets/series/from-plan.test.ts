import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { smallPlan } from "../../../../test/small-plan.ts";
import type { Baseline, Plan, Target } from "../../../plan/model.ts";
import { type PlanSeries, seriesOf } from "./from-plan.ts";

const titles = [
  ["a", "“青苗”专项方案(2021—2023年)"],
  ["a1", "1.2021年", "a"],
  ["a2", "2.2022年", "a"],
  ["a3", "3.2023年", "a"],
  ["b", "实施“青苗”专项"],
  ["c", "“常青”专项方案"],
] as const;

type Draft = Pick<Target, "metric" | "op" | "value" | "unit"> & Partial<Target>;

/** A plan with these targets in text order, under the sections above. */
function planOf(targets: readonly Draft[], baselines: readonly Partial<Baseline>[] = []): Plan {
  return smallPlan((plan) => {
    plan.sections = titles.map(([id, title, parent]) => ({
      id,
      title,
      marker: "",
      depth: parent ? 2 : 1,
      span: { start: 0, end: 1 },
      ...(parent && { parent }),
    }));
    plan.targets = targets.map((draft, i) => ({
      id: `t${i}`,
      section: "a",
      span: { start: i, end: i + 1 },
      ...draft,
    }));
    plan.baselines = baselines.map((draft, i) => ({
      id: `b${i}`,
      section: "a",
      span: { start: 90 + i, end: 91 + i },
      metric: "毛入园率",
      value: 85,
      unit: "%",
      ...draft,
    }));
  });
}

const brief = ({ direction, values, yearly, cumulative, targetIds }: PlanSeries) =>
  `${direction} ${values.map(({ period, value, upper }) => `${period}:${value}${upper ? `~${upper}` : ""}`).join(" ")}${
    yearly ? " yearly" : ""
  }${cumulative ? " cumulative" : ""} ${targetIds.join(",")}`;

const rate = { metric: "毛入园率", op: ">=" as const, unit: "%" };
const school = { metric: "建设中心幼儿园", op: "=" as const, unit: "所" };

describe("targets: series of a plan", () => {
  it("[TG50] the years of one metric are one series, and what is said twice stands once", () => {
    const plan = planOf([
      { ...rate, value: 90, by: "2023", section: "b" },
      { ...rate, value: 87, by: "2021", section: "a1" },
      { ...rate, value: 89, by: "2022", section: "a2" },
      { ...rate, value: 90, by: "2023", section: "a3" },
    ]);
    const [series, ...others] = seriesOf(plan);
    assert.equal(others.length, 0);
    assert.equal(brief(series!), "at-least 2021:87 2022:89 2023:90 t0,t1,t2,t3");
    assert.deepEqual(
      [series!.special, series!.aggregation, series!.from, series!.until],
      ["青苗", "ratio", "2021", "2023"],
    );
    assert.equal(series!.spans.length, 4);
  });

  it("[TG50] another scope, unit or special plan is another series", () => {
    const plan = planOf([
      { ...rate, value: 90, by: "2023" },
      { ...rate, value: 50, by: "2023", scope: "城区" },
      { ...rate, value: 90, by: "2023", section: "c" },
      { ...rate, value: 90, by: "2023", unit: "人" },
    ]);
    assert.equal(seriesOf(plan).length, 4);
  });

  it("[TG51] the work of each year, and the total that adds it up", () => {
    const plan = planOf([
      { ...school, value: 19, by: "2023" },
      { ...school, value: 9, by: "2021", section: "a1" },
      { ...school, value: 7, by: "2022", section: "a2" },
      { ...school, value: 3, by: "2023", section: "a3" },
    ]);
    assert.deepEqual(seriesOf(plan).map(brief), [
      "at-least 2023:19 cumulative t0",
      "at-least 2021:9 2022:7 2023:3 yearly cumulative t1,t2,t3",
    ]);
  });

  it("[TG51] a total in one sentence with its years", () => {
    const plan = planOf([
      { ...school, value: 400, by: "2023" },
      { ...school, value: 100, by: "2021" },
      { ...school, value: 200, by: "2022" },
      { ...school, value: 100, by: "2023" },
    ]);
    assert.deepEqual(seriesOf(plan).map(brief), [
      "at-least 2023:400 cumulative t0",
      "at-least 2021:100 2022:200 2023:100 yearly cumulative t1,t2,t3",
    ]);
  });

  it("[TG52] a second number for the same dates is a second series with its own anchor", () => {
    const plan = planOf(
      [
        [78, 60, "2021", "a1"],
        [79, 65, "2022", "a2"],
        [80, 70, "2023", "a3"],
      ].flatMap(([first, second, by, section]) => [
        { ...rate, value: first as number, by: by as string, section: section as string },
        { ...rate, value: second as number, by: by as string, section: section as string },
      ]),
    );
    const series = seriesOf(plan);
    assert.deepEqual(series.map(brief), [
      "at-least 2021:78 2022:79 2023:80 t0,t2,t4",
      "at-least 2021:60 2022:65 2023:70 t1,t3,t5",
    ]);
    assert.equal(new Set(series.map(({ anchor }) => anchor)).size, 2);
  });

  it("[TG12] a plain number is a floor, of what is better when it falls a ceiling", () => {
    const plan = planOf([
      { metric: "参保率", op: "=", value: 95, unit: "%", by: "2023" },
      { metric: "城镇登记失业率", op: "=", value: 4, unit: "%", by: "2023" },
      { metric: "师生比", op: "=", value: "1:10", unit: "", by: "2023" },
    ]);
    assert.deepEqual(
      seriesOf(plan).map(({ direction }) => direction),
      ["at-least", "at-most", "equal"],
    );
  });

  it("[TG15] a number for every year, and a range", () => {
    const plan = planOf([{ metric: "培训住院医师", op: "range", value: [1, 2], unit: "人", by: "yearly" }]);
    assert.deepEqual(seriesOf(plan).map(brief), ["range yearly:1~2 yearly cumulative t0"]);
  });

  it("[TG53] a baseline of the metric, in its unit, from before the first date", () => {
    const targets = [{ ...rate, value: 90, by: "2023" }];
    const baselineIn = (...baselines: Partial<Baseline>[]) =>
      seriesOf(planOf(targets, baselines))[0]!.baseline;
    assert.deepEqual(baselineIn({ at: "2020" }), { value: "85", at: "2020" });
    assert.deepEqual(baselineIn({ at: "2023" }), { value: "85" });
    assert.equal(baselineIn({ unit: "人" }), undefined);
    assert.equal(baselineIn({ metric: "普惠率" }), undefined);
    assert.deepEqual(baselineIn({ section: "c", value: 70 }, { value: 85 }), { value: "85" });
  });

  it("[TG54] rates are joined as ratios, counts added, all else the last", () => {
    const of = (metric: string, unit: string) =>
      seriesOf(planOf([{ metric, unit, op: ">=", value: 3, by: "2023" }]))[0]!.aggregation;
    assert.deepEqual(
      [
        of("毛入园率", "%"),
        of("新增床位", "张"),
        of("养老床位", "张"),
        of("人均预期寿命", "岁"),
        of("每千人口医师", "人"),
      ],
      ["ratio", "sum", "sum", "last", "last"],
    );
  });

  it("[TG55] the anchor stays while values, dates and places change", () => {
    const before = planOf([{ ...rate, value: 90, by: "2023" }]);
    const after = planOf([
      { metric: "参保率", op: "=", value: 95, unit: "%", by: "2023" },
      { ...rate, op: "=", value: 92.5, by: "2022", section: "b" },
    ]);
    assert.equal(seriesOf(after)[1]!.anchor, seriesOf(before)[0]!.anchor);
  });

  it("a target without date is due at the end of the plan", () => {
    assert.equal(seriesOf(planOf([{ ...rate, value: 90 }]))[0]!.values[0]!.period, "2023");
  });

  it("every target of a plan is in exactly one series", () => {
    const plan = smallPlan();
    const ids = seriesOf(plan).flatMap(({ targetIds }) => targetIds);
    assert.deepEqual(ids.sort(), plan.targets.map(({ id }) => id).sort());
  });
});
