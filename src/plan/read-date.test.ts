import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { beginsWithDate } from "./read-date.ts";
import { dateWords } from "./words.ts";

describe("a 完成时限 begins with a date", () => {
  for (const text of [
    "2025年12月",
    "2025年12月底前完成",
    "2025年",
    "2025",
    "2025年底",
    "2025-12",
    "2025/6/30",
    "2025.06.30",
    "２０２５年１２月",
    "2025 年 6 月",
    "6月底前",
    "12月31日",
    "2月29日",
    "2024年2月29日",
    "20xx年6月",
    "2022年6月 建成街道养老服务中心",
    "长期",
    "持续推进",
    "每年",
  ]) {
    it(text, () => assert.equal(beginsWithDate(text), true));
  }
});

describe("a 完成时限 does not begin with a date", () => {
  for (const text of [
    "2025年13月",
    "2025年0月",
    "2025年6月31日",
    "2025年2月29日",
    "2025-13",
    "2025/6/31",
    "尽快",
    "20251231",
    "25年",
    "31日",
    "12",
    "",
  ]) {
    it(text || "(empty)", () => assert.equal(beginsWithDate(text), false));
  }
});

it("every date that the ledger writes is read as a date", () => {
  const year = fc.constantFrom("1999", "2020", "20xx");
  const two = (from: number, to: number) =>
    fc.integer({ min: from, max: to }).map((n) => String(n).padStart(2, "0"));
  const date = fc.oneof(
    year,
    fc.tuple(year, two(1, 12)).map((parts) => parts.join("-")),
    fc.tuple(year, two(1, 12), two(1, 28)).map((parts) => parts.join("-")),
    two(1, 12).map((month) => `--${month}`),
    fc.tuple(two(1, 12), two(1, 28)).map((parts) => `--${parts.join("-")}`),
  );
  fc.assert(fc.property(date, (text) => beginsWithDate(dateWords(text))));
});
