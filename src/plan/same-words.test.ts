import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sameWords } from "./same-words.ts";

describe("the same words", () => {
  for (const [a, b] of [
    ["(一)加强领导。", "二、加强领导"],
    ["1.加强领导", "（十二）加强领导"],
    ["第三条 加强领导", "加强 领导"],
    ["一是加强领导", "——加强领导"],
    ["附件1:“加强”领导", "①加强领导"],
    ["达到９０％，", "达到90%"],
    ["四、(一)1.加强领导", "加强领导"],
  ] as const) {
    it(`${a} = ${b}`, () => assert.equal(sameWords(a), sameWords(b)));
  }

  it("do not lose numbers that are no markers", () => {
    assert.equal(sameWords("3.5万人"), "35万人");
    assert.notEqual(sameWords("2018年"), sameWords("2019年"));
    assert.equal(sameWords("一体化"), "一体化");
    assert.equal(sameWords("1."), "1");
  });
});
