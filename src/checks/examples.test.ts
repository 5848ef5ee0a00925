import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { compileDocument } from "../compile.ts";
import { checks } from "./index.ts";

function found(id: string, text: string): string[] {
  const plan = compileDocument({ name: "例.txt", format: "txt", sha256: "", text, pages: [] });
  return plan.findings.filter(({ rule }) => rule === id).map(({ span }) => text.slice(span.start, span.end));
}

describe("checks", () => {
  it("have ids of their own", () => {
    const ids = checks.map(({ id }) => id);
    assert.deepEqual(ids, [...new Set(ids)]);
  });

  for (const { id, examples, summary, explain } of checks)
    describe(id, () => {
      it("says what it is", () => assert.ok(summary.length > 0 && explain.length > 0));

      it("has an example that is found and one that is not", () => {
        assert.ok(examples.some(({ finds }) => finds.length > 0));
        assert.ok(examples.some(({ finds }) => finds.length === 0));
      });

      for (const { text, finds } of examples)
        it(`finds ${finds.length} in ${JSON.stringify(text)}`, () =>
          assert.deepEqual(found(id, text), finds));
    });
});
