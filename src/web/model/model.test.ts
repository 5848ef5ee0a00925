import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { takesPart, unitRows } from "./duties.ts";
import { linesOf } from "./lines.ts";
import { hitsOf, matches } from "./search.ts";
import { placePoints } from "./series.ts";
import { heightsOf } from "./text-width.ts";
import { shortFigure } from "./values.ts";

describe("search", () => {
  it("finds every word, whatever its width, case and spaces", () => {
    assert.ok(matches("区教委 ＡＢ７号", "ab7 教委"));
    assert.ok(!matches("区教委", "教委 民政"));
    assert.ok(matches("anything", "  "));
  });

  it("in a text keeps its offsets", () => {
    const text = "ＡＢ七ab，aab";
    assert.deepEqual(
      hitsOf(text, "ab").map(({ start, end }) => text.slice(start, end)),
      ["ＡＢ", "ab", "ab"],
    );
    assert.deepEqual(hitsOf(text, " "), []);
    assert.equal(hitsOf("啊".repeat(50), "啊", 7).length, 7);
  });
});

describe("short figures", () => {
  for (const [op, value, said] of [
    [">=", 90, "≥90"],
    ["<=", 4, "≤4"],
    ["=", 6.18, "6.18"],
    ["=", 6600, "6600"],
    ["=", 20744, "20,744"],
    ["range", [60, 70], "60–70"],
    ["-", 0.5, "−0.5"],
    ["~", 3, "约3"],
    ["=", "1:10", "1:10"],
    ["=", 0.0000001, "0.0000001"],
  ] as const) {
    it(said, () => assert.equal(shortFigure(op, typeof value === "object" ? [...value] : value), said));
  }
});

describe("units", () => {
  const task = (lead: string[], support: string[] = [], responsible: string[] = []) => ({
    lead,
    support,
    responsible,
  });

  it("are counted by role, most first; a unit twice in one role counts once", () => {
    const rows = unitRows([
      task(["教委"], ["民政"]),
      task(["民政", "民政"], [], ["财政", "教委"]),
      task(["民政"]),
    ]);
    assert.deepEqual(rows[0], { unit: "民政", sum: 3, lead: 2, support: 1, responsible: 0 });
    assert.deepEqual(
      rows.map(({ unit }) => unit),
      ["民政", "教委", "财政"],
    );
  });

  it("take part in any role", () => {
    assert.ok(takesPart(task([], [], ["财政"]), "财政"));
    assert.ok(!takesPart(task(["区财政局"]), "财政"));
  });
});

describe("points of a series", () => {
  const point = (year: number, value: number) => ({ year, value, kind: "target", ref: "target:t" }) as const;
  const frame = { width: 100, height: 40, margin: 10 };

  it("stand at their true distance in years, high values high", () => {
    const placed = placePoints([point(2018, 10), point(2019, 20), point(2022, 30)], frame);
    assert.deepEqual(
      placed.map(({ x, y }) => [x, y]),
      [
        [10, 30],
        [30, 20],
        [90, 10],
      ],
    );
  });

  it("that do not change lie in the middle", () => {
    assert.deepEqual(
      placePoints([point(2018, 5), point(2019, 5)], frame).map(({ y }) => y),
      [20, 20],
    );
  });
});

describe("heights", () => {
  it("grow with the letters of a line; full-width letters count double", () => {
    const text = `${"字".repeat(20)}\n${"a".repeat(20)}\n  \n`;
    const [wide, narrow, blank] = heightsOf(text, linesOf(text), {
      letter: 10,
      lineHeight: 20,
      gap: 4,
      width: 120,
    });
    assert.deepEqual([wide, narrow, blank], [44, 24, 8]);
  });
});
