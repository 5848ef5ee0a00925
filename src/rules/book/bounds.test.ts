import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Parameter } from "../parameter.ts";
import { checkChange } from "../parameters.ts";
import { inpatientFund } from "./inpatient.ts";
import { tieredFund } from "./tiered-diseases.ts";

const [deductible, rate] = inpatientFund.parameters as unknown as [Parameter, Parameter];
const deductibles = { 一级: "300", 二级: "600", 三级: "1000", 区外: "3000" };
const rates = { 一级: "80", 二级: "75", 三级: "65", 区外: "50" };

/** The rows that a change is refused for, with what they may be. */
const beyond = (parameter: Parameter, value: Readonly<Record<string, string>>) =>
  checkChange(parameter, value, "2020-01-01").map((fault) =>
    fault.fault === "change-too-far" ? `${fault.path} ${fault.min} ${fault.max}` : fault.fault,
  );

describe("how far the district may move its parameters", () => {
  it("[RB20] a deductible by 50, 150, 400 and 1,000 yuan, each level its own", () => {
    assert.deepEqual(beyond(deductible, { ...deductibles, 二级: "750" }), []);
    assert.deepEqual(beyond(deductible, { ...deductibles, 二级: "450" }), []);
    assert.deepEqual(beyond(deductible, { ...deductibles, 二级: "750.01" }), ["value.二级 450.00 750.00"]);
    assert.deepEqual(beyond(deductible, { 一级: "0", 二级: "0", 三级: "0", 区外: "0" }), [
      "value.一级 250.00 350.00",
      "value.二级 450.00 750.00",
      "value.三级 600.00 1400.00",
      "value.区外 2000.00 4000.00",
    ]);
  });

  it("[RB21] a rate by five points", () => {
    assert.deepEqual(beyond(rate, { ...rates, 二级: "70" }), []);
    assert.deepEqual(beyond(rate, { ...rates, 二级: "69" }), ["value.二级 70 80"]);
    const [tiered] = tieredFund.parameters as unknown as [Parameter];
    assert.deepEqual(beyond(tiered, { 一级: "86", 二级: "70", 三级: "60" }), ["value.一级 75 85"]);
  });
});
