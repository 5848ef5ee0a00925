import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Assignment, Section, Task } from "./model.ts";
import { taskWords } from "./task-words.ts";

const units = { lead: [], support: [], responsible: [] };

/** The words of a task that fills the text, under a heading with this marker; `statement` is its assignment. */
function words(text: string, marker = "", statement = ""): string {
  const span = { start: 0, end: text.length };
  const task: Task = { id: "k1", span, title: "标题", ...units, targets: [], deadlines: [], cadences: [] };
  const own: Section = { id: "s1", span, marker, title: "标题", depth: 1 };
  const start = text.indexOf(statement);
  const assignment: Assignment = {
    id: "a1",
    span: { start, end: start + statement.length },
    ...units,
    covers: [],
  };
  return taskWords({ text }, task, own, statement === "" ? undefined : assignment);
}

describe("a task in the plan's words", () => {
  it("is its text without the marker", () =>
    assert.equal(words("(一)加强领导。成立小组。", "(一)"), "加强领导。成立小组。"));

  it("leaves out the statement of units and the brackets around it", () => {
    assert.equal(words("加强领导。(牵头单位:区教委)", "", "牵头单位:区教委"), "加强领导。");
    assert.equal(
      words("加强领导。\n责任单位：区教委\n成立小组。", "", "责任单位：区教委"),
      "加强领导。\n成立小组。",
    );
  });

  it("keeps a sentence in which a unit acts", () =>
    assert.equal(words("区政府承担责任。", "", "区政府承担责任"), "区政府承担责任。"));

  it("is cut after a sentence where it is long", () => {
    const sentence = `${"工".repeat(99)}。`;
    assert.equal(words(sentence.repeat(3)), `${sentence.repeat(2)}……`);
    assert.equal(words("工".repeat(300)), `${"工".repeat(240)}……`);
  });

  it("is the title for a row of a table, and where nothing else is left", () => {
    assert.equal(words("1\t加强领导\t区教委"), "标题");
    assert.equal(words("(一)", "(一)"), "标题");
  });
});
