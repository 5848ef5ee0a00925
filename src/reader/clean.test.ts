import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { clean } from "./clean.ts";

const samples = join(import.meta.dirname, "..", "..", "examples", "plans");

describe("clean text", () => {
  const forms: readonly [source: string, text: string][] = [
    ["（一）达到９５％，共１２个；", "(一)达到95%,共12个;"],
    ["師生比１︰１０", "师生比1:10"],
    ["養老機構", "养老机构"],
    ["二○二一年", "二〇二一年"],
    ["2021―2023年", "2021—2023年"],
    ["3〜5人", "3~5人"],
    ["﹙二﹚", "(二)"],
    ["青禾府办【2021】3号", "青禾府办〔2021〕3号"],
    ["甲\u3000乙\u00a0丙\r\n丁", "甲 乙 丙 \n丁"],
  ];
  for (const [source, text] of forms)
    it(`${JSON.stringify(source)} reads ${JSON.stringify(text)}`, () => {
      const view = clean(source);
      assert.equal(view.text, text);
      assert.equal(view.shown, source);
    });

  it("is the same text where nothing is to be made even", () => {
    const text = "一、任务\n(一)建设站点12个,覆盖率达到95%。\n责任单位:县民政局";
    assert.equal(clean(text).text, text);
    assert.equal(clean("").text, "");
  });

  it("has the same length as what is shown, and every place leads back", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (source) => {
        const { text, shown, toSource } = clean(source);
        assert.equal(text.length, shown.length);
        for (let start = 0; start < text.length; start++) {
          const span = toSource({ start, end: start + 1 });
          assert.ok(span.start >= 0 && span.start < span.end && span.end <= source.length);
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** A text as a web page gives it that sets every figure in an element of its own: with stray full stops. */
function broken(sentence: string): string {
  return sentence.replace(/(?<=[\u4e00-\u9fff])(\d+(?:\.\d+)?%?)(?=[\u4e00-\u9fff])/g, "\n$1。\n");
}

describe("a sentence that a web page broke", () => {
  const sentences = [
    "到2025年,床位达到35张,累计建成站点12个。",
    "新建服务中心3所、改造养老院5所,投资达到1.5亿元。",
    "护理型床位占比达到60%以上,每班不超过45人。",
  ];
  for (const sentence of sentences)
    it(`reads as one again: ${sentence}`, () => {
      const source = `一、目标\n${broken(sentence)}\n二、任务\n建设站点。`;
      assert.notEqual(source, `一、目标\n${sentence}\n二、任务\n建设站点。`);
      assert.equal(clean(source).text, `一、目标\n${sentence}\n二、任务\n建设站点。`);
    });

  it("leads back to the broken lines", () => {
    const source = "床位达到\n35。\n张,累计建成站点\n12。\n个。";
    const { text, toSource } = clean(source);
    const back = (words: string) => {
      const start = text.indexOf(words);
      const span = toSource({ start, end: start + words.length });
      return source.slice(span.start, span.end);
    };
    assert.equal(back("床位"), "床位");
    assert.equal(back("35"), "35");
    assert.equal(back("35张"), "35。\n张");
    assert.equal(back("站点12个"), "站点\n12。\n个");
    assert.equal(back("达到"), "达到");
  });

  it("leads back to the same characters, wherever it was broken", () => {
    const text = readFileSync(join(samples, "community-visit-pilot.txt"), "utf8");
    const source = broken(text);
    const view = clean(source);
    for (let start = 0; start < view.text.length; start++) {
      const span = view.toSource({ start, end: start + 1 });
      const put = source.slice(span.start, span.end);
      assert.ok(
        put === view.shown[start] || view.shown[start] === ",",
        `at ${start}: ${JSON.stringify(put)}`,
      );
    }
  });
});

describe("a text that is not broken", () => {
  for (const name of readdirSync(samples).filter((file) => file.endsWith(".txt")))
    it(`${name} stays as it is`, () => {
      const source = readFileSync(join(samples, name), "utf8");
      const view = clean(source);
      assert.equal(view.shown, source);
      assert.deepEqual(view.toSource({ start: 5, end: 9 }), { start: 5, end: 9 });
    });
});
