import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { withHeadings } from "./column.ts";
import { nextRow } from "./next-row.ts";
import { toTsv } from "./tsv.ts";

describe("copied rows", () => {
  it("keep to their cells", () => {
    assert.equal(
      toTsv([
        ["a\tb", "c\n d"],
        ["", "e"],
      ]),
      "a b\tc d\n\te",
    );
  });

  it("cannot run as formulas; numbers stay numbers", () => {
    assert.equal(
      toTsv([["=1+1", "+cmd", "-x", "@a", "＝1", "-5", "+3.5%", "5-6"]]),
      "'=1+1\t'+cmd\t'-x\t'@a\t'＝1\t-5\t+3.5%\t5-6",
    );
  });
});

describe("rows with headings", () => {
  const shown = withHeadings(
    ["a1", "a2", "b1", "a3"],
    (row) => row,
    (row) => row[0]!,
  );

  it("have one wherever the group changes, with its count", () => {
    assert.deepEqual(
      shown.map((each) => ("heading" in each ? `${each.heading}:${each.count}` : each.key)),
      ["a:2", "a1", "a2", "b:1", "b1", "a:1", "a3"],
    );
  });

  it("have none for rows of no group", () => {
    assert.equal(
      withHeadings(
        ["x"],
        (row) => row,
        () => "",
      ).length,
      1,
    );
    assert.equal(withHeadings(["x"], (row) => row, undefined).length, 1);
  });

  it("are passed over by the arrows", () => {
    assert.equal(nextRow("ArrowDown", -1, shown), 1);
    assert.equal(nextRow("ArrowDown", 2, shown), 4);
    assert.equal(nextRow("ArrowUp", 4, shown), 2);
    assert.equal(nextRow("ArrowUp", 1, shown), 1);
    assert.equal(nextRow("ArrowDown", 6, shown), 6);
    assert.equal(nextRow("Home", 6, shown), 1);
    assert.equal(nextRow("End", 1, shown), 6);
    assert.equal(nextRow("PageDown", 1, shown), 6);
    assert.equal(nextRow("x", 1, shown), undefined);
    assert.equal(nextRow("End", -1, []), undefined);
  });
});
