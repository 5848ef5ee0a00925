import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { compileText } from "../../test/compile-text.ts";

const HEAD = [
  "青禾县人民政府办公室",
  "关于印发《青禾县养老服务行动计划（2024—2026年）》的通知",
  "青禾府办发〔2024〕12号",
  "各乡镇人民政府，县政府各部门：",
];
const BODY = ["一、总体要求", "以群众需要为出发点。", "二、重点任务", "（一）建设站点。"];

describe("meta", () => {
  it("is what the head and the foot say", () => {
    assert.deepEqual(
      compileText(
        ...HEAD,
        "青禾县养老服务行动计划（2024—2026年）",
        ...BODY,
        "青禾县人民政府办公室",
        "2024年3月12日",
      ).meta,
      {
        title: "青禾县养老服务行动计划（2024—2026年）",
        issuer: "青禾县人民政府办公室",
        docNumber: "青禾府办发〔2024〕12号",
        issued: "2024-03-12",
        region: "青禾县",
        start: "2024",
        end: "2026",
      },
    );
  });

  const cases: readonly [name: string, lines: readonly string[], meta: object][] = [
    [
      "a title alone",
      ["青禾县托育服务实施方案", ...BODY],
      { title: "青禾县托育服务实施方案", region: "青禾县" },
    ],
    [
      "a title that the opening names",
      ["为做好托育服务,特制定《青禾县托育服务实施方案》。", ...BODY],
      { title: "青禾县托育服务实施方案", region: "青禾县" },
    ],
    [
      "a date in brackets under the title",
      ["东山街道助餐工作方案", "（2023年5月6日）", ...BODY],
      { title: "东山街道助餐工作方案", issued: "2023-05-06", region: "东山街道" },
    ],
    [
      "a number in other brackets",
      ["青禾民发【2023】7号", "青禾县助餐工作方案", ...BODY],
      { title: "青禾县助餐工作方案", docNumber: "青禾民发【2023】7号", region: "青禾县" },
    ],
    [
      "a day in the text is not the day of issue",
      ["青禾县助餐工作方案", ...BODY, "2023年5月6日前完成选址。"],
      {
        title: "青禾县助餐工作方案",
        region: "青禾县",
      },
    ],
    ["nothing", ["今天天气很好。"], {}],
  ];
  for (const [name, lines, meta] of cases) it(name, () => assert.deepEqual(compileText(...lines).meta, meta));
});
