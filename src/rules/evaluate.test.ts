import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { compileRule } from "./evaluate.ts";
import { cases, testDay } from "./testing.ts";

describe("evaluation of generated rules", () => {
  it("[RU31] doubles and integers of any size come to the same outcome and the same trace", () => {
    let fast = 0;
    const seen = new Set<string>();
    fc.assert(
      fc.property(cases, ({ checked, records }) => {
        const own = compileRule(checked, testDay);
        const exact = compileRule(checked, testDay, { exact: true });
        if (own.fast) fast++;
        for (const { shape } of checked.nodes) seen.add(shape.node);
        for (const record of records) {
          const [a, b] = [own.evaluateWithTrace(record), exact.evaluateWithTrace(record)];
          assert.deepEqual(a.outcome, b.outcome);
          assert.deepEqual(own.readTrace(a.trace), exact.readTrace(b.trace));
          seen.add(a.outcome.is);
        }
      }),
      { numRuns: 2000 },
    );
    assert.ok(fast > 500, `${fast} of 2000 ran in doubles`);
    assert.equal(seen.size, 21 + 3, [...seen].join(" "));
  });
});
