import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { outlineOf, sectionsOf } from "../../test/outline-text.ts";

describe("attachments and special plans", () => {
  it("opens an attachment at the top and takes its title from the next line", () => {
    assert.deepEqual(
      outlineOf(
        "一、任务",
        "1.摸底。",
        "附件1",
        "青禾县试点任务清单",
        "一、扩面",
        "二、提质",
        "附件2:",
        "名词解释",
        "托位:托育的床位。",
      ),
      [
        "1 一、任务",
        "  2 1.摸底",
        "1 附件1青禾县试点任务清单",
        "  2 一、扩面",
        "  2 二、提质",
        "1 附件2:名词解释",
        "  - 托位:托育的床位。",
      ],
    );
  });

  it("takes the title of an attachment from its own line where it has one", () => {
    assert.deepEqual(sectionsOf("一、任务", "附件:青禾县任务分工表", "一、扩面"), [
      "1 一、任务",
      "1 附件:青禾县任务分工表",
      "  2 一、扩面",
    ]);
  });

  it("opens a special plan that has a title and no number", () => {
    assert.deepEqual(
      sectionsOf(
        "一、任务",
        "(一)实施“童有所育”专项",
        "“童有所育”专项方案(2023—2025年)",
        "一、扩面",
        "(一)新建园所",
        "“少有所学”专项方案(2023—2025年)",
        "一、提质",
      ),
      [
        "1 一、任务",
        "  2 (一)实施“童有所育”专项",
        "1 “童有所育”专项方案(2023—2025年)",
        "  2 一、扩面",
        "    3 (一)新建园所",
        "1 “少有所学”专项方案(2023—2025年)",
        "  2 一、提质",
      ],
    );
  });

  it("leaves a sentence as text that ends like a title", () => {
    assert.deepEqual(outlineOf("一、任务", "依据上级要求,制定本县专项行动方案", "(一)建站"), [
      "1 一、任务",
      "  - 依据上级要求,制定本县专项行动方案",
      "  2 (一)建站",
    ]);
  });

  it("leaves the plan's own title and a title at the foot as text", () => {
    assert.deepEqual(outlineOf("青禾县托育服务行动计划", "一、任务", "1.摸底。", "另见县级工作方案"), [
      "- 青禾县托育服务行动计划",
      "1 一、任务",
      "  2 1.摸底",
      "    - 另见县级工作方案",
    ]);
  });
});

describe("titles", () => {
  it("end at the first full stop; what follows is text", () => {
    assert.deepEqual(outlineOf("(一)建设站点。每镇一处!选址便利。"), [
      "1 (一)建设站点",
      "  - 每镇一处!选址便利。",
    ]);
  });

  it("end at a colon, but not inside brackets", () => {
    assert.deepEqual(outlineOf("1.服务内容:助餐、助洁。"), ["1 1.服务内容", "  - 助餐、助洁。"]);
    assert.deepEqual(outlineOf("1.服务内容(含:助餐。助洁)扩面。增点。"), [
      "1 1.服务内容(含:助餐。助洁)扩面",
      "  - 增点。",
    ]);
  });

  it("are cut at a comma where the first sentence is long", () => {
    const sentence =
      "对具有本县户籍并且在本县实际居住满一年以上的独居高龄老年人按月上门巡访,了解生活起居和身体状况并如实登记在巡访台账之中以备查阅和抽查。";
    const [head, rest] = outlineOf(`1.${sentence}`);
    assert.equal(head, "1 1.对具有本县户籍并且在本县实际居住满一年以上的独居高龄老年人按月上门巡访");
    assert.match(rest!, /^ {2}- 了解生活起居/);
  });

  it("may be empty: a marker alone on its line", () => {
    assert.deepEqual(outlineOf("一、", "二、任务"), ["1 一、", "1 二、任务"]);
  });
});
