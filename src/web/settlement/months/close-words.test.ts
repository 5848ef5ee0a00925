import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { closingWords } from "./close-words.zh.ts";

const month = {
  step: "upload",
  month: 2,
  uploaded: 1,
  hospitals: 3,
  openObjections: 0,
  transfer: null,
  due: "2026-03-13",
} as const;

describe("what closing a step does", () => {
  it("names how many hospitals get the result, and what becomes of those that sent nothing", () => {
    const [first, second] = closingWords(month);
    assert.match(first!, /向3家医院下发2月初审结果/);
    assert.match(second!, /2家医院没有上传/);
    assert.equal(closingWords({ ...month, uploaded: 3 }).length, 1);
  });

  it("tells of objections that would be left", () => {
    const said = closingWords({ ...month, step: "final", openObjections: 4 });
    assert.match(said.at(-1)!, /4件异议没有答复/);
  });

  it("names the money that is published", () => {
    const [said] = closingWords({ ...month, step: "payment", transfer: "45738.72" });
    assert.match(said!, /共45,738\.72元/);
  });

  it("has nothing to close in a published month", () => {
    assert.deepEqual(closingWords({ ...month, step: "published" }), []);
  });
});
