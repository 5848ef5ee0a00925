import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findEnumerations } from "./enumerations.ts";

const found = (text: string) =>
  findEnumerations(text, { start: 0, end: text.length }).map(({ number, least, most }) => [
    number,
    least,
    most,
  ]);

describe("findEnumerations", () => {
  for (const [text, expected] of [
    ["健全“三会”(党员会、村民会)制度", [[3, 2, 2]]],
    ["推进供水、供电、供气、供热等三项改革", [[3, 4, 4]]],
    ["落实县、乡、村、组三级责任", [[3, 4, 4]]],
  ] as const)
    it(`finds one in ${text}`, () => assert.deepEqual(found(text), expected));

  for (const text of [
    "落实建档、随访和转诊三项制度",
    "推进供水、供电等三项改革",
    "实施“建站”“修路”“通水”三大工程",
    "实行“甲、乙、丙”三项制度",
    "健全“两会”(党员会和村民会)制度",
    "新建学校、医院5个项目",
    "学习党的十八大、十九大精神",
    "设立二级、三级医院",
  ])
    it(`finds none in ${text}`, () => assert.deepEqual(found(text), []));
});
