import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { cadenceText, factsIn, wordsOf } from "../../test/facts-text.ts";

/** One row a sentence and the duties that recur in it. */
const rows: readonly (readonly [sentence: string, ...cadences: string[]])[] = [
  ["每季度至少召开1次工作例会。", "召开工作例会 quarter >= 1"],
  ["每月召开工作例会。", "召开工作例会 month = 1"],
  ["每周上门走访一次。", "上门走访 week = 1"],
  ["每半月通报进展。", "通报进展 half-month = 1"],
  ["各乡镇每半年不少于2次自查。", "各乡镇: 自查 half-year >= 2"],
  ["每两年评选一次先进。", "评选先进 2-year = 1"],
  ["每三个月复核一次名单。", "复核名单 quarter = 1"],
  ["每年开展1-2次演练。", "开展演练 year range 1~2"],
  ["县委常委会每年听取2次以上汇报。", "县委常委会: 听取汇报 year >= 2"],
  ["每年不超过2次检查。", "检查 year <= 2"],
  ["县民政局每月5日前报送进展情况。", "县民政局: 5日前报送进展情况 month = 1"],
  ["县专班按月调度、季通报、年终考核。", "县专班: 调度 month = 1", "通报 quarter = 1", "年终考核 year = 1"],
  ["实行月调度、季通报、半年评估。", "调度 month = 1", "通报 quarter = 1", "评估 half-year = 1"],
  ["建立季度、年度考核机制。", "考核 quarter = 1", "年度考核机制 year = 1"],
  // no duty that recurs
  ["每年培训护理员40人。"],
  ["每月发放补贴300元。"],
  ["把落实情况纳入年度考核。"],
  ["年度考核结果与资金分配挂钩。"],
  ["每个乡镇建设1个站点。"],
  ["上月数据不再公布。"],
  ["周边乡镇同步推进。"],
];

describe("cadences", () => {
  for (const [sentence, ...cadences] of rows)
    it(sentence, () =>
      assert.deepEqual(factsIn("四、工作机制", "(一)加强调度", sentence).cadences.map(cadenceText), cadences),
    );

  it("point at the clause that says it", () => {
    const facts = factsIn("四、工作机制", "健全制度,每季度召开1次例会,研究解决问题。");
    assert.deepEqual(
      facts.cadences.map((fact) => wordsOf(facts, fact)),
      ["每季度召开1次例会"],
    );
  });

  it("do not recur in what describes the present", () => {
    assert.deepEqual(factsIn("一、基本情况", "每季度召开1次例会。").cadences, []);
  });
});
