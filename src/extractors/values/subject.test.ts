import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { leadingUnits } from "./subject.ts";

const cases: readonly [clause: string, ...read: [units: string[], rest: string] | []][] = [
  ["区教育局要制定计划", ["区教育局"], "要制定计划"],
  ["区教育局、区民政局要制定计划", ["区教育局", "区民政局"], "要制定计划"],
  ["区教育局牵头制定计划", ["区教育局"], "牵头制定计划"],
  ["县财政局会同县民政局制定办法", ["县财政局"], "会同县民政局制定办法"],
  ["县发展和改革委员会负责审批", ["县发展和改革委员会"], "负责审批"],
  ["教育、公安、民政等部门应当配合", ["教育", "公安", "民政"], "应当配合"],
  ["各乡镇(街道)要落实专人", ["各乡镇(街道)"], "要落实专人"],
  ["驻村工作队负责走访", ["驻村工作队"], "负责走访"],
  ["村党组织书记为第一责任人", ["村党组织书记"], "为第一责任人"],
  ["领导小组下设办公室", ["领导小组"], "下设办公室"],
  ["加强教育局与民政局的协作"],
  ["建设站点3个"],
  ["对民政局提出的意见应当答复"],
  ["要制定计划"],
  [""],
];

describe("units that a clause begins with", () => {
  for (const [clause, ...read] of cases)
    it(`${clause || "nothing"} → ${read[0]?.join(" | ") ?? "none"}`, () => {
      const found = leadingUnits(clause);
      assert.deepEqual(found && [found.units, clause.slice(found.end)], read.length > 0 ? read : undefined);
    });

  it("are looked for from where the caller says", () => {
    assert.deepEqual(leadingUnits("由县教育局负责", 1)?.units, ["县教育局"]);
  });
});
