import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inpatientFund } from "./book/inpatient.ts";
import { findBeyondBound } from "./bounds.ts";
import type { Parameter } from "./parameter.ts";

const [deductible, rate] = inpatientFund.parameters as unknown as [Parameter, Parameter];
const deductibles = { 一级: "300", 二级: "600", 三级: "1000", 区外: "3000" };
const rates = { 一级: "80", 二级: "75", 三级: "65", 区外: "50" };

describe("bounds on a parameter's change", () => {
  it("[RB20] up to the bound is allowed, beyond it is not", () => {
    for (const 二级 of ["450", "600", "750", "750.00"])
      assert.deepEqual(findBeyondBound(deductible, { ...deductibles, 二级 }), []);
    assert.deepEqual(findBeyondBound(deductible, { ...deductibles, 二级: "750.01" }), [
      { row: "二级", asked: "750.01", least: "450.00", most: "750.00", by: "150" },
    ]);
    assert.deepEqual(findBeyondBound(rate, { ...rates, 二级: "69" }), [
      { row: "二级", asked: "69", least: "70", most: "80", by: "5" },
    ]);
    assert.deepEqual(findBeyondBound(rate, { ...rates, 二级: "70" }), []);
  });

  it("each row has its own bound: 50, 150, 400, 1,000 yuan", () => {
    const none = { 一级: "0", 二级: "0", 三级: "0", 区外: "0" };
    assert.deepEqual(
      findBeyondBound(deductible, none).map(({ least, most }) => [least, most]),
      [
        ["250.00", "350.00"],
        ["450.00", "750.00"],
        ["600.00", "1400.00"],
        ["2000.00", "4000.00"],
      ],
    );
  });

  it("[RB21] the bound counts from the document's own value, not from the last change", () => {
    const moved: Parameter = {
      ...rate,
      values: [
        ...rate.values,
        { from: "2020-01-01", value: { ...rates, 二级: "80" }, decision: "会议纪要1号" },
      ],
    };
    assert.equal(findBeyondBound(moved, { ...rates, 二级: "81" }).length, 1);
    assert.equal(findBeyondBound(moved, { ...rates, 二级: "70" }).length, 0);
  });
});
