import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sentencesOf } from "./sentence.ts";

const cut = (text: string, start = 0, end = text.length) =>
  sentencesOf(text, { start, end }).map((span) => text.slice(span.start, span.end));

describe("sentences", () => {
  it("end with their mark and the quotes after it", () => {
    assert.deepEqual(cut("到2020年达到95%。做到“应保尽保。”第三句;第四句"), [
      "到2020年达到95%。",
      "做到“应保尽保。”",
      "第三句;",
      "第四句",
    ]);
  });

  it("of a part stay inside it", () => {
    assert.deepEqual(cut("甲。乙丙。丁", 3, 5), ["丙。"]);
    assert.deepEqual(cut("甲。乙", 0, 0), []);
  });
});
