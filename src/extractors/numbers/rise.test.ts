import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findDates } from "../values/date.ts";
import { findQuantities } from "../values/quantity.ts";
import { riseOf } from "./rise.ts";

const cases: readonly [clause: string, metric: string | undefined][] = [
  ["签约率由60%提高到75%", "签约率"],
  ["签约率从2021年的60%提高到2024年的75%以上", "签约率"],
  ["力争全县签约率由目前的60%左右逐步提高至75%", "签约率"],
  ["床位数由1200张增加到1500张", "床位数"],
  ["千人口床位由4.5张增至6张", "千人口床位"],
  ["办理时限由20个工作日压缩至10个工作日以内", "办理时限"],
  ["由20个工作日压缩至10个工作日", ""],
  ["签约率达到60%,随访率提高到75%", undefined],
  ["由县民政局新建3所、改建5所", undefined],
  ["签约率由60%到75%不等", undefined],
];

describe("rise from one number to the next", () => {
  for (const [clause, metric] of cases)
    it(`${clause} → ${metric ?? "none"}`, () => {
      const span = { start: 0, end: clause.length };
      const [from, to] = findQuantities(clause, span, findDates(clause, span));
      assert.equal(riseOf(clause, span, from, to), metric);
    });

  it("needs both numbers", () => {
    assert.equal(riseOf("签约率由60%", { start: 0, end: 7 }, { start: 4, end: 7 }, undefined), undefined);
  });
});
