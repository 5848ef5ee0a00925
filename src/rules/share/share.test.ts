import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { incentivePool } from "../book/incentive-pool.ts";
import { input } from "../build.ts";
import { checkShare } from "./check-share.ts";
import { largestRemainder } from "./largest-remainder.ts";
import { explainShare } from "./share.zh.ts";
import { shareOut } from "./share-out.ts";

/** The pilot's three hospitals, with their coefficients. */
export const pilot = (...encouragements: (string | undefined)[]) =>
  ["100000", "60000", "40000.05"].map((allocation, i) => ({ allocation, encouragement: encouragements[i] }));

const on = "2019-01-01";

function pool() {
  const result = checkShare(incentivePool);
  assert.ok("checked" in result);
  return result.checked;
}

const shares = (...encouragements: (string | undefined)[]) => {
  const result = shareOut(pool(), pilot(...encouragements), on);
  assert.ok(result.is === "value");
  return result.records.map((record) => (record.is === "value" ? record.share : record.is));
};

describe("sharing a sum out", () => {
  it("[RB10] the pool of the pilot, used to the fen", () => {
    const result = shareOut(pool(), pilot("1.00", "0.90", "1.20"), on);
    assert.ok(result.is === "value");
    assert.equal(result.sum, "20000.00");
    assert.deepEqual(shares("1.00", "0.90", "1.20"), ["9900.99", "5346.53", "4752.48"]);
  });

  it("[RB11] equal coefficients give the withheld sums back", () => {
    assert.deepEqual(shares("1", "1", "1"), ["10000.00", "6000.00", "4000.00"]);
  });

  it("[RB12] without any weight each gets back what it put in", () => {
    assert.deepEqual(shares("0", "0", "0"), ["10000.00", "6000.00", "4000.00"]);
  });

  it("[RB13] one unknown weight makes all shares unknown, and says whose", () => {
    const result = shareOut(pool(), pilot("1", undefined, "1"), on);
    assert.deepEqual(result, { is: "unknown", missing: [{ record: 1, inputs: ["encouragement"] }] });
    assert.deepEqual(explainShare(incentivePool, result, ["甲", "乙", "丙"], "元"), [
      "乙：缺少鼓励系数，不能分配。",
    ]);
  });

  it("explains every share with its numbers", () => {
    const lines = explainShare(
      incentivePool,
      shareOut(pool(), pilot("1", "0.9", "1.2"), on),
      ["甲", "乙"],
      "元",
    );
    assert.equal(lines[0], "总额：20000.00元");
    assert.match(lines.find((line) => line.startsWith("甲："))!, /得9900\.99元$/);
    assert.equal(lines.filter((line) => line.includes("加最后一位")).length, 2);
  });

  it("a rule that may be negative, or gives no number, cannot be shared by", () => {
    const { by } = incentivePool;
    const negative = {
      ...by,
      body: {
        node: "subtract",
        from: input("encouragement"),
        take: { node: "number", value: "1", unit: "" },
      },
    };
    const result = checkShare({
      ...incentivePool,
      by: { ...negative, inputs: by.inputs.slice(1) } as typeof by,
    });
    assert.deepEqual("faults" in result && result.faults, [{ rule: "by", fault: "may-be-negative" }]);
  });

  it("[RB14] uses the sum up, each share within one unit of its part", () => {
    const weights = fc.array(fc.bigInt(0n, 10n ** 15n), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 12n), weights, (sum, parts) => {
        const all = parts.reduce((total, part) => total + part, 0n);
        fc.pre(all > 0n);
        const found = largestRemainder(sum, parts);
        assert.equal(
          found.reduce((total, { share }) => total + share, 0n),
          sum,
        );
        for (const [i, { share }] of found.entries()) {
          const off = share * all - sum * parts[i]!;
          assert.ok(off > -all && off < all);
        }
      }),
    );
  });

  it("[RB15] equal remainders go to the first", () => {
    assert.deepEqual(
      largestRemainder(2n, [1n, 1n, 1n]).map(({ share }) => share),
      [1n, 1n, 0n],
    );
  });
});
