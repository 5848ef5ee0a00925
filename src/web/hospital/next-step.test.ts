import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { MonthStep } from "../../workspace/insurance/events.ts";
import type { MonthRow } from "../../workspace/insurance/views.ts";
import { nextSteps } from "./next-step.ts";

const month = (month: number, step: MonthStep, uploaded: number) => ({ month, step, uploaded }) as MonthRow;
const say = (months: readonly MonthRow[], cleared = false) =>
  nextSteps(months, cleared).map(({ what, month }) => `${what} ${month.month}`);

describe("what is next for a hospital", () => {
  it("is the file of the open month, then feedback, then what it missed", () => {
    const months = [month(1, "published", 0), month(2, "feedback", 1), month(3, "upload", 0)];
    assert.deepEqual(say(months), ["upload 3", "feedback 2", "missed 1"]);
  });

  it("is nothing while the office works", () => {
    assert.deepEqual(say([month(1, "published", 1), month(2, "final", 1), month(3, "upload", 1)]), []);
  });

  it("is nothing once the year is cleared", () => {
    assert.deepEqual(say([month(1, "published", 0)]), ["missed 1"]);
    assert.deepEqual(say([month(1, "published", 0)], true), []);
  });
});
