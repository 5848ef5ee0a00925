import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { compileDocument } from "../compile.ts";
import type { Subject } from "./check.ts";
import { defineCheck, runChecks } from "./check.ts";
import { checks } from "./index.ts";

const fixed = (id: string, at: readonly [number, number], severity?: "info") =>
  defineCheck<string>({
    id,
    summary: id,
    explain: id,
    severity: "error",
    examples: [],
    run: () => [{ at: { start: at[0], end: at[1] }, data: id, ...(severity && { severity }) }],
    say: (data) => `说${data}`,
  });

describe("runChecks", () => {
  it("puts findings in text order, with the report's own severity", () => {
    const found = runChecks(
      [fixed("b", [5, 9]), fixed("a", [5, 9], "info"), fixed("c", [1, 2])],
      {} as Subject,
    );
    assert.deepEqual(
      found.map(({ rule, severity, message, span }) => [rule, severity, message, span.start]),
      [
        ["c", "error", "说c", 1],
        ["a", "info", "说a", 5],
        ["b", "error", "说b", 5],
      ],
    );
  });
});

describe("every check", () => {
  const texts = checks.flatMap(({ examples }) => examples.map(({ text }) => text));

  it("speaks of places inside the text and in whole words", () => {
    for (const text of [...texts, texts.join("\n"), "", "\n", "。", "1.", "附件", "共"]) {
      const { findings } = compileDocument({ name: "例.txt", format: "txt", sha256: "", text, pages: [] });
      for (const { rule, message, span, related } of findings) {
        for (const { start, end } of [span, ...related])
          assert.ok(0 <= start && start < end && end <= text.length, `${rule} in ${JSON.stringify(text)}`);
        assert.doesNotMatch(message, /undefined|NaN|object/, rule);
        assert.match(message, /。$/, rule);
      }
    }
  });
});
