import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { agoWords, dayInChina, dayWords, momentWords } from "./dates.zh.ts";

describe("dates in words", () => {
  it("have their weekday", () => {
    assert.equal(dayWords("2026-11-21"), "2026年11月21日（周六）");
    assert.equal(dayWords("2026-03-01", { year: false }), "3月1日（周日）");
    assert.equal(dayWords("2026-03-01", { weekday: false }), "2026年3月1日");
  });

  it("stay as they are where they are none", () => {
    assert.equal(dayWords("长期"), "长期");
    assert.equal(momentWords("?"), "?");
  });

  it("are in Chinese time", () => {
    assert.equal(momentWords("2026-03-04T16:30:00Z"), "2026年3月5日 00:30");
    assert.equal(dayInChina(new Date("2026-12-31T16:00:00Z")), "2027-01-01");
  });

  it("say how long ago where that is near", () => {
    const now = new Date("2026-03-05T02:00:00Z");
    assert.equal(agoWords("2026-03-05T01:59:30Z", now), "刚刚");
    assert.equal(agoWords("2026-03-05T01:15:00Z", now), "45分钟前");
    assert.equal(agoWords("2026-03-05T00:05:00Z", now), "今天 08:05");
    assert.equal(agoWords("2026-03-04T02:00:00Z", now), "昨天 10:00");
    assert.equal(agoWords("2026-02-01T02:00:00Z", now), "2月1日 10:00");
    assert.equal(agoWords("2025-12-01T02:00:00Z", now), "2025年12月1日 10:00");
  });
});
