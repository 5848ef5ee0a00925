import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { GroupView } from "../../../workspace/insurance/views.ts";
import { flagsOf, isOf, standingWords } from "./group-words.ts";

const cell = (grade: 1 | 2 | 3, flag: GroupView["cells"][number]["flag"]) => ({
  grade,
  flag,
  cases: 1,
  mean: null,
  raw: null,
  coefficient: "1",
  normal: "1",
});
const group = (more: Partial<GroupView>) =>
  ({ basic: false, stable: true, cells: [], ...more }) as unknown as GroupView;

describe("a group in words", () => {
  it("says whether it is basic and whether it is stable", () => {
    assert.equal(standingWords({ basic: true, stable: true }), "基础病组，稳定");
    assert.equal(standingWords({ basic: false, stable: false }), "非稳定");
  });

  it("tells each flag with its grade", () => {
    const said = flagsOf({ cells: [cell(3, null), cell(2, "INVERSION"), cell(1, "OVERRIDE")] });
    assert.match(said, /^二级：.*封顶.*；一级：按专家决定$/);
    assert.equal(flagsOf({ cells: [cell(3, null)] }), "");
  });

  it("is found by its kind", () => {
    assert.equal(isOf(group({ stable: false }), "unstable"), true);
    assert.equal(isOf(group({ stable: false }), "stable"), false);
    assert.equal(isOf(group({ cells: [cell(3, null)] }), "flagged"), false);
    assert.equal(isOf(group({ cells: [cell(2, "INVERSION")] }), "flagged"), true);
  });
});
