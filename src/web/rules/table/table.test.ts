import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { cellOf, findCellFaults } from "./cells.ts";
import { edgeNumbers, withEdgeTests } from "./edges.ts";
import { begin, next, redo, undo } from "./history.ts";
import { emptyTable, ruleOf, type TierTable, tableOf } from "./model.ts";

const table: TierTable = {
  ...emptyTable("table-a"),
  title: "慰问金",
  inputTitle: "自付费用",
  document: "慰问办法",
  article: "第三条",
  rows: [
    { upTo: "1000", gives: "0" },
    { upTo: "5000", gives: "300" },
    { upTo: "", gives: "800" },
  ],
  tests: [{ input: "1000", gives: "0.00" }],
};

describe("tier table in the browser", () => {
  it("[RB31] tests at the edges are one last decimal below, at and above each, and none twice", () => {
    assert.deepEqual(edgeNumbers(table), ["999.99", "1000.00", "1000.01", "4999.99", "5000.00", "5000.01"]);
    assert.deepEqual(
      withEdgeTests(table).map(({ input }) => input),
      ["1000", "999.99", "1000.01", "4999.99", "5000.00", "5000.01"],
    );
    assert.deepEqual(
      edgeNumbers({
        rows: [
          { upTo: "0", gives: "1" },
          { upTo: "", gives: "2" },
        ],
        inputScale: 0,
      }),
      ["0", "1"],
    );
  });

  it("[RB30] a table becomes a rule and the rule the same table", () => {
    for (const way of ["amount", "rate", "progressive"] as const) {
      const typed: TierTable = { ...table, way, givesUnit: way === "amount" ? "元" : "%" };
      const rule = ruleOf(typed, "2026-11-21");
      assert.deepEqual(tableOf(JSON.parse(JSON.stringify(rule))), typed);
    }
  });

  it("a rule of another shape is no table", () => {
    const rule = ruleOf(table, "2026-11-21");
    assert.equal(tableOf({ ...rule, body: { node: "input", id: "value" } }), undefined);
    const named = { node: "parameter", id: "p" } as const;
    const tiers = { node: "tiers", kind: "byValue", value: { node: "input", id: "value" } } as const;
    const body = { ...tiers, within: "below", tiers: [{ gives: named }] } as const;
    assert.equal(
      tableOf({ ...rule, body: { node: "round", value: body, scale: 2, mode: "half-up" } }),
      undefined,
    );
  });

  it("[RB32] what is wrong is told by cell", () => {
    const wrong: TierTable = {
      ...table,
      title: " ",
      rows: [
        { upTo: "1,000", gives: "0" },
        { upTo: "500.001", gives: "三百" },
        { upTo: "400", gives: "1" },
        { upTo: "400", gives: "" },
        { upTo: "", gives: "800" },
      ],
      tests: [
        { input: "-1", gives: "0.001" },
        { input: "", gives: "" },
      ],
    };
    const faults = findCellFaults(wrong);
    assert.deepEqual(
      [...faults.keys()],
      [
        "title",
        "rows[0].upTo",
        "rows[1].gives",
        "rows[1].upTo",
        "rows[3].gives",
        "rows[3].upTo",
        "tests[0].input",
        "tests[0].gives",
        "tests[1].input",
      ],
    );
    assert.equal(faults.get("rows[0].upTo"), "“1,000”不是数字。请填写如1000或0.85，不带单位和千分位。");
    assert.equal(findCellFaults(table).size, 0);
  });

  it("a fault of the checker is shown at its cell", () => {
    assert.equal(cellOf("body.value.tiers[1].upTo"), "rows[1].upTo");
    assert.equal(cellOf("body.value.of[1].tiers[0].gives"), "rows[0].gives");
    assert.equal(cellOf("inputs[0].type.unit"), "inputUnit");
    assert.equal(cellOf("body"), undefined);
  });

  it("[RB33] steps are taken back and made again; a new one ends what was taken back", () => {
    let history = next(next(begin(1), 2), 3);
    history = undo(history);
    assert.equal(history.present, 2);
    assert.equal(redo(history).present, 3);
    assert.equal(undo(undo(history)).present, 1);
    assert.equal(redo(next(history, 4)).present, 4);
    const typed = next(next(next(begin(""), "3", "cell"), "30", "cell"), "300", "cell");
    assert.equal(undo(typed).present, "");
  });
});
