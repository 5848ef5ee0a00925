import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { assignmentText, factsIn, wordsOf } from "../../test/facts-text.ts";
import type { AssignmentFact } from "./facts.ts";

/** One row a sentence of a task, and the statements in it: their form and who has which role. */
type Row = readonly [sentence: string, ...statements: string[]];

function table(name: string, rows: readonly Row[]): void {
  describe(`assignments: ${name}`, () => {
    for (const [sentence, ...statements] of rows)
      it(sentence, () => {
        const { assignments } = factsIn("一、重点任务", "(一)完善设施", sentence);
        assert.deepEqual(
          assignments.map((fact) => `${fact.form}: ${assignmentText(fact)}`),
          statements,
        );
      });
  });
}

table("labels", [
  ["责任单位:县民政局、县财政局", "label: responsible 县民政局、县财政局"],
  ["责任单位：县民政局，各乡镇", "label: responsible 县民政局、各乡镇"],
  ["牵头单位:县民政局;责任单位:县财政局、各乡镇", "label: lead 县民政局; responsible 县财政局、各乡镇"],
  ["牵头部门:县民政局 配合部门:县财政局 县医保局", "label: lead 县民政局; support 县财政局、县医保局"],
  ["(牵头单位:县民政局;配合单位:县财政局、县医保局)", "label: lead 县民政局; support 县财政局、县医保局"],
  ["(责任单位:县民政局;完成时限:2025年6月)", "label: responsible 县民政局"],
  ["建设站点(责任部门:县民政局等部门)。", "label: responsible 县民政局"],
  ["牵头领导:副县长;责任部门:县民政局", "label: lead 副县长; responsible 县民政局"],
  ["主办单位:县民政局;协办单位:县残联", "label: lead 县民政局; support 县残联"],
  ["责任:县民政局", "label: responsible 县民政局"],
  ["责任单位:县民政局、县财政局建设站点方便群众就近办理", "label: responsible 县民政局、县财政局"],
  ["责任单位:县发展和改革委员会、县文化和旅游局", "label: responsible 县发展和改革委员会、县文化和旅游局"],
]);

table("brackets", [
  ["建设站点。(县民政局牵头,县财政局、县医保局配合)", "bracket: lead 县民政局; support 县财政局、县医保局"],
  ["建设站点。(县民政局、县财政局按职责分工负责)", "bracket: responsible 县民政局、县财政局"],
  ["建设站点。(县民政局负责)", "bracket: responsible 县民政局"],
  ["建设站点。(县民政局牵头,各乡镇负责落实)", "bracket: lead 县民政局; responsible 各乡镇"],
  ["建设站点。(县民政局、县财政局,各乡镇负责)", "bracket: responsible 县民政局、县财政局、各乡镇"],
  ["建设站点。(县民政局)", "bracket: responsible 县民政局"],
  ["建设站点(含改造)。"],
  ["建设站点(各乡镇和有关单位要切实提高认识并明确专人负责日常巡查和设施维护以及安全管理等各项工作负责)。"],
  ["建设站点。(以下简称“站点”)"],
  ["建设站点。(2025年6月底前完成)"],
]);

table("running text", [
  ["由县民政局牵头,县财政局、县医保局配合。", "clause: lead 县民政局; support 县财政局、县医保局"],
  ["由县民政局负责站点建设。", "clause: responsible 县民政局"],
  ["县财政局会同县民政局制定资金管理办法。", "clause: lead 县财政局; support 县民政局"],
  ["县民政局牵头制定建设计划。", "clause: lead 县民政局"],
  [
    "县民政局负责统筹协调,县财政局负责资金保障。",
    "clause: responsible 县民政局",
    "clause: responsible 县财政局",
  ],
  ["建设费用由县财政承担。", "clause: responsible 县财政"],
  ["县教育局、县体育局配合。", "clause: support 县教育局、县体育局"],
  ["县长为第一责任人。", "clause: responsible 县长"],
  ["乡镇党委书记对建设质量负总责。", "clause: responsible 乡镇党委书记"],
]);

table("plain duties", [
  ["各乡镇要明确专人。", "duty: responsible 各乡镇"],
  ["县教育局、县体育局应当开放场地。", "duty: responsible 县教育局、县体育局"],
]);

table("what assigns nothing", [
  ["加强教育局与民政局的协作。"],
  ["由县长任组长,副县长任副组长。"],
  ["经费由此列支。"],
  ["落实责任制,强化责任追究。"],
  ["按照要求抓好落实。"],
]);

describe("assignments", () => {
  const statements = (...lines: readonly string[]): AssignmentFact[] => [
    ...factsIn("一、重点任务", "(一)完善设施", ...lines).assignments,
  ];

  it("are one where labels of different roles stand on lines of their own", () => {
    assert.deepEqual(
      statements("牵头单位:县民政局", "配合单位:县财政局", "责任单位:各乡镇").map(assignmentText),
      ["lead 县民政局; support 县财政局; responsible 各乡镇"],
    );
  });

  it("are two where the same label comes again", () => {
    assert.deepEqual(statements("责任单位:县民政局", "责任单位:县财政局").map(assignmentText), [
      "responsible 县民政局",
      "responsible 县财政局",
    ]);
  });

  it("point at the words that say it", () => {
    const facts = factsIn("一、任务", "(一)完善设施。建设站点。(县民政局牵头,县财政局配合)");
    assert.deepEqual(
      facts.assignments.map((fact) => wordsOf(facts, fact)),
      ["县民政局牵头,县财政局配合"],
    );
    const labelled = factsIn("一、任务", "(一)完善设施", "责任单位：县民政局、各乡镇。");
    assert.deepEqual(
      labelled.assignments.map((fact) => wordsOf(labelled, fact)),
      ["责任单位：县民政局、各乡镇"],
    );
  });
});
