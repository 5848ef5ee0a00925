import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type DueDate, dueDate } from "./due-date.ts";

const cases: readonly [due: string, DueDate][] = [
  ["2020", { day: "2020-12-31" }],
  ["2020-06", { day: "2020-06-30" }],
  ["2020-02", { day: "2020-02-29" }],
  ["2021-02", { day: "2021-02-28" }],
  ["2020-06-30", { day: "2020-06-30" }],
  ["20xx", { reason: "year-blank" }],
  ["20xx-06", { reason: "year-blank" }],
  ["20xx-06-30", { reason: "year-blank" }],
  ["--06-30", { reason: "year-missing" }],
  ["--02-29", { reason: "year-missing" }],
  ["--06", { reason: "year-missing" }],
  ["--02-30", { reason: "not-a-date" }],
  ["--13", { reason: "not-a-date" }],
  ["2020-09-31", { reason: "not-a-date" }],
  ["2020-13", { reason: "not-a-date" }],
  ["2020-00", { reason: "not-a-date" }],
  ["yearly", { reason: "not-a-date" }],
  ["长期", { reason: "not-a-date" }],
  ["-", { reason: "not-a-date" }],
  ["", { reason: "not-a-date" }],
];

describe("due date", () => {
  for (const [due, expected] of cases)
    it(`${due || "nothing"} → ${JSON.stringify(expected)}`, () => assert.deepEqual(dueDate(due), expected));

  it("takes the year from elsewhere where the plan names none", () => {
    assert.deepEqual(dueDate("--06-30", 2026), { day: "2026-06-30" });
    assert.deepEqual(dueDate("--06", 2026), { day: "2026-06-30" });
    assert.deepEqual(dueDate("--02-29", 2026), { reason: "not-a-date" });
    assert.deepEqual(dueDate("2020-06-30", 2026), { day: "2020-06-30" });
    assert.deepEqual(dueDate("20xx-06", 2026), { reason: "year-blank" });
  });
});
