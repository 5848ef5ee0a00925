import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { checkChange, inpatientFund, inpatientRules, quotaShares, tieredRates } from "./reimbursement.ts";

describe("reimbursement", () => {
  it("in-policy 4,600 yuan at each level", () => {
    const paid = ([1, 2, 3, "outside"] as const).map((level) =>
      inpatientFund(4600_00n, inpatientRules[level]),
    );
    assert.deepEqual(paid, [3440_00n, 3000_00n, 2340_00n, 800_00n]);
  });

  it("at, below and above the deductible", () => {
    assert.deepEqual(
      [299_99n, 300_00n, 300_01n].map((cost) => inpatientFund(cost, inpatientRules[1])),
      [0n, 0n, 1n],
    );
  });

  it("a quota of 3,000 yuan at level 1: the hospital keeps the surplus and bears the excess", () => {
    assert.deepEqual(quotaShares(2500_00n, 3000_00n, tieredRates[1]), {
      fund: 2400_00n,
      patient: 500_00n,
      hospital: 400_00n,
    });
    assert.deepEqual(quotaShares(3500_00n, 3000_00n, tieredRates[1]), {
      fund: 2400_00n,
      patient: 600_00n,
      hospital: -500_00n,
    });
  });

  it("changes are allowed up to the bound and refused beyond it", () => {
    assert.deepEqual(checkChange(2, { deductible: 750_00n, rate: 70n }), []);
    assert.deepEqual(checkChange(2, { deductible: 750_01n, rate: 69n }), [
      { what: "deductible", level: 2, asked: 750_01n, least: 450_00n, most: 750_00n },
      { what: "rate", level: 2, asked: 69n, least: 70n, most: 80n },
    ]);
    const beyond = ([1, 2, 3, "outside"] as const).map(
      (level) => checkChange(level, { ...inpatientRules[level], deductible: 0n })[0]?.least,
    );
    assert.deepEqual(beyond, [250_00n, 450_00n, 600_00n, 2000_00n]);
  });
});
