import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { deadlineText, factsIn, wordsOf } from "../../test/facts-text.ts";

/** One row a sentence of a task and its deadlines. */
const rows: readonly (readonly [sentence: string, ...deadlines: string[]])[] = [
  ["2024年9月30日前印发补贴办法。", "2024-09-30 印发补贴办法"],
  ["2024年9月底前,完成对象摸底。", "2024-09 完成对象摸底"],
  ["6月底前,完成对象摸底。", "--06 完成对象摸底"],
  ["6月15日前报送名单。", "--06-15 报送名单"],
  ["年底前建成信息平台。", "--12 建成信息平台"],
  ["到2025年,基本建成县级信息平台。", "2025 基本建成县级信息平台"],
  ["项目在2025年6月30日前完成验收。", "2025-06-30 项目完成验收"],
  ["20xx年9月底前完成摸底。", "20xx-09 完成摸底"],
  [
    "2024年9月30日前印发补贴办法;2024年10月15日前公布服务清单。",
    "2024-09-30 印发补贴办法",
    "2024-10-15 公布服务清单",
  ],
  ["自2024年1月1日起,全面执行新标准。", "2024-01-01 全面执行新标准"],
  // the number is a target, due then
  ["2024年9月底前,建成站点12个。"],
  // nobody can tick it off
  ["到2025年,群众获得感显著增强。"],
  // the past, and what only mentions a date
  ["截至2023年底,基本建成信息平台。"],
  ["2023年5月,我县通过了省级验收。"],
  ["每年11月底前报送自评报告。"],
  ["比2020年明显改善服务条件。"],
  ["依据《青禾县2024年工作要点》开展摸底。"],
];

describe("deadlines", () => {
  for (const [sentence, ...deadlines] of rows)
    it(sentence, () =>
      assert.deepEqual(
        factsIn("一、重点任务", "(一)建设平台", sentence).deadlines.map(deadlineText),
        deadlines,
      ),
    );

  it("are of the section where a label names them: 完成时限:…", () => {
    for (const label of ["完成时限:2024年12月底", "完成时限：2024年12月底前", "完成时间:2024年12月"])
      assert.deepEqual(factsIn("一、重点任务", "(一)建设平台", label).deadlines.map(deadlineText), [
        "2024-12 建设平台",
      ]);
  });

  it("leave the dates of the section out of what is due", () => {
    assert.deepEqual(
      factsIn("一、实施步骤", "（二）入户调查阶段（2024年3月—6月）", "完成时限：2024年6月底").deadlines.map(
        deadlineText,
      ),
      ["2024-06 入户调查阶段"],
    );
  });

  it("do not take a stage's own dates", () => {
    const { deadlines, stages } = factsIn(
      "一、实施步骤",
      "(一)动员部署阶段(2024年4月底前)。4月20日前制定实施方案。",
    );
    assert.equal(stages.length, 1);
    assert.deepEqual(deadlines.map(deadlineText), ["2024-04-20 制定实施方案"]);
  });

  it("are of the present situation nowhere", () => {
    assert.deepEqual(factsIn("一、基本情况", "2024年9月30日前印发补贴办法。").deadlines, []);
  });

  it("under a heading that is a year are its first action", () => {
    assert.deepEqual(
      factsIn("一、年度目标", "1.2024年。制定建设标准,完成选址。", "2.2025年。完成平台验收。").deadlines.map(
        deadlineText,
      ),
      ["2024 制定建设标准", "2025 完成平台验收"],
    );
  });

  it("under such a heading pass over what is a target", () => {
    assert.deepEqual(
      factsIn("一、年度目标", "1.2024年。建成站点12个,完成平台验收。").deadlines.map(deadlineText),
      ["2024 完成平台验收"],
    );
  });

  it("point at date and action", () => {
    const facts = factsIn("一、重点任务", "(一)建设平台。2024年9月30日前印发补贴办法。");
    assert.deepEqual(
      facts.deadlines.map((fact) => wordsOf(facts, fact)),
      ["2024年9月30日前印发补贴办法"],
    );
  });
});
