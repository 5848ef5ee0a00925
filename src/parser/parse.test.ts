import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { outlineOf, sectionsOf } from "../../test/outline-text.ts";

describe("outline of a plan", () => {
  it("nests 一、 (一) 1. (1) ① in their usual order", () => {
    assert.deepEqual(
      outlineOf(
        "一、总体要求",
        "以群众需要为出发点。",
        "二、重点任务",
        "(一)完善服务网络。每个街道有站点。",
        "1.建设站点。选址便利。",
        "(1)新建站点。",
        "①确定用地。",
        "②落实资金。",
        "(2)改造站点。",
        "2.配备人员。",
        "(二)提高服务质量。",
        "三、工作要求",
      ),
      [
        "1 一、总体要求",
        "  - 以群众需要为出发点。",
        "1 二、重点任务",
        "  2 (一)完善服务网络",
        "    - 每个街道有站点。",
        "    3 1.建设站点",
        "      - 选址便利。",
        "      4 (1)新建站点",
        "        5 ①确定用地",
        "        5 ②落实资金",
        "      4 (2)改造站点",
        "    3 2.配备人员",
        "  2 (二)提高服务质量",
        "1 三、工作要求",
      ],
    );
  });

  it("counts 1. and 1、 as one form, so that a typist may change between them", () => {
    assert.deepEqual(sectionsOf("一、措施", "1.加强巡查", "2、加强培训", "3.加强考核"), [
      "1 一、措施",
      "  2 1.加强巡查",
      "  2 2、加强培训",
      "  2 3.加强考核",
    ]);
  });

  it("puts articles under their chapter and section", () => {
    assert.deepEqual(
      outlineOf(
        "第一章 总则",
        "第一条 为规范补贴发放,制定本细则。",
        "第二条 本细则所称补贴,包括下列各项:",
        "(一)餐费补贴;",
        "(二)护理补贴。",
        "第二章 申请",
        "第一节 条件",
        "第三条 申请人应当年满六十周岁。",
        "第二节 程序",
        "第四条 申请按照第三条的规定办理。",
      ),
      [
        "1 第一章总则",
        "  2 第一条为规范补贴发放,制定本细则",
        "  2 第二条本细则所称补贴,包括下列各项",
        "    3 (一)餐费补贴",
        "    3 (二)护理补贴",
        "1 第二章申请",
        "  2 第一节条件",
        "    3 第三条申请人应当年满六十周岁",
        "  2 第二节程序",
        "    3 第四条申请按照第三条的规定办理",
      ],
    );
  });

  it("lets stages hold 1. and (一) alike, whatever the usual order", () => {
    assert.deepEqual(
      sectionsOf(
        "四、实施步骤",
        "第一阶段:动员部署(2022年3月)",
        "(一)成立专班。",
        "(二)制定方案。",
        "第二阶段:全面推进(2022年4月至10月)",
        "1.开展排查。",
        "2.落实整改。",
        "五、工作要求",
      ),
      [
        "1 四、实施步骤",
        "  2 第一阶段动员部署(2022年3月)",
        "    3 (一)成立专班",
        "    3 (二)制定方案",
        "  2 第二阶段全面推进(2022年4月至10月)",
        "    3 1.开展排查",
        "    3 2.落实整改",
        "1 五、工作要求",
      ],
    );
  });

  it("puts 第一阶段 under (三)实施步骤, not beside it", () => {
    assert.deepEqual(sectionsOf("二、安排", "(三)实施步骤", "第一阶段:准备", "第二阶段:推进", "(四)验收"), [
      "1 二、安排",
      "  2 (三)实施步骤",
      "    3 第一阶段准备",
      "    3 第二阶段推进",
      "  2 (四)验收",
    ]);
  });

  it("reads dashes as items without a number", () => {
    assert.deepEqual(
      sectionsOf("(二)基本原则", "——先急后缓。急事先办。", "—— 分类施策。", "--公开透明。", "(三)目标"),
      ["1 (二)基本原则", "  2 ——先急后缓", "  2 ——分类施策", "  2 --公开透明", "1 (三)目标"],
    );
  });

  it("reads 第一篇 and 第二部分 as parts", () => {
    assert.deepEqual(sectionsOf("第一篇 总论", "第一章 现状", "第二篇 任务", "第一章 设施"), [
      "1 第一篇总论",
      "  2 第一章现状",
      "1 第二篇任务",
      "  2 第一章设施",
    ]);
    assert.deepEqual(sectionsOf("第一部分 背景", "一、现状", "第二部分 任务", "一、设施"), [
      "1 第一部分背景",
      "  2 一、现状",
      "1 第二部分任务",
      "  2 一、设施",
    ]);
  });

  it("keeps a list at its own level when a heading between is lost", () => {
    assert.deepEqual(sectionsOf("一、目标", "1.扩大供给", "2.提高质量", "二、任务", "(一)建设站点"), [
      "1 一、目标",
      "  2 1.扩大供给",
      "  2 2.提高质量",
      "1 二、任务",
      "  2 (一)建设站点",
    ]);
  });

  it("begins with a lower form where the first headings are lost", () => {
    assert.deepEqual(sectionsOf("(三)培训人员", "1.组织授课", "(四)检查落实", "三、保障措施"), [
      "1 (三)培训人员",
      "  2 1.组织授课",
      "1 (四)检查落实",
      "1 三、保障措施",
    ]);
  });

  it("lets a count begin again under the next heading", () => {
    assert.deepEqual(
      sectionsOf("一、设施", "1.新建", "2.改建", "二、队伍", "1.招聘", "2.培训", "(一)师资", "(二)教材"),
      [
        "1 一、设施",
        "  2 1.新建",
        "  2 2.改建",
        "1 二、队伍",
        "  2 1.招聘",
        "  2 2.培训",
        "  2 (一)师资",
        "  2 (二)教材",
      ],
    );
  });

  it("goes on counting over headings: 1. to 4. under (一) and (二)", () => {
    assert.deepEqual(
      sectionsOf("(一)扩大供给", "1.新建园所", "2.改造园所", "(二)提高质量", "3.培训教师", "4.评估园所"),
      [
        "1 (一)扩大供给",
        "  2 1.新建园所",
        "  2 2.改造园所",
        "1 (二)提高质量",
        "  2 3.培训教师",
        "  2 4.评估园所",
      ],
    );
  });

  it("is a flat list of paragraphs where nothing is numbered", () => {
    assert.deepEqual(outlineOf("今天天气很好。", "", "  我们去公园。  "), [
      "- 今天天气很好。",
      "- 我们去公园。",
    ]);
    assert.deepEqual(outlineOf(""), []);
  });
});

describe("forms of writing", () => {
  it("reads full-width, traditional and odd brackets like half-width ones", () => {
    assert.deepEqual(
      sectionsOf(
        "一、總體要求",
        "(一)完善網路。",
        "1.建設站點",
        "2、培訓人員",
        "﹙二﹚提高品質。",
        "(1)評估;",
        "(2)公示。",
      ),
      [
        "1 一、总体要求",
        "  2 (一)完善网路",
        "    3 1.建设站点",
        "    3 2、培训人员",
        "  2 (二)提高品质",
        "    3 (1)评估",
        "    3 (2)公示",
      ],
    );
  });

  it("takes blanks before a marker and after it", () => {
    assert.deepEqual(sectionsOf("  一、 总体要求  ", "\u00a0\u00a01. 建设站点", "\t(2)培训人员"), [
      "1 一、总体要求",
      "  2 1.建设站点",
      "    3 (2)培训人员",
    ]);
  });

  it("reads 十一、 (二十三) 100. and 第一百零二条", () => {
    assert.deepEqual(sectionsOf("十一、监督"), ["1 十一、监督"]);
    assert.deepEqual(sectionsOf("(二十三)评估"), ["1 (二十三)评估"]);
    assert.deepEqual(sectionsOf("100.归档"), ["1 100.归档"]);
    assert.deepEqual(sectionsOf("第一百零二条 本细则自发布之日起施行。"), [
      "1 第一百零二条本细则自发布之日起施行",
    ]);
  });

  it("reads 1.2024年… as item 1, and 1.5万人 as a figure", () => {
    assert.deepEqual(sectionsOf("三、年度安排", "1.2024年新建3所。", "2.2025年新建4所。"), [
      "1 三、年度安排",
      "  2 1.2024年新建3所",
      "  2 2.2025年新建4所",
    ]);
    assert.deepEqual(outlineOf("三、规模", "1.5万人受益。"), ["1 三、规模", "  - 1.5万人受益。"]);
  });
});

describe("tables", () => {
  it("are rows of trimmed cells in the section that is open; a marker in a cell opens nothing", () => {
    assert.deepEqual(
      outlineOf(
        "一、任务分解",
        "序号\t工作任务\t责任单位",
        "1\t 新建站点 \t县民政局",
        "2\t(一)配备人员\t",
        "二、进度安排",
      ),
      [
        "1 一、任务分解",
        "  | 序号 | 工作任务 | 责任单位",
        "  | 1 | 新建站点 | 县民政局",
        "  | 2 | (一)配备人员",
        "1 二、进度安排",
      ],
    );
  });
});
