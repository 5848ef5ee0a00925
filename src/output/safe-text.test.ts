import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { defuse, restoreText, terminalText, xmlText } from "./safe-text.ts";

describe("a cell never runs as a formula", () => {
  for (const text of [
    "=1+1",
    "+86",
    "-1",
    "@x",
    "\t=1",
    "\r=1",
    " =1",
    "　=1",
    "＝1",
    "＋1",
    "－1",
    "＠x",
    "'=1",
  ]) {
    it(JSON.stringify(text), () => {
      assert.equal(defuse(text), `'${text}`);
      assert.equal(restoreText(defuse(text)), text);
    });
  }
  for (const text of ["", "“幼有所育”", "——坚守底线", "3-5年", "'90年代", "1:10", "(一)"]) {
    it(`${JSON.stringify(text)} stays`, () => assert.equal(defuse(text), text));
  }

  it("any text comes back as it was", () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."=+-@'\t\r\n 年") }), (text) => {
        assert.equal(restoreText(defuse(text)), text);
        assert.doesNotMatch(defuse(text), /^(?:[\t\r\n]|\s*[=+\-@])/);
      }),
    ));
});

it("XML gets no character that it cannot hold", () =>
  assert.equal(xmlText("一\u0000\u001b二\ud800三\uffff\r\n四😀\t"), "一二三\n四😀\t"));

it("a terminal gets no control code, and as many characters as before", () =>
  assert.equal(terminalText("一\u001b[31m二\u202e\t"), "一 [31m二  "));
