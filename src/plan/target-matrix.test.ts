import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { smallPlan } from "../../test/small-plan.ts";
import { targetMatrix } from "./target-matrix.ts";

describe("target matrix", () => {
  it("has a row a metric and unit, a column a year, the baseline beside it", () => {
    const { years, rows } = targetMatrix(smallPlan());
    assert.deepEqual(years, ["2021", "2022", "2023"]);
    assert.deepEqual(
      rows.map(({ metric, unit, baselines, cells }) => [
        metric,
        unit,
        baselines.map(({ value }) => value),
        [...cells].map(([date, targets]) => [date, ...targets.map(({ value }) => value)]),
      ]),
      [
        ["街道养老服务中心", "个", [], [["2022", 3]]],
        [
          "护理型床位占比",
          "%",
          [48],
          [
            ["2023", 55],
            ["2022", 50],
          ],
        ],
        [
          "新增养老床位",
          "张",
          [],
          [
            ["2021", 300],
            ["2022", 400],
          ],
        ],
      ],
    );
  });

  it("keeps two figures for one date, and one figure said twice once", () => {
    const plan = smallPlan((plan) => {
      const first = plan.targets[0]!;
      plan.targets.push(
        { ...first, id: "g6" },
        { ...first, id: "g7", metric: "街道养老 服务中心", value: 4 },
      );
    });
    assert.deepEqual(
      targetMatrix(plan)
        .rows[0]?.cells.get("2022")
        ?.map(({ id }) => id),
      ["g1", "g7"],
    );
  });

  it("puts yearly targets and those without a date last", () => {
    const plan = smallPlan((plan) => {
      plan.targets[0]!.by = "yearly";
      delete plan.targets[1]!.by;
    });
    assert.deepEqual(targetMatrix(plan).years, ["2021", "2022", "yearly", ""]);
  });
});
