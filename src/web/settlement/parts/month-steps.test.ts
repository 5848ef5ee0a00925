import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { endOf, nextMonth, paidIn, standingOf } from "./month-steps.ts";

describe("steps of a month", () => {
  it("are done before, now, and ahead of where the month is", () => {
    assert.equal(standingOf("upload", "feedback"), "done");
    assert.equal(standingOf("feedback", "feedback"), "now");
    assert.equal(standingOf("published", "feedback"), "ahead");
  });

  it("are all done in a published month", () => {
    assert.equal(standingOf("published", "published"), "done");
  });

  it("end on their day, or early on that on which the next began", () => {
    const days = (upload: string, grouping: string | null) => [
      { since: "2026-11-01", due: upload },
      { since: grouping, due: grouping && "2026-11-26" },
    ];
    assert.equal(endOf(days("2026-11-13", "2026-11-14"), 0), "2026-11-13");
    assert.equal(endOf(days("2026-11-13", "2026-11-09"), 0), "2026-11-09");
    assert.equal(endOf(days("2026-11-13", null), 0), "2026-11-13");
    assert.equal(endOf(days("2026-11-13", null), 1), null);
  });

  it("a month pays once it is published", () => {
    assert.equal(paidIn({ step: "payment", transfer: "1809.44" }), null);
    assert.equal(paidIn({ step: "published", transfer: "1809.44" }), "1809.44");
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
