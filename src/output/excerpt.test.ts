import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { excerpt } from "./excerpt.ts";
import { displayWidth } from "./width.ts";

/** The excerpt of a line at the words `marked`, as it is printed. */
function print(line: string, marked: string, columns: number): string {
  const start = line.indexOf(marked);
  const { text, carets } = excerpt(line, start, start + marked.length, columns);
  return `${text}\n${carets}`;
}

describe("the caret stands under the right characters", () => {
  it("where some are two columns wide", () => {
    assert.equal(print("2018年底前 a 达到90%", "达到90%", 40), "2018年底前 a 达到90%\n             ^^^^^^^");
  });
  it("after a tab and a control code, which take one column", () => {
    assert.equal(print("一\t\u001b[1m二", "二", 40), "一  [1m二\n       ^^");
  });
  it("in a long line, of which it shows the part around the place", () => {
    const line = `${"前".repeat(50)}错误${"后".repeat(50)}`;
    assert.equal(print(line, "错误", 30), "...前前前错误后后后后后后后...\n         ^^^^");
  });
  it("of a place that is longer than the terminal", () => {
    assert.equal(
      print(`甲${"乙".repeat(50)}丙`, "乙".repeat(50), 20),
      "甲乙乙乙乙乙乙...丙\n  ^^^^^^^^^^^^^^^",
    );
  });
  it("of an empty place at the end of a line", () => {
    assert.deepEqual(excerpt("一二", 2, 9, 20), { text: "一二", carets: "    ^" });
  });

  it("in a file that is one line of millions of characters, at once", () => {
    const line = "字".repeat(5_000_000);
    const start = performance.now();
    for (let at = 0; at < line.length; at += 5000) excerpt(line, at, at + 3, 100);
    assert.ok(performance.now() - start < 5000);
  });

  it("whatever the line", () => {
    const unit = fc.constantFrom("一", "a", "“", "😀", "\t", "，", "e\u0301");
    fc.assert(
      fc.property(
        fc.string({ unit, maxLength: 60 }),
        fc.string({ unit, minLength: 1, maxLength: 60 }),
        fc.string({ unit, maxLength: 60 }),
        (before, marked, after) => {
          const { text, carets } = excerpt(
            before + marked + after,
            before.length,
            before.length + marked.length,
            40,
          );
          assert.ok(displayWidth(text) <= 40, text);
          assert.ok(carets.length <= 41);
          // what the first caret points at is the first marked character
          const column = carets.indexOf("^");
          let width = 0;
          let at = "";
          for (const character of text) {
            if (width === column && displayWidth(character) > 0) {
              at = character;
              break;
            }
            width += displayWidth(character);
          }
          const first = [...marked].find(
            (character) => displayWidth(character === "\t" ? " " : character) > 0,
          );
          if (first) assert.equal(at, first === "\t" ? " " : first);
        },
      ),
    );
  });
});
