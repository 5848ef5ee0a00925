import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { unitAt } from "./units.ts";

const cases: readonly [after: string, unit: string][] = [
  ["个百分点", "个百分点"],
  ["个工作日内", "个工作日"],
  ["个月", "个月"],
  ["人次", "人次"],
  ["人民", ""],
  ["家庭", ""],
  ["家企业", "家"],
  ["所有人", ""],
  ["所学校", "所"],
  ["部门", ""],
  ["部法规", "部"],
  ["年度", ""],
  ["年", "年"],
  ["分钟", "分钟"],
  ["分别", ""],
  ["万平方米", "万平方米"],
  ["亿元", "亿元"],
  ["万亿元", "万亿元"],
  ["千万元", "千万元"],
  ["百万人", "百万人"],
  ["万", "万"],
  ["%以上", "%"],
  ["‰", "‰"],
  [" 张床位", "张"],
  ["以上", ""],
  ["", ""],
];

describe("unit after a figure", () => {
  for (const [after, unit] of cases)
    it(`9${after} → ${unit || "none"}`, () => {
      const found = unitAt(`9${after}`, 1);
      assert.equal(found.unit, unit);
      assert.equal(
        `9${after}`.slice(0, found.end),
        unit ? `9${after}`.slice(0, after.indexOf(unit) + 1 + unit.length) : "9",
      );
    });
});
