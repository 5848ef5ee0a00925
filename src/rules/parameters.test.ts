import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { defineParameter } from "./define.ts";
import { checkChange, valueOn, withValue } from "./parameters.ts";

const source = { document: "试点方案", article: "第三条" };

const deductible = defineParameter({
  id: "deductible",
  title: "起付线",
  type: { type: "number", unit: "元", scale: 0, min: "0" },
  rows: ["一级", "三级"],
  values: [{ from: "2018-01-01", value: { 一级: "300", 三级: "1000" }, decision: "方案" }],
  bound: { by: { 一级: "50", 三级: "400" }, source },
});

const rate = defineParameter({
  id: "rate",
  title: "报销比例",
  type: { type: "number", unit: "%", scale: 1, min: "0", max: "100" },
  values: [{ from: "2018-01-01", value: "80", decision: "方案" }],
  bound: { by: "5", source },
});

const faults = (...[parameter, value, from]: Parameters<typeof checkChange>) =>
  checkChange(parameter, value, from).map(({ path, fault }) => `${path}: ${fault}`);

describe("parameters", () => {
  it("[RU60] a value holds from its day until the next", () => {
    const changed = withValue(rate, { from: "2019-07-01", value: "82.5", decision: "通知" });
    assert.equal(valueOn(changed, "2017-12-31"), undefined);
    assert.equal(valueOn(changed, "2018-01-01")?.value, "80");
    assert.equal(valueOn(changed, "2019-06-30")?.value, "80");
    assert.equal(valueOn(changed, "2019-07-01")?.value, "82.5");
    assert.equal(valueOn(rate, "2020-01-01")?.value, "80", "the old parameter is unchanged");
  });

  it("[RU61] a change stays within its bound of the value that the document fixed, edges included", () => {
    assert.deepEqual(faults(rate, "85", "2019-01-01"), []);
    assert.deepEqual(faults(rate, "75", "2019-01-01"), []);
    assert.deepEqual(faults(rate, "85.1", "2019-01-01"), ["value: change-too-far"]);
    assert.deepEqual(faults(rate, "74.9", "2019-01-01"), ["value: change-too-far"]);
    const [fault] = checkChange(deductible, { 一级: "350", 三级: "1401" }, "2019-01-01");
    assert.deepEqual(fault, {
      path: "value.三级",
      fault: "change-too-far",
      actual: "1401",
      fixed: "1000",
      by: "400",
      min: "600",
      max: "1400",
      unit: "元",
      source,
    });
  });

  it("[RU61] small steps do not lead beyond it: the bound is against the first value", () => {
    const changed = withValue(rate, { from: "2019-01-01", value: "85", decision: "通知" });
    assert.deepEqual(faults(changed, "86", "2020-01-01"), ["value: change-too-far"]);
  });

  it("[RU62] values come in the order of their days and fit their type", () => {
    assert.deepEqual(faults(rate, "81", "2018-01-01"), ["from: not-after-newest"]);
    assert.deepEqual(faults(rate, "81", "2019-02-30"), ["from: bad-date"]);
    assert.deepEqual(faults(rate, "81.25", "2019-01-01"), ["value: value-decimals"]);
    assert.deepEqual(faults(rate, "101", "2019-01-01"), ["value: out-of-bounds"]);
    assert.deepEqual(faults(rate, true, "2019-01-01"), ["value: wrong-value"]);
    assert.deepEqual(faults(deductible, "300", "2019-01-01"), ["value: wrong-value"]);
    assert.deepEqual(faults(deductible, { 一级: "300" }, "2019-01-01"), ["value: missing-row"]);
    assert.deepEqual(faults(deductible, { 一级: "300", 三级: "1000", 二级: "1" }, "2019-01-01"), [
      "value: unknown-row",
    ]);
  });
});
