import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { factsIn, stageText, wordsOf } from "../../test/facts-text.ts";

/** The stages of lines that stand under 实施步骤. */
function steps(...lines: readonly string[]): string[] {
  return factsIn("四、实施步骤", ...lines).stages.map(stageText);
}

const rows: readonly (readonly [line: string, ...stages: string[]])[] = [
  ["(一)动员部署阶段(2024年3月—4月)。召开动员会。", "动员部署阶段 2024-03 to 2024-04"],
  ["(一)动员部署阶段(2024年3月10日至4月15日)", "动员部署阶段 2024-03-10 to 2024-04-15"],
  ["(一)动员部署阶段(2024年12月—2025年1月)", "动员部署阶段 2024-12 to 2025-01"],
  ["(一)动员部署阶段(3月25日-4月10日)", "动员部署阶段 --03-25 to --04-10"],
  ["(一)动员部署阶段(2024年3月)", "动员部署阶段 2024-03 to 2024-03"],
  ["(一)动员部署阶段(2024年3月底前)", "动员部署阶段 to 2024-03"],
  ["(一)动员部署阶段(20xx年3月—4月)", "动员部署阶段 20xx-03 to 20xx-04"],
  ["第一阶段:动员部署(2024年3月—4月)", "第一阶段(动员部署) 2024-03 to 2024-04"],
  ["1.宣传发动(2024年3月—4月)。张贴公告。", "宣传发动 2024-03 to 2024-04"],
  ["1.广泛宣传。(2-3月份)", "广泛宣传 --02 to --03"],
  ["(二)长效巩固。持续抓好巡查。"],
];

describe("stages", () => {
  for (const [line, ...stages] of rows) it(line, () => assert.deepEqual(steps(line), stages));

  it("come in text order", () => {
    assert.deepEqual(
      steps(
        "(一)动员阶段(2024年3月)。成立专班。",
        "(二)实施阶段(2024年4月至10月)。分批推进。",
        "(三)总结阶段(2024年11月—12月)。开展评估。",
      ),
      ["动员阶段 2024-03 to 2024-03", "实施阶段 2024-04 to 2024-10", "总结阶段 2024-11 to 2024-12"],
    );
  });

  it("are the trial's time under its own heading, and in a sentence", () => {
    assert.deepEqual(factsIn("二、试点时间", "2024年3月至2025年2月。").stages.map(stageText), [
      "试点时间 2024-03 to 2025-02",
    ]);
    assert.deepEqual(factsIn("二、试点安排", "试点期限为2024年3月至2025年2月。").stages.map(stageText), [
      "试点期限 2024-03 to 2025-02",
    ]);
  });

  it("are not the dates of a task", () => {
    assert.deepEqual(factsIn("三、重点任务", "(一)建设平台。2024年3月至4月完成选址。").stages, []);
  });

  it("point at the heading with its date", () => {
    const facts = factsIn("四、实施步骤", "(一)动员部署阶段(2024年3月—4月)。召开动员会。");
    assert.deepEqual(
      facts.stages.map((fact) => wordsOf(facts, fact)),
      ["(一)动员部署阶段(2024年3月—4月)"],
    );
  });
});
