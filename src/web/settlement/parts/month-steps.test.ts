import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { nextMonth, standingOf } from "./month-steps.ts";

describe("steps of a month", () => {
  it("are done before, now, and ahead of where the month is", () => {
    assert.equal(standingOf("upload", "feedback"), "done");
    assert.equal(standingOf("feedback", "feedback"), "now");
    assert.equal(standingOf("published", "feedback"), "ahead");
  });

  it("are all done in a published month", () => {
    assert.equal(standingOf("published", "published"), "done");
  });

  it("the month to act on is the earliest that is not published", () => {
    const months = [
      { month: 3, step: "upload" },
      { month: 1, step: "published" },
      { month: 2, step: "feedback" },
    ] as const;
    assert.equal(nextMonth(months)?.month, 2);
    assert.equal(nextMonth(months.slice(1, 2)), undefined);
  });
});
