import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { outlineOf, sectionsOf } from "../../test/outline-text.ts";

describe("markers inside a line", () => {
  it("opens a heading, its subheading and its item in one line", () => {
    assert.deepEqual(
      outlineOf(
        "二、重点任务(一)完善网络。1.建设站点。选址便利。2.配备人员。(二)提高质量。三、保障措施(一)加强领导。",
      ),
      [
        "1 二、重点任务",
        "  2 (一)完善网络",
        "    3 1.建设站点",
        "      - 选址便利。",
        "    3 2.配备人员",
        "  2 (二)提高质量",
        "1 三、保障措施",
        "  2 (一)加强领导",
      ],
    );
  });

  it("opens 一是…二是…三是… after a colon and semicolons", () => {
    assert.deepEqual(
      outlineOf("(一)加强培训。主要做法:一是分期授课;二是现场观摩;三是集中考核。", "(二)加强督查。"),
      [
        "1 (一)加强培训",
        "  - 主要做法:",
        "  2 一是分期授课",
        "  2 二是现场观摩",
        "  2 三是集中考核",
        "1 (二)加强督查",
      ],
    );
  });

  it("opens (1)…(2)… and ①…② where the list goes on", () => {
    assert.deepEqual(outlineOf("1.建立档案。包括(1)基本信息;(2)服务记录;(3)评估结果。"), [
      "1 1.建立档案",
      "  - 包括",
      "  2 (1)基本信息",
      "  2 (2)服务记录",
      "  2 (3)评估结果",
    ]);
    assert.deepEqual(sectionsOf("2.落实责任。①街道摸底②社区核实③区级复核。"), [
      "1 2.落实责任",
      "  2 ①街道摸底",
      "  2 ②社区核实",
      "  2 ③区级复核",
    ]);
  });

  it("closes what opened inside a line with the line", () => {
    assert.deepEqual(sectionsOf("1.加强宣传。一是入户;二是上街。", "2.加强巡查。"), [
      "1 1.加强宣传",
      "  2 一是入户",
      "  2 二是上街",
      "1 2.加强巡查",
    ]);
  });

  it("goes on over the lines: 一是 in one, 二是 in the next", () => {
    assert.deepEqual(
      sectionsOf(
        "(一)强化保障",
        "一是安排经费。列入预算。",
        "二是安排人员。",
        "三是安排场地。",
        "(二)强化督查",
      ),
      ["1 (一)强化保障", "  2 一是安排经费", "  2 二是安排人员", "  2 三是安排场地", "1 (二)强化督查"],
    );
    assert.deepEqual(
      sectionsOf("(一)强化保障。做到三点:一是有人管;", "二是有钱办;", "三是有章循。", "(二)督查"),
      ["1 (一)强化保障", "  2 一是有人管", "  2 二是有钱办", "  2 三是有章循", "1 (二)督查"],
    );
  });

  it("reads 一要…二要… like 一是…二是…, but 要求 as a word", () => {
    assert.deepEqual(sectionsOf("(三)压实责任。一要靠前指挥;二要定期会商;三要及时报告。"), [
      "1 (三)压实责任",
      "  2 一要靠前指挥",
      "  2 二要定期会商",
      "  2 三要及时报告",
    ]);
    assert.deepEqual(sectionsOf("(三)压实责任。统一要求,二要求同存异。"), ["1 (三)压实责任"]);
  });

  it("believes the number that the outline waits for after a stop, and no other", () => {
    assert.deepEqual(sectionsOf("1.建设站点。", "每镇一处。2.培训人员。", "每站两人。5.验收合格。"), [
      "1 1.建设站点",
      "1 2.培训人员",
    ]);
  });

  it("believes a heading that is glued to the end of the text before it", () => {
    assert.deepEqual(sectionsOf("一、背景", "试点已满一年。二、主要目标", "建成站点。"), [
      "1 一、背景",
      "1 二、主要目标",
    ]);
  });
});

describe("what is no marker", () => {
  const plain = (sentence: string) =>
    it(sentence, () =>
      assert.deepEqual(sectionsOf("一、总则", "(一)适用范围", sentence), ["1 一、总则", "  2 (一)适用范围"]),
    );

  plain("符合第(二)项规定的,不予受理。");
  plain("对前款(一)至(三)项所列情形,从宽处理。");
  plain("上述(一)、(二)两类对象优先安排。");
  plain("评出一、二等奖若干名,另设三、四等奖。");
  plain("惠及1.5万人,比上年增长12.5%。");
  plain("其中一级、二级残疾人免费。");
  plain("详见附件1。");
  plain("依照第三条第二款办理,执行第十二条的规定。");
  plain("参照(2021)12号文件执行。");
  plain("年初预算3.2亿元,实际支出2.9亿元。");
  plain("服务时间为上午8:30至11:30。");
  plain("同一是非面前态度一致,第一要务是发展。");
  plain("面积为30)平方米。");
});
