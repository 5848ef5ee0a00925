import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { largestRemainder, shareIncentivePool } from "./incentive-pool.ts";

const allocations = (encouragements: readonly bigint[]) =>
  [100_000_00n, 60_000_00n, 40_000_05n].map((amount, i) => ({
    hospital: `H${i}`,
    amount,
    encouragement: encouragements[i]!,
  }));

describe("incentive pool", () => {
  it("the figures of the pilot", () => {
    const shares = shareIncentivePool(allocations([100n, 90n, 120n]), 90n);
    assert.deepEqual(
      shares.map(({ prepaid }) => prepaid),
      [90_000_00n, 54_000_00n, 36_000_05n],
    );
    assert.deepEqual(
      shares.map(({ incentive }) => incentive),
      [9_900_99n, 5_346_53n, 4_752_48n],
    );
    assert.equal(
      shares.reduce((sum, { incentive }) => sum + incentive, 0n),
      20_000_00n,
    );
  });

  it("equal coefficients give the withheld sums back, to the fen", () => {
    const shares = shareIncentivePool(allocations([100n, 100n, 100n]), 90n);
    assert.deepEqual(
      shares.map(({ incentive }) => incentive),
      [10_000_00n, 6_000_00n, 4_000_00n],
    );
  });

  it("without any weight everyone gets back what was withheld", () => {
    const shares = shareIncentivePool(allocations([0n, 0n, 0n]), 90n);
    assert.deepEqual(
      shares.map(({ incentive }) => incentive),
      [10_000_00n, 6_000_00n, 4_000_00n],
    );
  });

  it("uses the pool to the fen, each share within a fen of its part", () => {
    const weights = fc.array(fc.bigInt(0n, 10n ** 15n), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 12n), weights, (sum, parts) => {
        const all = parts.reduce((total, part) => total + part, 0n);
        fc.pre(all > 0n);
        const shares = largestRemainder(sum, parts);
        assert.equal(
          shares.reduce((total, share) => total + share, 0n),
          sum,
        );
        for (const [i, share] of shares.entries()) {
          const off = share * all - sum * parts[i]!;
          assert.ok(off > -all && off < all);
        }
      }),
    );
  });
});
