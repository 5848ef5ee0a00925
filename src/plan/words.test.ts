import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Op, Value } from "./model.ts";
import { cadenceWords, dateWords, figureWords, withinYear } from "./words.ts";

describe("dates in words", () => {
  for (const [date, words] of [
    ["2020", "2020年"],
    ["2019-06", "2019年6月"],
    ["2019-12-31", "2019年12月31日"],
    ["20xx", "20xx年"],
    ["20xx-06", "20xx年6月"],
    ["--06", "6月"],
    ["--12-31", "12月31日"],
    ["yearly", "每年"],
    ["印发后30日", "印发后30日"],
    ["", ""],
  ] as const) {
    it(`${date} → ${words}`, () => assert.equal(dateWords(date), words));
  }
});

it("what a date adds to its year", () =>
  assert.deepEqual(["2026", "2026-09", "20xx-12-31", "yearly", "--06"].map(withinYear), [
    "",
    "9月",
    "12月31日",
    "",
    "",
  ]));

describe("figures in words", () => {
  const cases: readonly [Op, Value, string, string][] = [
    ["=", 3, "所", "3所"],
    [">=", 90, "%", "90%以上"],
    ["<=", 4.5, "%", "4.5%以内"],
    ["<", 66, "人", "低于66人"],
    [">", 95, "%", "超过95%"],
    ["~", 4000, "场", "约4000场"],
    ["range", [1, 2], "个", "1至2个"],
    ["+", 5, "百分点", "提高5个百分点"],
    ["-", 5, "%", "下降5%"],
    ["=", "1︰0.8", "比", "1︰0.8"],
    ["<=", "xx", "%", "xx%以内"],
    ["=", 1e21, "元", "1000000000000000000000元"],
    ["=", 1e-7, "%", "0.0000001%"],
  ];
  for (const [op, value, unit, words] of cases) {
    it(words, () => assert.equal(figureWords({ op, value, unit }), words));
  }
});

describe("cadences in words", () => {
  it("says how often at least", () =>
    assert.equal(cadenceWords({ every: "year", times: 2, op: ">=" }), "每年不少于2次"));
  it("says a range", () =>
    assert.equal(cadenceWords({ every: "half-month", times: [1, 2], op: "range" }), "每半月1至2次"));
});
