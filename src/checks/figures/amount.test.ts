import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Big } from "big.js";
import { amountOf, sayAmount, sum } from "./amount.ts";

describe("amountOf", () => {
  it("takes 万 and 亿 off the unit, exactly", () => {
    const { value, base } = amountOf(1.15, "亿元")!;
    assert.equal(value.toString(), "115000000");
    assert.equal(base, "元");
  });

  it("leaves a plain unit", () => assert.equal(amountOf(12, "个百分点")!.base, "个百分点"));

  for (const value of [[1, 2], "1:10", "xx"])
    it(`reads no ${JSON.stringify(value)}`, () => assert.equal(amountOf(value, "人"), undefined));
});

describe("sayAmount", () => {
  it("says it in the unit that was written", () =>
    assert.equal(sayAmount(Big(12_500_000), "万元"), "1250万元"));
  it("keeps no error of binary fractions", () =>
    assert.equal(sayAmount(sum([Big("0.1"), Big("0.2")]), "亩"), "0.3亩"));
});
