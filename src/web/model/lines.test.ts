import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { lineAt, lineNumber, linesOf } from "./lines.ts";

describe("lines", () => {
  it("are told apart by every kind of line end", () => {
    const text = "一\r\n二\n\n四\r五";
    assert.deepEqual(
      linesOf(text).map(({ number, start, end }) => [number, text.slice(start, end)]),
      [
        [1, "一"],
        [2, "二"],
        [3, ""],
        [4, "四"],
        [5, "五"],
      ],
    );
  });

  it("of an empty text are one empty line", () => {
    assert.deepEqual(linesOf(""), [{ number: 1, start: 0, end: 0 }]);
  });

  it("that are overlong become several blocks of the same number, cut after a sentence", () => {
    const text = `${"甲".repeat(1999)}。${"乙".repeat(4000)}\n丙`;
    const lines = linesOf(text);
    assert.deepEqual(
      lines.map(({ number }) => number),
      [1, 1, 1, 2],
    );
    assert.ok(text.slice(lines[0]!.start, lines[0]!.end).endsWith("。"));
    assert.equal(lines.map(({ start, end }) => text.slice(start, end)).join(""), text.replace("\n", ""));
  });

  it("are never cut inside a character of two code units", () => {
    const text = `甲${"𠀀".repeat(4000)}`;
    for (const { start, end } of linesOf(text))
      assert.doesNotThrow(() => encodeURIComponent(text.slice(start, end)));
  });

  it("are found by offset, at both of their ends", () => {
    const lines = linesOf("ab\ncd\n");
    assert.deepEqual(
      [0, 1, 2, 3, 5, 6, 99].map((offset) => lineAt(lines, offset)),
      [0, 0, 0, 1, 1, 2, 2],
    );
    assert.equal(lineNumber(lines, 4), 2);
  });
});
