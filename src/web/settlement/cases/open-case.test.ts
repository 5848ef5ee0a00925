import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { caseKey, caseOfKey } from "./open-case.ts";

describe("a case in the address", () => {
  it("comes back as it was, whatever signs its number holds", () => {
    for (const one of [
      { hospital: "HA", case: "1021" },
      { hospital: "H/A", case: "20%/病例 1" },
    ])
      assert.deepEqual(caseOfKey(caseKey(one)), one);
  });

  it("is none where the address names none", () => {
    for (const key of [null, "", "HA", "HA/", "HA/1/2", "HA/%"])
      assert.equal(caseOfKey(key), undefined, `${key}`);
  });
});
