import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { UnitRow } from "../../workspace/units/views.ts";
import { findUnits, linesOf, wayTo } from "./tree.ts";

const unit = (
  id: string,
  above: { region?: string; line?: string } = {},
  more: Partial<UnitRow> = {},
): UnitRow => ({
  id,
  name: id,
  kind: "department",
  names: [],
  groups: [],
  sort: 0,
  people: 0,
  openTasks: 0,
  version: 1,
  ...above,
  ...more,
});
const rows = [
  unit("云州市"),
  unit("市教育局", { region: "云州市" }),
  unit("青枫县", { region: "云州市" }),
  unit("县教育局", { region: "青枫县", line: "市教育局" }, { names: [{ name: "教委", kind: "former" }] }),
  unit("东溪镇", { region: "青枫县" }, { groups: ["各乡镇"] }),
  unit("散居单位", { region: "已撤销的单位" }),
];
const shown = (lines: ReturnType<typeof linesOf>) =>
  lines.map(({ row, depth }) => `${"  ".repeat(depth)}${row.id}`);

describe("the tree of units", () => {
  it("stands by place or by line of work; who has no parent in sight stands at the top", () => {
    assert.deepEqual(shown(linesOf(rows, "region", () => false)), [
      "云州市",
      "  市教育局",
      "  青枫县",
      "    县教育局",
      "    东溪镇",
      "散居单位",
    ]);
    assert.deepEqual(shown(linesOf(rows, "line", () => false)), [
      "云州市",
      "市教育局",
      "  县教育局",
      "青枫县",
      "东溪镇",
      "散居单位",
    ]);
  });

  it("hides what is below a closed unit", () => {
    const lines = linesOf(rows, "region", (id) => id === "青枫县");
    assert.deepEqual(shown(lines), ["云州市", "  市教育局", "  青枫县", "散居单位"]);
    assert.deepEqual(
      lines.map(({ below, open }) => [below, open]),
      [
        [2, true],
        [0, false],
        [2, false],
        [0, false],
      ],
    );
  });

  it("finds by every name and group, and says where a unit stands", () => {
    assert.deepEqual(
      findUnits(rows, " 教委").map(({ id }) => id),
      ["县教育局"],
    );
    assert.deepEqual(
      findUnits(rows, "乡镇").map(({ id }) => id),
      ["东溪镇"],
    );
    const byId = new Map(rows.map((row) => [row.id, row]));
    assert.deepEqual(wayTo(rows[3]!, byId, "region"), ["云州市", "青枫县"]);
  });
});
