import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { linesOf } from "./lines.ts";
import { byLine, headingDepths, type Mark, piecesOf } from "./marks.ts";

const mark = (ref: Mark["ref"], group: Mark["group"], start: number, end: number): Mark => ({
  ref,
  group,
  start,
  end,
});

describe("pieces", () => {
  const long = mark("assignment:a", "duty", 2, 10);
  const inner = mark("target:t", "target", 4, 6);
  const finding = mark("finding:0", "finding", 5, 12);

  it("cover the span without gap or overlap, each under the innermost mark", () => {
    const pieces = piecesOf({ start: 0, end: 14 }, [long, inner, finding], undefined, []);
    assert.deepEqual(
      pieces.map((piece) => [piece.start, piece.end, piece.mark?.ref, piece.finding?.ref]),
      [
        [0, 2, undefined, undefined],
        [2, 4, "assignment:a", undefined],
        [4, 5, "target:t", undefined],
        [5, 6, "target:t", "finding:0"],
        [6, 10, "assignment:a", "finding:0"],
        [10, 12, undefined, "finding:0"],
        [12, 14, undefined, undefined],
      ],
    );
  });

  it("of what is lit reach exactly to its ends, also from outside the span", () => {
    const lit = (start: number, end: number) =>
      piecesOf({ start: 10, end: 20 }, [], { start, end }, []).map((piece) => [
        piece.start,
        piece.end,
        piece.lit,
      ]);
    assert.deepEqual(lit(12, 15), [
      [10, 12, false],
      [12, 15, true],
      [15, 20, false],
    ]);
    assert.deepEqual(lit(0, 30), [[10, 20, true]]);
    assert.deepEqual(lit(20, 30), [[10, 20, false]]);
  });

  it("tell hits of a search", () => {
    const pieces = piecesOf({ start: 0, end: 4 }, [], undefined, [{ start: 1, end: 2 }]);
    assert.deepEqual(
      pieces.map(({ hit }) => hit),
      [false, true, false],
    );
  });
});

describe("marks by line", () => {
  it("stand in every line that they touch, and in no other", () => {
    const lines = linesOf("ab\ncd\nef");
    const at = (start: number, end: number) => byLine([{ start, end }], lines).map((found) => found.length);
    assert.deepEqual(at(0, 2), [1, 0, 0]);
    assert.deepEqual(at(1, 4), [1, 1, 0]);
    assert.deepEqual(at(0, 8), [1, 1, 1]);
    assert.deepEqual(at(2, 3), [0, 0, 0]);
    assert.deepEqual(at(6, 7), [0, 0, 1]);
  });
});

describe("headings", () => {
  it("are those that a line opens with, indented or not", () => {
    const text = "  一、总则\n(一)甲。一是乙。\n正文";
    const section = (start: number, depth: number) => ({
      id: `s${start}`,
      marker: "",
      title: "",
      depth,
      span: { start, end: start + 2 },
    });
    const lines = linesOf(text);
    const depths = headingDepths({ text, sections: [section(2, 1), section(7, 2), section(12, 3)] }, lines);
    assert.deepEqual(
      [...depths],
      [
        [0, 1],
        [1, 2],
      ],
    );
  });
});
