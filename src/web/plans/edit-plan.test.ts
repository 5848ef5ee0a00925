import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { headConflicts, headEdit, headOf } from "./edit-plan.ts";

const plan = { title: "甲方案", issuer: "青枫县人民政府", start: "2026-01-01", end: "2027-12-31" };

describe("the head of a plan", () => {
  it("is sent only where it is other than before; an emptied date is taken away", () => {
    assert.deepEqual(headEdit(plan, headOf(plan)), {});
    const values = { ...headOf(plan), title: " 甲方案 ", docNumber: "青府发〔2026〕1号", end: "" };
    assert.deepEqual(headEdit(plan, values), { docNumber: "青府发〔2026〕1号", end: "" });
  });

  it("shows what someone else changed, in words", () => {
    assert.deepEqual(headConflicts(plan, { ...plan, docNumber: null, end: "2028-12-31", version: 3 }), [
      { field: "结束日期", before: "2027年12月31日（周五）", now: "2028年12月31日（周日）" },
    ]);
    assert.deepEqual(headConflicts(plan, { ...plan, issuer: null }), [
      { field: "发布机关", before: "青枫县人民政府", now: "（空）" },
    ]);
  });
});
