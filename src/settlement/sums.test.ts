import assert from "node:assert/strict";
import { it } from "node:test";
import { caseOf, settleYear, smallYear } from "../../test/settlement/small-year.ts";
import { addUp } from "./sums.ts";

it("sums beyond what a double holds stay exact", async (test) => {
  const cases = Array.from({ length: 50 }, (_, i) => caseOf(`${i}`, "G", 100_000n));
  const { input } = await settleYear(test, smallYear({ cases }));
  const large = Number.MAX_SAFE_INTEGER;
  const results = { kind: new Uint8Array(50).fill(4), points: new Float64Array(50).fill(large) };
  results.points[7] = 2 ** 52 + 1;
  results.points[8] = 1;
  const costs = {
    ...input.cases,
    total: new Float64Array(50).fill(1e15 - 1),
    cash: new Float64Array(50).fill(1e15 - 3),
  };
  const sums = addUp(costs, results, 1, input.parameters);
  assert.equal(sums.points[1], BigInt(large) * 48n + 2n ** 52n + 2n);
  assert.equal(sums.prepaid[1], sums.points[1]);
  assert.equal(sums.yearPoints[0], sums.points[1]);
  assert.equal(sums.cost[0], 50n * (10n ** 15n - 1n));
  assert.equal(sums.monthCash[1], 50n * (10n ** 15n - 3n));
  assert.equal(sums.monthCases[1], 50n);
});
