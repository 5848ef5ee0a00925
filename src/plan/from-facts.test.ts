import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { compileText, quote } from "../../test/compile-text.ts";

describe("plan", () => {
  const plan = compileText(
    "青禾縣養老服務行動計劃（2024—2026年）",
    "一、總體目標",
    "到2026年，護理型床位占比達到60%以上。",
    "二、重點任務",
    "（一）完善設施。每月調度１次。",
    "責任單位：縣民政局、各鎮（街道）",
    "（二）充實隊伍。2025年6月底前印發培訓辦法。",
  );

  it("lists sections flat, with their parents, in the document's own characters", () => {
    assert.deepEqual(
      plan.sections.map(({ id, parent, depth, marker, title }) => [id, parent, depth, marker, title]),
      [
        ["s1", undefined, 1, "一、", "總體目標"],
        ["s2", undefined, 1, "二、", "重點任務"],
        ["s3", "s2", 2, "（一）", "完善設施"],
        ["s4", "s2", 2, "（二）", "充實隊伍"],
      ],
    );
    assert.equal(quote(plan, plan.sections[2]!), "（一）完善設施");
  });

  it("says of every item in which section it stands", () => {
    assert.deepEqual(
      [...plan.targets, ...plan.cadences, ...plan.assignments, ...plan.deadlines].map(({ id, section }) => [
        id,
        section,
      ]),
      [
        ["t1", "s1"],
        ["c1", "s3"],
        ["a1", "s3"],
        ["d1", "s4"],
      ],
    );
  });

  it("names things as the document writes them", () => {
    assert.equal(plan.targets[0]!.metric, "護理型床位占比");
    assert.deepEqual(plan.assignments[0]!.responsible, ["縣民政局", "各鎮（街道）"]);
    assert.equal(plan.deadlines[0]!.action, "印發培訓辦法");
    assert.deepEqual(
      plan.tasks.map(({ title, responsible }) => [title, responsible]),
      [
        ["完善設施", ["縣民政局", "各鎮（街道）"]],
        ["充實隊伍", []],
      ],
    );
  });

  it("points into a text that a web page broke, past what was put there", () => {
    const broken = compileText("一、目标", "到", "2025。", "年,床位达到", "35。", "张。");
    assert.deepEqual(
      broken.targets.map((target) => [target.value, target.by, quote(broken, target)]),
      [[35, "2025", "床位达到\n35。\n张"]],
    );
  });

  it("is empty but whole for a text that is no plan", () => {
    const { targets, tasks, sections, meta, findings, text } = compileText("从前有座山,山里有座庙。");
    assert.deepEqual([targets, tasks, sections, findings, meta], [[], [], [], [], {}]);
    assert.equal(text, "从前有座山,山里有座庙。");
  });
});
