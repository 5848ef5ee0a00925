import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { combineDimensions, readUnit } from "./unit.ts";

describe("units", () => {
  it("[RU10] 万元 and 元 are one dimension, % and the bare number, never % and 百分点", () => {
    assert.deepEqual(readUnit("万元"), { dimension: "元", exponent: 4 });
    assert.deepEqual(readUnit("%"), { dimension: "", exponent: -2 });
    assert.deepEqual(readUnit(""), { dimension: "", exponent: 0 });
    assert.notEqual(readUnit("百分点")?.dimension, readUnit("%")?.dimension);
  });

  it("[RU10] what follows the / of a compound divides", () => {
    const wage = readUnit("元/人·月")!;
    assert.deepEqual(wage, { dimension: "元/人·月", exponent: 0 });
    assert.deepEqual(readUnit("元/月/人"), wage);
    assert.deepEqual(readUnit("万元/人"), { dimension: "元/人", exponent: 4 });
    assert.equal(combineDimensions(wage.dimension, "人", 1), "元/月");
    assert.equal(combineDimensions("元", "元", -1), "");
    assert.equal(combineDimensions("", "年", -1), "1/年");
    assert.equal(combineDimensions("1/年", "年", 1), "");
    assert.equal(combineDimensions("元", "元", 1), "元·元");
  });

  it("a unit that nobody knows is none", () => {
    for (const text of ["万圆", "元/", "/人", "元//人", "元·", "constructor", "元".repeat(99)])
      assert.equal(readUnit(text), undefined, text);
  });
});
