import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { linesOf } from "./lines.ts";

function wordsOf(text: string): string[] {
  return linesOf(text).map(({ start, end }) => text.slice(start, end));
}

describe("lines", () => {
  it("are those that hold something, without the blanks around them", () => {
    assert.deepEqual(wordsOf("  甲 乙  \n\n \n\t丙\t\n丁"), ["甲 乙", "丙", "丁"]);
    assert.deepEqual(wordsOf(""), []);
    assert.deepEqual(wordsOf("\n"), []);
  });

  it("know a row of a table by a tab between words, not by one around them", () => {
    assert.deepEqual(
      linesOf("甲\t乙\n\t丙\n丁\t").map(({ tabbed }) => tabbed),
      [true, false, false],
    );
  });

  it("keep the empty first cell of a row", () => {
    assert.deepEqual(wordsOf("\t甲\t乙"), ["\t甲\t乙"]);
  });
});
