import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parse } from "../parser/parse.ts";
import { clean } from "../reader/clean.ts";
import { readTree } from "./reading.ts";

function readingOf(...lines: readonly string[]) {
  return readTree(parse(clean(lines.join("\n"))));
}

describe("reading", () => {
  it("has the sentences in text order, each with its sections, clauses, dates and numbers", () => {
    const { text, sentences } = readingOf("一、任务", "(一)建站。到2025年,建成3所。", "年底验收。");
    assert.deepEqual(
      sentences.map(({ index, start, end, path, titled, first, clauses, dates }) => [
        index,
        text.slice(start, end),
        path.map(({ marker }) => marker).join(""),
        titled,
        first,
        clauses.map((clause) => clause.quantities.length),
        dates.length,
      ]),
      [
        [0, "任务", "一、", true, true, [0], 0],
        [1, "建站", "一、(一)", true, true, [0], 0],
        [2, "到2025年,建成3所", "一、(一)", false, false, [0, 1], 1],
        [3, "年底验收", "一、(一)", false, true, [0], 0],
      ],
    );
  });

  it("shows words in the document's own characters", () => {
    const reading = readingOf("建設站點（每鎮）。");
    assert.equal(reading.words(reading.sentences[0]!), "建設站點（每鎮）");
  });

  it("cuts what is too long to be one sentence after a comma, and loses nothing", () => {
    const text = "建设站点,".repeat(2000);
    const { sentences } = readingOf(text);
    assert.ok(sentences.length > 1);
    assert.equal(sentences.map(({ start, end }) => text.slice(start, end)).join(""), text);
    assert.ok(sentences.every(({ start, end }) => end - start <= 4000 && text[end - 1] === ","));
  });

  it("cuts it anywhere where it has no comma", () => {
    const text = "建".repeat(10_000);
    const { sentences } = readingOf(text);
    assert.equal(
      sentences.reduce((sum, { start, end }) => sum + end - start, 0),
      text.length,
    );
    assert.ok(
      sentences.every(({ clauses }) => clauses.every(({ start, end }) => start < end && end - start <= 1000)),
    );
  });
});
