import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { constructs, markerAt, rankOf } from "./markers.ts";
import type { Form } from "./tree.ts";

/** What stands at the head of a line: form, number and the marker as written; undefined where it is text. */
function atHead(line: string): [Form, number, string] | undefined {
  const marker = markerAt(line, 0, false);
  return marker && [marker.form, marker.number, line.slice(marker.start, marker.end)];
}

const markers: readonly [line: string, form: Form, number: number, marker: string][] = [
  ["附件1", "part", 1, "附件1"],
  ["附件2:指标解释", "part", 2, "附件2:"],
  ["附件 3", "part", 3, "附件 3"],
  ["附表一:分工", "part", 1, "附表一:"],
  ["附录", "part", 0, "附录"],
  ["附件:任务清单", "part", 0, "附件:"],
  ["第一篇 总论", "part", 1, "第一篇"],
  ["第二部分 任务", "part", 2, "第二部分"],
  ["第三章 服务", "chapter", 3, "第三章"],
  ["第12章 附则", "chapter", 12, "第12章"],
  ["第二节 条件", "subchapter", 2, "第二节"],
  ["第一条 为了规范", "article", 1, "第一条"],
  ["第二十一条 本办法", "article", 21, "第二十一条"],
  ["第18条 本办法", "article", 18, "第18条"],
  ["第一阶段:动员", "stage", 1, "第一阶段"],
  ["第二阶段(5月)", "stage", 2, "第二阶段"],
  ["第三步:验收", "stage", 3, "第三步"],
  ["第一阶段宣传发动(3月)", "stage", 1, "第一阶段"],
  ["一、总体要求", "comma", 1, "一、"],
  ["十二、附则", "comma", 12, "十二、"],
  ["(一)指导思想", "paren", 1, "(一)"],
  ["(十三)、评估", "paren", 13, "(十三)、"],
  ["1.建站", "dot", 1, "1."],
  ["12. 建站", "dot", 12, "12."],
  ["3.2024年建站", "dot", 3, "3."],
  ["2、建站", "enum", 2, "2、"],
  ["(1)建站", "digit-paren", 1, "(1)"],
  ["(12)建站", "digit-paren", 12, "(12)"],
  ["1)建站", "half-paren", 1, "1)"],
  ["①建站", "circle", 1, "①"],
  ["⑳建站", "circle", 20, "⑳"],
  ["一是建站", "ordinal", 1, "一是"],
  ["三要建站", "ordinal", 3, "三要"],
  ["——先急后缓", "dash", 0, "——"],
  ["—“一站式”服务", "dash", 0, "—"],
];

const texts = [
  "附件见后",
  "附件1和附件2一并印发",
  "第一节课由教师主讲",
  "第三条规定的情形",
  "第五条和第六条",
  "第一阶段工作已经结束",
  "第一,要建站",
  "一二三四五、",
  "(见附件)",
  "(2021年)",
  "1.5万人",
  "12.5%",
  "2024年建站",
  "1:10",
  "二要求",
  "—2025年",
  "-5度",
  "建设站点",
  "",
];

describe("marker at the head of a line", () => {
  for (const [line, ...expected] of markers)
    it(`${line} → ${expected.join(" ")}`, () => assert.deepEqual(atHead(line), expected));

  for (const line of texts) it(`${line || "nothing"} is text`, () => assert.equal(atHead(line), undefined));

  it("is tried for every form of the grammar", () => {
    const tried = new Set(markers.map(([, form]) => form));
    assert.deepEqual(
      constructs.filter(({ form }) => !tried.has(form)),
      [],
    );
  });
});

describe("marker inside a line", () => {
  const inside: readonly [before: string, rest: string, form: Form | undefined][] = [
    ["任务", "(一)建站", "paren"],
    ["。", "1.建站", "dot"],
    [",", "1.建站", undefined],
    [";", "二是建站", "ordinal"],
    ["统", "一是建站", undefined],
    ["点", "二、任务", "comma"],
    ["十", "二、任务", undefined],
    ["第", "(二)项", undefined],
    ["。", "——建站", undefined],
    ["。", "第一条 建站", undefined],
    ["。", "附件1", undefined],
    ["岁", "①建站", "circle"],
  ];
  for (const [before, rest, form] of inside)
    it(`${before}|${rest} → ${form ?? "text"}`, () =>
      assert.equal(markerAt(before + rest, before.length, true)?.form, form));
});

describe("rank", () => {
  it("orders the forms as officials nest them", () => {
    const usual: Form[] = [
      "part",
      "chapter",
      "subchapter",
      "article",
      "comma",
      "paren",
      "dot",
      "digit-paren",
      "circle",
    ];
    assert.deepEqual(
      usual.toSorted((a, b) => rankOf(a) - rankOf(b)),
      usual,
    );
    assert.equal(rankOf("dot"), rankOf("enum"));
  });
});
