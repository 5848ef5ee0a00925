import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { formOf, grantedOf } from "./answer.ts";

describe("an answer to an objection", () => {
  it("grants what is filled in", () => {
    assert.deepEqual(grantedOf({ accepted: true, group: " A ", answer: "" }), { group: "A" });
    assert.deepEqual(grantedOf({ accepted: true, noncompliant: "120.00", answer: "" }), {
      noncompliant: "120.00",
    });
  });

  it("takes the group away by 无", () => {
    assert.deepEqual(grantedOf({ accepted: true, group: "无", answer: "" }), { group: null });
  });

  it("grants nothing where it is rejected or nothing is filled in", () => {
    assert.equal(grantedOf({ accepted: false, group: "A", answer: "" }), undefined);
    assert.equal(grantedOf({ accepted: true, group: " ", noncompliant: "", answer: "" }), undefined);
  });

  it("begins with what the hospital wants", () => {
    for (const wants of [{ group: null }, { group: "A", noncompliant: "0.50" }])
      assert.deepEqual(grantedOf({ accepted: true, answer: "", ...formOf(wants) }), wants);
  });
});
