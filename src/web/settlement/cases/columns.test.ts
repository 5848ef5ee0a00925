import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { CaseRow } from "../../../workspace/insurance/views.ts";
import { objectionWords, reviewWords } from "../parts/words.zh.ts";
import { caseColumns } from "./columns.ts";

describe("columns of the list of cases", () => {
  const row: CaseRow = {
    case: "H001-08-001",
    hospital: "H001",
    month: 8,
    group: "",
    kind: "high",
    status: "late",
    cost: "344960.00",
    noncompliant: "6899.00",
    cash: "100038.00",
    selfPay: "18007.00",
    points: "2429.21230115",
    amount: null,
    objection: null,
    review: null,
  };
  const said = (change: Partial<CaseRow>) =>
    caseColumns(new Map()).map(({ text }) => text({ ...row, ...change }));

  it("say every state of an objection and a review in Chinese", () => {
    const states = { ...objectionWords, ...reviewWords };
    for (const [state, word] of Object.entries(states)) {
      const key = state in objectionWords ? "objection" : "review";
      assert.ok(said({ [key]: state }).includes(word), state);
    }
  });

  it("leave the cell of a case without them empty, and say an amount that is not there as such", () => {
    assert.deepEqual(said({}).slice(-4), ["2,429.21230115", "暂无", "", ""]);
  });
});
