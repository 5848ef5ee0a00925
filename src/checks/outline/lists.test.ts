import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { holdsMarker, markerWith } from "./lists.ts";

describe("markerWith", () => {
  for (const [marker, number, expected] of [
    ["(四)", 2, "(二)"],
    ["（十）", 11, "（十一）"],
    ["三、", 20, "二十、"],
    ["3.", 12, "12."],
    ["③", 1, "①"],
    ["第五条", 23, "第二十三条"],
    ["附件2", 1, "附件1"],
  ] as const)
    it(`${marker} with ${number} is ${expected}`, () => assert.equal(markerWith(marker, number), expected));
});

describe("holdsMarker", () => {
  for (const [text, marker] of [
    ["甲；( 3 )乙", "(3)"],
    ["甲；（三）乙", "(三)"],
    ["甲\n11.121人", "11."],
    ["甲\n1、乙", "1."],
    ["附件 1", "附件1"],
  ] as const)
    it(`${JSON.stringify(text)} holds ${marker}`, () => assert.ok(holdsMarker(text, marker)));

  for (const [text, marker] of [
    ["13.甲", "3."],
    ["增长2.5倍", "2."],
    ["十三、甲", "三、"],
    ["(13)", "(3)"],
  ] as const)
    it(`${text} holds no ${marker}`, () => assert.ok(!holdsMarker(text, marker)));
});
