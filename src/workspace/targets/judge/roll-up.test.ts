import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { rollUp } from "./roll-up.ts";
import type { ReportedValue } from "./types.ts";

const at = "2018-07-02T00:00:00Z";
const of = (unit: string, more: Partial<ReportedValue>): ReportedValue => ({
  id: unit,
  unit,
  period: "2018-06",
  at,
  ...more,
});

describe("targets: the whole from its units", () => {
  it("[TG30] sum", () => {
    const rolled = rollUp("sum", [of("a", { value: "0.1" }), of("b", { value: "0.2" })], ["a", "b"], "万元");
    assert.deepEqual([rolled.value, rolled.partial, rolled.ids], ["0.3", false, ["a", "b"]]);
  });

  it("[TG30] ratio of sums, not mean of ratios, rounded half up to 6 places", () => {
    const reported = [
      of("a", { numerator: "1", denominator: "1" }),
      of("b", { numerator: "1", denominator: "5" }),
    ];
    assert.equal(rollUp("ratio", reported, ["a", "b"], "%").value, "33.333333");
    const half = [of("a", { numerator: "1", denominator: "64000000" })];
    assert.equal(rollUp("ratio", half, ["a"], "%").value, "0.000002");
  });

  it("[TG30] mean by weight", () => {
    const reported = [of("a", { value: "90", weight: "3" }), of("b", { value: "70", weight: "1" })];
    assert.equal(rollUp("weighted", reported, ["a", "b"], "分").value, "85");
  });

  it("[TG30] the last reported", () => {
    const reported = [of("a", { value: "77.5", at: "2018-07-03T00:00:00Z" }), of("b", { value: "77.1" })];
    const rolled = rollUp("last", reported, ["a", "b"], "岁");
    assert.deepEqual([rolled.value, rolled.partial], ["77.5", false]);
  });

  it("[TG31] a unit without a value is named, and the rest is only partial", () => {
    const rolled = rollUp("sum", [of("a", { value: "3" })], ["a", "b", "c"], "所");
    assert.deepEqual([rolled.value, rolled.missing, rolled.partial], ["3", ["b", "c"], true]);
    const none = rollUp("sum", [], ["a"], "所");
    assert.deepEqual([none.value, none.missing], [undefined, ["a"]]);
  });

  it("[TG31] what cannot be used is missing, with what was found", () => {
    const cases = [
      ["sum", of("b", { value: "约3" }), "unreadable-report", "约3"],
      ["sum", of("b", { value: "3", measure: "张" }), "unit-mismatch", "张"],
      ["ratio", of("b", { value: "80" }), "no-denominator", "/"],
      ["ratio", of("b", { numerator: "0", denominator: "0" }), "no-denominator", "0/0"],
      ["weighted", of("b", { value: "80" }), "no-weight", ""],
      ["weighted", of("b", { value: "80", weight: "-1" }), "no-weight", "-1"],
    ] as const;
    for (const [aggregation, entry, rule, found] of cases) {
      const good = of("a", { value: "1", numerator: "1", denominator: "2", weight: "1" });
      const rolled = rollUp(aggregation, [good, entry], ["a", "b"], "所");
      assert.deepEqual(rolled.problems, [{ rule, id: "b", found }]);
      assert.deepEqual([rolled.missing, rolled.partial], [["b"], true]);
    }
  });

  it("[TG30] one unit that alone reports may give the rate itself", () => {
    assert.equal(rollUp("ratio", [of("a", { value: "86.2" })], ["a"], "%").value, "86.2");
    assert.equal(rollUp("ratio", [of("a", { value: "86.2" })], ["a", "b"], "%").value, undefined);
  });

  it("[TG2] of a unit counts what stands", () => {
    const reported = [
      of("a", { value: "3" }),
      of("a", { id: "a2", value: "5", corrects: "a", at: "2018-07-04T00:00:00Z" }),
    ];
    assert.deepEqual(rollUp("sum", reported, ["a"], "所").value, "5");
  });
});
