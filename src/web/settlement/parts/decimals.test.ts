import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { compareDecimals, isDecimal, lessOf, shifted, sumOf, unitsOf } from "./decimals.ts";
import { exact, inShort, noFigure, percentWords, signed, wanWords, yuan } from "./formats.zh.ts";

describe("decimals of settlement", () => {
  it("adds without losing a digit where a JavaScript number would", () => {
    assert.equal(sumOf(["9007199254740993.01", "0.02"], 2), "9007199254740993.03");
    assert.equal(sumOf([], 2), "0.00");
    assert.equal(lessOf("0.10", "0.30", 2), "-0.20");
  });

  it("rounds half away from zero, both ways", () => {
    assert.equal(unitsOf("0.005", 2), 1n);
    assert.equal(unitsOf("-0.005", 2), -1n);
    assert.equal(unitsOf("0.0049", 2), 0n);
  });

  it("orders by value, and what is missing first", () => {
    const sorted = ["10", null, "-2.5", "9.99"].toSorted(compareDecimals);
    assert.deepEqual(sorted, [null, "-2.5", "9.99", "10"]);
  });

  it("refuses what is no decimal", () => {
    assert.throws(() => unitsOf("1,000", 2), RangeError);
    assert.equal(isDecimal("1e3"), false);
    assert.equal(isDecimal("-0.5"), true);
  });

  it("moves the point", () => {
    assert.equal(shifted("0.05", 2), "5");
    assert.equal(shifted("100", 2), "10000");
    assert.equal(shifted("0", 2), "0");
  });
});

describe("figures in words", () => {
  it("marks thousands and keeps every place", () => {
    assert.equal(yuan("45738.72"), "45,738.72");
    assert.equal(yuan("-465.84"), "-465.84");
    assert.equal(exact("1281.59999880"), "1,281.59999880");
    assert.equal(inShort("1281.59999880"), "1,281.60");
  });

  it("says that there is none, not 0", () => {
    assert.equal(yuan(null), noFigure);
    assert.equal(percentWords(null), noFigure);
  });

  it("tells 万元 with two places", () => {
    assert.equal(wanWords("123450.00"), "12.35万元");
    assert.equal(wanWords("-49.99"), "0.00万元");
    assert.equal(wanWords("150000.00"), "15.00万元");
  });

  it("tells a share as a percentage and a movement with its sign", () => {
    assert.equal(percentWords("0.0512"), "5.12%");
    assert.equal(signed("432.88"), "+432.88");
    assert.equal(signed("-150.00"), "-150.00");
    assert.equal(signed("0.00"), "0.00");
  });
});
