import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { chosenFund } from "./chosen-fund.ts";

const rows = [
  { year: 2025, fund: "职工", months: 12 },
  { year: 2026, fund: "居民", months: 2 },
  { year: 2026, fund: "职工", months: 2 },
];

describe("year and fund of an address", () => {
  it("is what the address names", () => {
    assert.deepEqual(chosenFund(rows, "2026", "职工"), { year: 2026, fund: "职工" });
    assert.deepEqual(chosenFund(rows, "2025", null), { year: 2025, fund: "职工" });
  });

  it("is the newest year where the address names none or one that is not there", () => {
    assert.deepEqual(chosenFund(rows, null, null), { year: 2026, fund: "居民" });
    assert.deepEqual(chosenFund(rows, "1999", "职工"), { year: 2026, fund: "职工" });
  });

  it("keeps the year where it has not that fund", () => {
    assert.deepEqual(chosenFund(rows, "2025", "居民"), { year: 2025, fund: "职工" });
  });

  it("is nothing where there is none", () => {
    assert.equal(chosenFund([], "2026", "职工"), undefined);
  });
});
