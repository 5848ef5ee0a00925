import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findLines, lineText, placeOf } from "./lines.ts";

describe("lines", () => {
  const lines = findLines("一\r\n二二\n\r三");

  it("end with CR LF, LF or CR", () => {
    assert.deepEqual(lines.starts, [0, 3, 6, 7]);
    assert.deepEqual(
      [1, 2, 3, 4].map((line) => lineText(lines, line)),
      ["一", "二二", "", "三"],
    );
  });

  it("are found by offset, both counts from 1", () => {
    assert.deepEqual(placeOf(lines, 0), { line: 1, column: 1 });
    assert.deepEqual(placeOf(lines, 4), { line: 2, column: 2 });
    assert.deepEqual(placeOf(lines, 7), { line: 4, column: 1 });
    assert.deepEqual(placeOf(lines, 8), { line: 4, column: 2 });
  });
});
