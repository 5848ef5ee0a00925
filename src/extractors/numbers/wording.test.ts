import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { EMPTY, splitMetrics, splitScope, trimBack, trimFront } from "./wording.ts";

describe("front of a metric", () => {
  const cases: readonly [words: string, metric: string][] = [
    ["到2025年,覆盖率", "覆盖率"],
    ["到2025年底前,覆盖率", "覆盖率"],
    ["2024—2026年覆盖率", "覆盖率"],
    ["力争覆盖率", "覆盖率"],
    ["确保全县覆盖率", "覆盖率"],
    ["比2020年的覆盖率", "覆盖率"],
    ["每年新增床位", "新增床位"],
    ["全面建成站点", "建成站点"],
    ["均衡发展指数", "均衡发展指数"],
    ["应急床位", "应急床位"],
    ["再就业率", "再就业率"],
    ["计划生育率", "计划生育率"],
    ["覆盖率", "覆盖率"],
    ["", ""],
  ];
  for (const [words, metric] of cases)
    it(`${words || "nothing"} → ${metric || "nothing"}`, () => assert.equal(trimFront(words), metric));
});

describe("back of a metric", () => {
  const cases: readonly [words: string, metric: string][] = [
    ["覆盖率达到", "覆盖率"],
    ["覆盖率要力争达到", "覆盖率"],
    ["覆盖率不低于", "覆盖率"],
    ["覆盖率控制在", "覆盖率"],
    ["覆盖率提高到", "覆盖率"],
    ["覆盖率比2020年提高", "覆盖率"],
    ["覆盖率分别达到", "覆盖率"],
    ["补贴标准为", "补贴标准"],
    ["覆盖率", "覆盖率"],
    ["达到", ""],
  ];
  for (const [words, metric] of cases)
    it(`${words} → ${metric || "nothing"}`, () => assert.equal(trimBack(words), metric));
});

describe("metrics", () => {
  it("are split at 、 和 及 与 outside brackets", () => {
    assert.deepEqual(splitMetrics("建档率、随访率和转诊率"), ["建档率", "随访率", "转诊率"]);
    assert.deepEqual(splitMetrics("建档率(含电子、纸质)及随访率"), ["建档率(含电子、纸质)", "随访率"]);
    assert.deepEqual(splitMetrics("建档率"), ["建档率"]);
    assert.deepEqual(splitMetrics("和谐指数"), ["和谐指数"]);
  });

  it("give up a scope that they begin with", () => {
    assert.deepEqual(splitScope("城区学校营养餐覆盖率"), { metric: "学校营养餐覆盖率", scope: "城区" });
    assert.deepEqual(splitScope("每个乡镇建成养老服务站"), { metric: "建成养老服务站", scope: "每个乡镇" });
    assert.deepEqual(splitScope("学校营养餐覆盖率"), { metric: "学校营养餐覆盖率" });
  });

  it("are empty where only a verb is left", () => {
    for (const words of ["", "达到", "完成", "其中", "2024年", "新增"]) assert.match(words, EMPTY);
    for (const words of ["覆盖率", "新增床位"]) assert.doesNotMatch(words, EMPTY);
  });
});
