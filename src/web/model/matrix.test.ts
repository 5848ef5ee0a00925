import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Baseline, Plan, Section, Target } from "../../plan/model.ts";
import { catalogOf } from "./catalog.ts";
import { columnOf, matrixOf, metricKey, seriesOf } from "./matrix.ts";

const span = (start: number) => ({ start, end: start + 1 });
const target = (
  at: number,
  metric: string,
  value: Target["value"],
  by?: string,
  more: Partial<Target> = {},
): Target => ({
  id: `t${at}`,
  span: span(at),
  metric,
  op: ">=",
  value,
  unit: "%",
  section: "a",
  ...(by && { by }),
  ...more,
});
const section = (id: string, parent?: string): Section => ({
  id,
  span: span(0),
  marker: "",
  title: `部分${id}`,
  depth: 1,
  ...(parent && { parent }),
});

function catalog(targets: Target[], baselines: Baseline[] = []) {
  const empty = {
    tasks: [],
    standards: [],
    assignments: [],
    deadlines: [],
    stages: [],
    cadences: [],
    bodies: [],
    systems: [],
    findings: [],
  };
  const source = { name: "a.txt", format: "txt", sha256: "", characters: 0 } as const;
  const sections = [section("a"), section("a1", "a"), section("b")];
  const plan: Plan = {
    schema: "luoshi.plan/1",
    source,
    text: "",
    meta: {},
    sections,
    targets,
    baselines,
    ...empty,
  };
  return catalogOf(plan);
}

describe("matrix", () => {
  it("puts the years of one metric in one row, its baseline beside", () => {
    const { columns, rows } = matrixOf(
      catalog(
        [
          target(5, "毛入园率", 89, "2019"),
          target(1, "全区毛入园率", 87, "2018-12"),
          target(7, "毛入园率", 90, "yearly"),
        ],
        [{ id: "b0", span: span(0), section: "a1", metric: "毛入园率", value: 86, unit: "%", at: "2017" }],
      ),
    );
    assert.deepEqual(columns, ["2018", "2019", "yearly"]);
    assert.equal(rows.length, 1);
    assert.deepEqual([...rows[0]!.cells.keys()].sort(), ["2018", "2019", "yearly"]);
    assert.equal(rows[0]!.baselines.length, 1);
    assert.equal(rows[0]!.part, "部分a");
  });

  it("keeps apart what only sounds alike: another part, scope or unit", () => {
    const rows = matrixOf(
      catalog([
        target(1, "覆盖率", 1, "2020"),
        target(2, "覆盖率", 2, "2020", { section: "b" }),
        target(3, "覆盖率", 3, "2020", { scope: "城区" }),
        target(4, "覆盖率", 4, "2020", { unit: "人" }),
        target(5, "覆盖率", 5, "2020", { section: "a1" }),
      ]),
    ).rows;
    assert.deepEqual(
      rows.map(({ cells }) => [...cells.values()].flat().map(({ value }) => value)),
      [[1, 5], [2], [3], [4]],
    );
  });

  it("keeps every target of one cell", () => {
    const [row] = matrixOf(catalog([target(1, "床位", 6, "2020"), target(2, "床位", 7, "2020")])).rows;
    assert.deepEqual(
      row?.cells.get("2020")?.map(({ value }) => value),
      [6, 7],
    );
  });

  it("has a column for what has no year, last, and one for years left blank", () => {
    assert.deepEqual(["2020", "2021-12", "20xx", "yearly", undefined, "--06"].map(columnOf), [
      "2020",
      "2021",
      "20xx",
      "yearly",
      "undated",
      "undated",
    ]);
    assert.deepEqual(matrixOf(catalog([target(1, "甲", 1), target(2, "乙", 1, "2020")])).columns, [
      "2020",
      "undated",
    ]);
  });

  it("does not strip a name that is only the place", () => {
    assert.equal(metricKey("全区毛入园率"), "毛入园率");
    assert.equal(metricKey("全市"), "全市");
    assert.equal(metricKey("“养老”床位 数"), "养老床位数");
  });
});

describe("series", () => {
  it("is what can be drawn: levels at known years, in order", () => {
    const [row] = matrixOf(
      catalog(
        [
          target(1, "率", 90, "2020"),
          target(2, "率", 87, "2018"),
          target(3, "率", 5, "2019", { op: "+" }),
          target(4, "率", [1, 2], "2021"),
          target(5, "率", 80, "yearly"),
          target(6, "率", "xx", "2022"),
        ],
        [{ id: "b", span: span(0), section: "a", metric: "率", value: 86, unit: "%", at: "2017" }],
      ),
    ).rows;
    assert.deepEqual(
      seriesOf(row!).map(({ year, value, kind }) => [year, value, kind]),
      [
        [2017, 86, "baseline"],
        [2018, 87, "target"],
        [2020, 90, "target"],
      ],
    );
  });
});
