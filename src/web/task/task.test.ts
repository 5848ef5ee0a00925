import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { stepIds } from "../../workspace/tasks/life.ts";
import { conflictRows } from "./conflict-rows.ts";
import { clearDraft, draftOf, keepDraft } from "./draft.ts";
import { changesUnits, editOf, editValues } from "./edit-values.ts";
import { bodyOf, figureProblem, plainFigure } from "./form-values.ts";
import { mentionedIn } from "./mentioned-in.ts";
import { periodChoices, periodWords } from "./periods.zh.ts";
import { arranged, fieldsOf, isImmediate, undoOf } from "./steps.ts";

const step = (id: (typeof stepIds)[number], units: readonly string[] = []) => ({ id, title: id, units });
const part = (unit: string, role: "lead" | "support", state: string) => ({ unit, name: unit, role, state });
const units = [part("a", "lead", "reported"), part("b", "support", "signed")];

describe("the form of a step", () => {
  it("asks exactly what the life requires", () => {
    assert.deepEqual(fieldsOf(step("recall"), { units }), ["reason"]);
    assert.deepEqual(fieldsOf(step("ask-extension", ["a"]), { units }), ["to", "reason"]);
    assert.deepEqual(fieldsOf(step("transfer"), { units }), ["units", "reason"]);
    assert.deepEqual(fieldsOf(step("split", ["a"]), { units }), ["into"]);
    assert.deepEqual(fieldsOf(step("verify"), { units }), ["note"]);
    assert.deepEqual(fieldsOf(step("report", ["a"]), { units }), ["report"]);
  });

  it("asks for which unit where there are several", () => {
    assert.deepEqual(fieldsOf(step("sign", ["a", "b"]), { units }), ["unit"]);
    assert.deepEqual(fieldsOf(step("sign", ["a"]), { units }), []);
  });

  it("asks why a task closes that others have not finished", () => {
    assert.deepEqual(fieldsOf(step("ask-close", ["a"]), { units }), ["summary", "unfinished"]);
    const finished = { units: [units[0]!, part("b", "support", "done")] };
    assert.deepEqual(fieldsOf(step("ask-close", ["a"]), finished), ["summary"]);
  });

  it("is not shown where nothing is asked", () => {
    assert.ok(isImmediate(step("sign", ["a"])));
    assert.ok(isImmediate(step("dispatch")));
    assert.ok(!isImmediate(step("sign", ["a", "b"])));
    assert.ok(!isImmediate(step("verify")));
  });
});

describe("steps as buttons", () => {
  it("begin with what moves the task on", () => {
    const { front, more } = arranged([step("abort"), step("suspend"), step("report"), step("ask-close")], 2);
    assert.deepEqual(
      [front, more].map((each) => each.map(({ id }) => id)),
      [
        ["report", "ask-close"],
        ["suspend", "abort"],
      ],
    );
  });

  it("have no menu for a single one", () => {
    assert.equal(arranged([step("abort"), step("report"), step("split")], 2).more.length, 0);
  });

  it("all have their place", () => {
    const all = stepIds.map((id) => step(id));
    assert.notEqual(arranged(all, 1).front[0]!.id, undefined);
    assert.equal(new Set(arranged(all, 3).more.map(({ id }) => id)).size, all.length - 3);
  });

  it("offer to take back only what the caller may take back now", () => {
    assert.equal(undoOf("dispatch", [step("recall")]), "recall");
    assert.equal(undoOf("dispatch", []), undefined);
    assert.equal(undoOf("transfer", [step("transfer")]), undefined);
    assert.equal(undoOf("abort", [step("reopen")]), "reopen");
  });
});

describe("periods", () => {
  it("are this one and the one before, across the year", () => {
    const choices = periodChoices("2026-01-15").map(({ value }) => value);
    assert.deepEqual(choices, [
      "2026",
      "2025",
      "2026-H1",
      "2025-H2",
      "2026-Q1",
      "2025-Q4",
      "2026-01",
      "2025-12",
      "2025-11",
    ]);
  });

  it("are said alike where they are chosen and shown", () => {
    for (const { value, label } of periodChoices("2026-08-01")) assert.equal(periodWords(value), label);
    assert.equal(periodWords("2026-11-21"), "2026年11月21日");
    assert.equal(periodWords("长期"), "长期");
  });
});

describe("a conflict", () => {
  const before = { title: "甲", state: "dispatched", due: "2026-06-30", units } as const;

  it("shows what is different now, in words", () => {
    const rows = conflictRows(before, { title: "甲", state: "active", due: "2026-09-30", units });
    assert.deepEqual(rows, [
      { field: "状态", before: "已下达", now: "推进中" },
      { field: "完成时限", before: "2026年6月30日（周二）", now: "2026年9月30日（周三）" },
    ]);
  });

  it("shows units that came and went", () => {
    const rows = conflictRows(before, { ...before, units: [units[0]!] });
    assert.deepEqual(rows, [{ field: "责任分工", before: "牵头：a；配合：b", now: "牵头：a" }]);
  });

  it("shows nothing of what is no task", () => {
    assert.deepEqual(conflictRows(before, null), []);
  });
});

describe("what is sent of an edit", () => {
  const task = { title: "甲", due: "2026-06-30", reportDays: 31, units };

  it("is what is other than in the task", () => {
    assert.deepEqual(editOf(task, editValues(task)), {});
    assert.deepEqual(editOf(task, { ...editValues(task), title: "乙", due: "" }), { title: "乙", due: "" });
    assert.deepEqual(
      editOf({ title: task.title, reportDays: 31, units }, { ...editValues(task), due: "2026-07-01" }),
      {
        due: "2026-07-01",
      },
    );
  });

  it("has all units where one is another", () => {
    const values = { ...editValues(task), support: [], reason: " 分工调整 " };
    assert.ok(changesUnits(task, values));
    assert.deepEqual(editOf(task, values), { units: [{ unit: "a", role: "lead" }], reason: "分工调整" });
    assert.ok(!changesUnits(task, editValues(task)));
  });
});

describe("what is sent of a form", () => {
  const sent = { version: 3, evidence: [] };

  it("has the version that was read, but for a report", () => {
    assert.deepEqual(bodyOf(step("recall"), { reason: "误操作" }, sent), { version: 3, reason: "误操作" });
    assert.deepEqual(bodyOf(step("report", ["a"]), { done: "已开工" }, sent), { unit: "a", done: "已开工" });
  });

  it("has figures of targets as decimals, and none that were left empty", () => {
    const values = { t1: { period: "2026-Q3", value: " １,２３４.50 " }, t2: { period: "2026", value: "" } };
    const body = bodyOf(
      step("report", ["a"]),
      { done: "x", progress: null, values },
      { ...sent, evidence: ["e"] },
    );
    const figure = { target: "t1", period: "2026-Q3", value: "1234.50" };
    assert.deepEqual(body, { unit: "a", done: "x", evidence: ["e"], values: [figure] });
  });

  it("has of a target exactly the figures that it is made of", () => {
    const values = {
      t1: { period: "2026", numerator: "４５５０", denominator: "5,000" },
      t2: { period: "2026", value: "86", weight: "1200" },
    };
    const body = bodyOf(step("report", ["a"]), { done: "x", values }, sent);
    assert.deepEqual((body as { values: unknown }).values, [
      { target: "t1", period: "2026", numerator: "4550", denominator: "5000" },
      { target: "t2", period: "2026", value: "86", weight: "1200" },
    ]);
  });

  it("lacks no figure of a target of which another is filled in", () => {
    const half = { period: "2026", numerator: "4550" };
    assert.equal(figureProblem("denominator", half, "quotient"), "missing");
    assert.equal(figureProblem("numerator", half, "quotient"), undefined);
    assert.equal(figureProblem("weight", { value: "86" }, "value-and-weight"), "missing");
    assert.equal(figureProblem("value", { period: "2026" }, "value"), undefined);
    assert.equal(figureProblem("value", undefined, "value"), undefined);
    assert.equal(figureProblem("value", { value: "约86" }, "value"), "not-decimal");
  });

  it("gives a unit that is named twice its weightier role", () => {
    const body = bodyOf(step("transfer"), { lead: ["a"], support: ["a", "b"], reason: "分工调整" }, sent);
    const units = [
      { unit: "a", role: "lead" },
      { unit: "b", role: "support" },
    ];
    assert.deepEqual(body, { version: 3, reason: "分工调整", units });
  });

  it("names no unit for the office, nor for splitting", () => {
    const into = [{ title: "甲", units: ["b", "c"] }];
    const units = [
      { unit: "b", role: "lead" },
      { unit: "c", role: "support" },
    ];
    assert.deepEqual(bodyOf(step("split", ["a"]), { into }, sent), {
      version: 3,
      into: [{ title: "甲", units }],
    });
  });

  it("reads figures as people type them", () => {
    assert.equal(plainFigure("１２，３４５．６"), "12345.6");
    assert.equal(plainFigure(undefined), "");
  });
});

describe("mentions", () => {
  const known = [
    { id: "1", name: "王芳" },
    { id: "2", name: "王芳芳" },
    { id: "3", name: "李强" },
  ];

  it("are the names after @, the longer where one begins like another", () => {
    assert.deepEqual(mentionedIn("请@王芳芳 核对，抄送@李强", known), ["2", "3"]);
    assert.deepEqual(mentionedIn("王芳说的", known), []);
  });

  it("of one name are all told", () => {
    assert.deepEqual(mentionedIn("@李强", [...known, { id: "4", name: "李强" }]), ["3", "4"]);
  });
});

describe("a draft", () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };

  it("is kept until it is sent or emptied", () => {
    keepDraft("t", { done: "已开工" }, storage);
    assert.deepEqual(draftOf("t", storage), { done: "已开工" });
    keepDraft("t", { done: "" }, storage);
    assert.equal(draftOf("t", storage), undefined);
    keepDraft("t", { done: "x" }, storage);
    clearDraft("t", storage);
    assert.equal(draftOf("t", storage), undefined);
  });

  it("that cannot be read is none", () => {
    kept.set("luoshi.draft.t", "{");
    assert.equal(draftOf("t", storage), undefined);
  });
});
