import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { clean } from "../reader/clean.ts";
import { parse } from "./parse.ts";
import { runs, Stops, tables } from "./runs.ts";

const tree = parse(
  clean("关于试点的通知\n一、任务\n(一)建站。每镇一处。\n按时完成。\n序号\t任务\n1\t建站\n(二)验收\n附件1"),
);

describe("runs", () => {
  it("are the stretches between markers and line breaks, with the sections around them", () => {
    assert.deepEqual(
      [...runs(tree)].map(({ start, end, path, titled }) => [
        tree.text.slice(start, end),
        path.map(({ marker }) => marker).join(" "),
        titled,
      ]),
      [
        ["关于试点的通知", "", false],
        ["任务", "一、", true],
        ["建站。每镇一处。", "一、 (一)", true],
        ["按时完成。", "一、 (一)", false],
        ["验收", "一、 (二)", true],
      ],
    );
  });

  it("leave tables out; tables have a walk of their own", () => {
    assert.deepEqual(
      [...tables(tree)].map(({ table, path }) => [
        table.rows.length,
        path.map(({ marker }) => marker).join(" "),
      ]),
      [[2, "一、 (一)"]],
    );
  });
});

describe("stops", () => {
  const sentences = new Stops("。!?\n");
  const clauses = new Stops(",;:");
  const split = (stops: Stops, text: string) =>
    stops.split(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

  it("end a piece and belong to none", () => {
    assert.deepEqual(split(sentences, "建站。 验收!归档"), ["建站", "验收", "归档"]);
    assert.deepEqual(split(clauses, "到年底,建站;验收:合格"), ["到年底", "建站", "验收", "合格"]);
    assert.deepEqual(split(sentences, "。。"), []);
  });

  it("do not split inside brackets and quotes", () => {
    assert.deepEqual(split(clauses, "建站(含改造,扩建)和“统一,规范”标识,验收"), [
      "建站(含改造,扩建)和“统一,规范”标识",
      "验收",
    ]);
    assert.deepEqual(split(sentences, "依照《关于“三类人员。名单”的办法》执行。"), [
      "依照《关于“三类人员。名单”的办法》执行",
    ]);
  });

  it("do split there at a line break and at a full stop in one pair: somebody forgot to close", () => {
    assert.deepEqual(split(sentences, "建站(含改造。验收"), ["建站(含改造", "验收"]);
    assert.deepEqual(split(sentences, "建站(“含改造\n验收"), ["建站(“含改造", "验收"]);
  });

  it("leave figures whole: 1:10, 1,000", () => {
    assert.deepEqual(split(clauses, "比例为1:10,计1,000人"), ["比例为1:10", "计1,000人"]);
  });

  it("look only at the stretch they are given", () => {
    assert.deepEqual(sentences.split("甲。乙。丙", { start: 2, end: 4 }), [{ start: 2, end: 3 }]);
  });
});
