import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { CaseView } from "../../../workspace/insurance/views.ts";
import { askable } from "./askable.ts";

const view = (part: object = {}) =>
  ({ kind: "high", objections: [], reviews: [], ...part }) as unknown as CaseView;

describe("what a hospital may ask for about a case", () => {
  it("is an objection between the first and the final result, and a review from the first on", () => {
    assert.deepEqual(askable(view(), "upload"), { object: false, apply: false });
    assert.deepEqual(askable(view(), "grouping"), { object: true, apply: true });
    assert.deepEqual(askable(view(), "final"), { object: true, apply: true });
    assert.deepEqual(askable(view(), "payment"), { object: false, apply: true });
    assert.deepEqual(askable(view(), undefined), { object: false, apply: false });
  });

  it("is no review of a case that its group has a measure for", () => {
    assert.equal(askable(view({ kind: "normal" }), "feedback").apply, false);
    assert.equal(askable(view({ kind: "low" }), "feedback").apply, false);
    assert.equal(askable(view({ kind: "ungrouped" }), "feedback").apply, true);
  });

  it("is nothing twice, but again after it was taken back", () => {
    const asked = view({ objections: [{ state: "open" }], reviews: [{ state: "assigned" }] });
    assert.deepEqual(askable(asked, "feedback"), { object: false, apply: false });
    const back = view({ objections: [{ state: "withdrawn" }], reviews: [{ state: "withdrawn" }] });
    assert.deepEqual(askable(back, "feedback"), { object: true, apply: true });
  });
});
