import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { compareDates, goesIntoNextYear, saysBothYears } from "./dates.ts";

const date = (words: string) => {
  const [year, month, day] = words.split("-");
  return { ...(year && { year }), ...(month && { month }), ...(day && { day }) };
};

describe("compareDates", () => {
  for (const [a, b, expected] of [
    ["2024-10", "2025-03", -1],
    ["2024-09-30", "2024-09-10", 1],
    ["2024-05", "2024-05-20", 0],
    ["2024", "2023", 1],
    ["20xx-10", "20xx-05", 1],
    ["-10", "-03", 1],
    ["20xx", "20xx", undefined],
    ["2024-10", "-03", undefined],
  ] as const)
    it(`${a} and ${b}`, () => {
      const order = compareDates(date(a), date(b));
      assert.equal(order === undefined ? undefined : Math.sign(order), expected);
    });
});

describe("the years of a period", () => {
  it("are both said", () => assert.ok(saysBothYears("2024年10月—2025年3月")));
  it("are both said where they are blanked out", () => assert.ok(saysBothYears("20xx年10月至20xx年3月")));
  it("are not both said", () => assert.ok(!saysBothYears("2024年10月—3月")));
  it("change with 次年", () => assert.ok(goesIntoNextYear("2024年10月至次年3月")));
});
