import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { clip, displayWidth, padEnd, padStart, printLines } from "./width.ts";

describe("columns of a terminal", () => {
  for (const [text, width] of [
    ["abc", 3],
    ["落实", 4],
    ["，。（）", 8],
    ["“”—", 3],
    ["％", 2],
    ["ｱ", 1],
    ["e\u0301", 1],
    ["𠮷", 2],
    ["😀", 2],
    ["〇", 2],
    ["1︰10", 5],
  ] as const) {
    it(`${text} takes ${width}`, () => assert.equal(displayWidth(text), width));
  }

  it("are filled up on either side", () => {
    assert.equal(`${padEnd("落实", 6)}|${padStart("落实", 6)}|${padEnd("落实", 2)}`, "落实  |  落实|落实");
  });

  it("cut a text between characters, never inside a wide one", () => {
    assert.equal(clip("落实方案", 8), "落实方案");
    assert.equal(clip("落实方案", 7), "落实...");
    assert.equal(clip("落实方案", 6), "落...");
  });
});

describe("printed lines", () => {
  it("count paragraphs and what does not fit", () => {
    assert.equal(printLines("", 10), 1);
    assert.equal(printLines("一二三四五", 10), 1);
    assert.equal(printLines("一二三四五六", 10), 2);
    assert.equal(printLines("一\n二", 10), 2);
  });
  it("keep numbers whole and closing marks off the beginning of a line", () => {
    assert.equal(printLines("一二三四2020", 10), 2);
    assert.equal(printLines("一二三四五，六七八九", 10), 3);
    assert.equal(printLines("a".repeat(25), 10), 3);
  });
});
