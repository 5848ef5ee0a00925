import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { judgeDates, judgeTarget } from "./judge.ts";
import { rate, said, schools } from "./testing.ts";
import type { ReportedValue } from "./types.ts";

const without = (entry: ReportedValue): ReportedValue => {
  const { value: _, ...rest } = entry;
  return rest;
};

describe("targets: corrections", () => {
  const first = said("2018", "86", { id: "first" });
  const second = said("2018", "88", { id: "second", corrects: "first", at: "2019-01-02T00:00:00Z" });
  const third = said("2018", "85", { id: "third", corrects: "second", at: "2019-01-03T00:00:00Z" });

  it("[TG2] a correction replaces what it corrects, and a chain ends with its newest", () => {
    assert.equal(judgeTarget(rate, [first, second], "2019-01-05").state, "met");
    assert.equal(judgeTarget(rate, [third, first, second], "2019-01-05").state, "failed");
  });

  it("[TG2] of two corrections of one entry the newest holds, and the reason names the whole history", () => {
    const other = { ...third, corrects: "first" };
    const { state, reason } = judgeTarget(rate, [first, other, second], "2019-01-05");
    assert.equal(state, "failed");
    assert.deepEqual(reason.actual?.ids, ["first", "second", "third"]);
  });

  it("[TG2] a correction takes the place of its entry: it does not outrank a later report", () => {
    const later = said("2018", "89", { id: "later", at: "2019-01-01T12:00:00Z" });
    assert.equal(judgeTarget(rate, [first, later, second, third], "2019-01-05").reason.actual?.value, "89");
  });

  it("[TG2] entries that correct each other do not hang", () => {
    const loop = [{ ...first, corrects: "second" }, second];
    assert.equal(judgeTarget(rate, loop, "2019-01-05").reason.actual?.value, "88");
  });
});

describe("targets: what the reason holds", () => {
  it("[TG25] the trend of the newest three values, and that it changes no state", () => {
    const reported = ["2018-03:86.9", "2018-06:86.1", "2018-09:86.2", "2018-10:86.3"].map((text) => {
      const [period = "", value = ""] = text.split(":");
      return said(period, value);
    });
    const { state, reason } = judgeTarget(rate, reported, "2018-11-05");
    assert.equal(state, "behind");
    // From 86.1 on 30 June to 86.3 on 31 October, 123 days; 61 days more: 86.3 + 0.2 × 61 ÷ 123.
    assert.deepEqual(reason.forecast, { value: "86.399187", periods: 3, reaches: false });
  });

  it("[TG25] no forecast from one day, after the due day, or beyond 100 %", () => {
    assert.equal(judgeTarget(rate, [said("2018-06", "86.5")], "2018-07-05").reason.forecast, undefined);
    const ended = [said("2018-06", "86.5"), said("2018", "86.9")];
    assert.equal(judgeTarget(rate, ended, "2019-01-05").reason.forecast, undefined);
    const steep = [said("2018-03", "20"), said("2018-06", "80")];
    assert.equal(judgeTarget(rate, steep, "2018-07-05").reason.forecast?.value, "100");
    const full = [said("2018-03", "90"), said("2018-06", "100")];
    assert.equal(judgeTarget(rate, full, "2018-07-05").reason.forecast?.value, "100");
    const beyond = [said("2018-03", "100"), said("2018-06", "101")];
    assert.equal(judgeTarget(rate, beyond, "2018-07-05").reason.forecast?.value, "103.021978");
  });

  it("[TG25] a built-up count is forecast from its own year alone", () => {
    const reported = [said("2018", "9"), said("2019-06", "3", { at: "2019-07-01T00:00:00Z" })];
    assert.equal(judgeTarget(schools, reported, "2019-07-05").reason.forecast, undefined);
  });

  it("[TG16] a share above 100 % is judged and noted", () => {
    const { state, reason } = judgeTarget(rate, [said("2018", "103")], "2019-01-05");
    assert.deepEqual([state, reason.notes], ["met", ["over-100-percent"]]);
  });

  it("[TG43] a quotient a hair below the target is told apart from it", () => {
    const near = without(said("2018", "", { numerator: "8699999999", denominator: "10000000000" }));
    const { state, reason } = judgeTarget(rate, [near], "2019-01-05");
    assert.deepEqual([state, reason.actual?.value], ["failed", "86.99999999"]);
  });

  it("[TG24] every date has a judgement of its own", () => {
    const dates = judgeDates(rate, [said("2018", "86.2")], "2019-03-05");
    assert.deepEqual(
      dates.map(({ period, judgement }) => [period, judgement.reason.rule]),
      [
        ["2018", "missed"],
        ["2019", "nothing-yet"],
        ["2020", "not-begun"],
      ],
    );
  });
});
