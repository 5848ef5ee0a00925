import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { clean } from "../../reader/clean.ts";
import { findDates, formatDate } from "./date.ts";

/** The dates of a sentence as `2025-06 by`, `2021~2023 at` for a range. */
function datesIn(sentence: string): string[] {
  const { text } = clean(sentence);
  return findDates(text, { start: 0, end: text.length }).map(
    ({ value, to, role }) => `${formatDate(value)}${to ? `~${formatDate(to)}` : ""} ${role}`,
  );
}

const tables: Readonly<Record<string, readonly (readonly [sentence: string, ...dates: string[]])[]>> = {
  "years, months, days": [
    ["到2025年,建成站点", "2025 by"],
    ["2025年建成站点", "2025 at"],
    ["2025年底前建成", "2025 by"],
    ["2025年年底前建成", "2025 by"],
    ["2025年6月底前建成", "2025-06 by"],
    ["2025年6月建成", "2025-06 at"],
    ["于2025年6月30日前报送", "2025-06-30 by"],
    ["2025 年 6 月 30 日", "2025-06-30 at"],
    ["6月30日前报送", "--06-30 by"],
    ["6月底前完成", "--06 by"],
    ["二〇二五年六月三十日", "2025-06-30 at"],
    ["二○二五年", "2025 at"],
    ["十二月底前", "--12 by"],
    ["年底前完成", "--12 by"],
    ["今年年底前完成", "--12 by"],
    ["不迟于2025年3月1日", "2025-03-01 by"],
  ],
  ranges: [
    ["2021—2023年", "2021~2023 at"],
    ["2021年-2023年", "2021~2023 at"],
    ["2021至2023年", "2021~2023 at"],
    ["2021年至2023年底", "2021~2023 at"],
    ["2021年3月至2023年6月", "2021-03~2023-06 at"],
    ["2021年3月—6月", "2021-03~2021-06 at"],
    ["2021年3-6月", "2021-03~2021-06 at"],
    ["2021年3月10日—3月25日", "2021-03-10~2021-03-25 at"],
    ["2021年3月10日至25日", "2021-03-10~2021-03-25 at"],
    ["2021年9月起至2022年8月", "2021-09~2022-08 at"],
    ["3月25日-4月10日", "--03-25~--04-10 at"],
    ["3-4月", "--03~--04 at"],
    ["3月至4月", "--03~--04 at"],
  ],
  "blanks of a template": [
    ["到20xx年", "20xx by"],
    ["到20XX年", "20xx by"],
    ["20**年5月底前", "20xx-05 by"],
    ["20**-20**年", "20xx~20xx at"],
    ["xx年xx月xx日", "20xx-xx-xx at"],
    ["20xx年9月20日前", "20xx-09-20 by"],
  ],
  "what the words around make of it": [
    ["自2022年1月1日起施行", "2022-01-01 from"],
    ["2022年1月1日起施行", "2022-01-01 from"],
    ["截至2021年底", "2021 since"],
    ["每年3月底前", "--03 every"],
    ["比2020年提高5个百分点", "2020 than"],
    ["较2020年下降一半", "2020 than"],
    ["由2020年的30%提高到50%", "2020 than"],
    ["在2023年完成", "2023 by"],
  ],
  "several in a sentence": [
    ["2023年建成3所,2024年建成5所", "2023 at", "2024 at"],
    ["从2021年3月1日开始,到2022年2月底结束", "2021-03-01 from", "2022-02 by"],
  ],
  "a list of years with one 年": [
    ["2022、2023、2024年分别完成", "2022 at", "2023 at", "2024 at"],
    ["2022、2023所列"],
  ],
  "what is no date": [
    ["建成3所"],
    ["办理时限3年"],
    ["3个月内完成"],
    ["2021个站点"],
    ["依照〔2021〕33号文件"],
    ["13月完成"],
    ["5月32日"],
    ["年度考核"],
    ["3年内完成"],
    ["每月通报"],
    ["按年级分班"],
  ],
};

for (const [name, rows] of Object.entries(tables))
  describe(`dates: ${name}`, () => {
    for (const [sentence, ...dates] of rows)
      it(`${sentence} → ${dates.join(", ") || "none"}`, () => assert.deepEqual(datesIn(sentence), dates));
  });

describe("dates", () => {
  it("keep a day that its month does not have: the check says so", () => {
    assert.deepEqual(datesIn("2021年2月30日前"), ["2021-02-30 by"]);
  });

  it("have spans of their own words", () => {
    const text = "确保到2025年6月底前建成";
    const [date] = findDates(text, { start: 0, end: text.length });
    assert.equal(text.slice(date!.start, date!.end), "2025年6月底");
  });

  it("are written in the plan's JSON as far as they are known", () => {
    assert.equal(formatDate({ year: "2020" }), "2020");
    assert.equal(formatDate({ year: "20xx", month: "09", day: "20" }), "20xx-09-20");
    assert.equal(formatDate({ month: "09", day: "20" }), "--09-20");
  });
});
