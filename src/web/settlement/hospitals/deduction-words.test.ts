import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { deductionSays } from "./deduction-words.ts";

describe("a deduction in words", () => {
  it("says what is taken off, and not what is zero", () => {
    assert.equal(deductionSays({ audit: "1500.00", points: "0" }), "审核扣款1,500.00元");
    assert.equal(deductionSays({ audit: "0.00", points: "10.00000000" }), "扣除10点");
    assert.equal(deductionSays({ audit: "1.00", points: "0.5" }), "审核扣款1.00元，扣除0.5点");
  });
});
