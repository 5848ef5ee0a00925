import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { flagsOf } from "./flags.ts";
import { backToLedger, fromLedger } from "./from-ledger.ts";
import { answeringNames, namesByRole, namesInShort } from "./unit-names.ts";
import { changed } from "./use-address.ts";

const words = {
  overdue: "已逾期",
  "due-soon": "即将到期",
  unsigned: "超期未签收",
  silent: "长期未报送",
} as const;
const roles = { lead: "牵头", support: "配合", responsible: "责任" } as const;

describe("the way back to the ledger", () => {
  it("keeps the whole of it, and is the task's plan from elsewhere", () => {
    const search = "plan=p&unit=u&role=lead&view=tree";
    assert.equal(backToLedger(fromLedger(search), "p"), `/ledger?${search}`);
    assert.equal(backToLedger(fromLedger(""), "p"), "/ledger");
    assert.equal(backToLedger(null, "p"), "/ledger?plan=p");
    assert.equal(backToLedger({ pane: "lists" }, undefined), "/ledger");
  });
});

describe("flags in words", () => {
  const says = (task: Parameters<typeof flagsOf>[0]) => flagsOf(task, words).map((flag) => flag.says);

  it("say the working days that the server counted, the gravest first", () => {
    const task = { flags: ["silent", "overdue"], supervised: true, dueSays: "已逾期3个工作日" } as const;
    assert.deepEqual(says(task), ["已逾期3个工作日", "长期未报送", "督办"]);
  });

  it("leave a note on holidays to the task's page", () => {
    const dueSays = "还有4个工作日到期 (节假日安排尚未公布，暂按周一至周五计算)";
    assert.deepEqual(says({ flags: ["due-soon"], supervised: false, dueSays }), ["还有4个工作日到期"]);
  });

  it("say nothing of a due day that is far", () => {
    assert.deepEqual(says({ flags: [], supervised: false, dueSays: "还有200个工作日到期" }), []);
  });

  it("tell of an extension that waits", () => {
    assert.deepEqual(says({ flags: [], supervised: false, extensionDue: "2026-12-31" }), ["申请延期"]);
  });
});

describe("names of units", () => {
  const units = [
    { name: "区财政局", role: "support" },
    { name: "区教委", role: "lead" },
    { name: "区民政局", role: "support" },
  ] as const;

  it("of those who answer: the leads, without one the responsible, else all", () => {
    assert.deepEqual(answeringNames(units), ["区教委"]);
    assert.deepEqual(answeringNames([{ name: "甲", role: "responsible" }, units[0]]), ["甲"]);
    assert.deepEqual(answeringNames([units[0]]), ["区财政局"]);
  });

  it("are counted where they are many", () => {
    assert.equal(namesInShort(["甲", "乙"]), "甲、乙");
    assert.equal(namesInShort(["甲", "乙", "丙"]), "甲、乙等3个单位");
  });

  it("stand by role in full", () => {
    assert.equal(namesByRole(units, roles), "牵头：区教委；配合：区财政局、区民政局");
  });
});

describe("the address", () => {
  it("takes changes; an empty value goes out", () => {
    const values = new URLSearchParams("state=active&text=x");
    assert.equal(changed(values, { text: "", plan: "p" }), "?state=active&plan=p");
    assert.equal(changed(values, { text: undefined, state: undefined }), "");
  });
});
