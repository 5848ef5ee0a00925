import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { checkRule } from "../check-rule.ts";
import type { Expression } from "../expression.ts";
import { checkedRules, ruleOf } from "../testing.ts";
import { readRule } from "./from-json.ts";

const rule = ruleOf({ node: "input", id: "cost" });

function faultsOf(value: unknown): readonly string[] {
  const found = readRule(value);
  return "faults" in found ? found.faults.map(({ path, fault }) => `${path}: ${fault}`) : [];
}

describe("stored rules", () => {
  it("[RU50] a rule that is stored and read back is the same", () => {
    fc.assert(
      fc.property(checkedRules, ({ rule }) => {
        assert.deepEqual(readRule(JSON.parse(JSON.stringify(rule))), { value: rule });
      }),
      { numRuns: 200 },
    );
  });

  it("[RU51] what has a wrong shape is said with its place", () => {
    assert.deepEqual(faultsOf(null), [": not-an-object"]);
    assert.deepEqual(faultsOf({ ...rule, body: { node: "input" } }), ["body: missing-key"]);
    assert.deepEqual(faultsOf({ ...rule, body: { node: "input", id: "cost", extra: 1 } }), [
      "body: unknown-key",
    ]);
    assert.deepEqual(faultsOf({ ...rule, body: { node: "script", run: "x" } }), ["body.node: not-one-of"]);
    assert.deepEqual(faultsOf({ ...rule, body: { node: "constructor" } }), ["body.node: not-one-of"]);
    assert.deepEqual(faultsOf({ ...rule, body: { node: "sum", of: "cost" } }), ["body.of: not-a-list"]);
    assert.deepEqual(faultsOf({ ...rule, body: { node: "sum", of: [rule.body, 3] } }), [
      "body.of[1]: not-an-object",
    ]);
    const round = { node: "round", value: rule.body, scale: 1.5, mode: "half-even" };
    assert.deepEqual(faultsOf({ ...rule, body: round }), [
      "body.scale: not-a-number",
      "body.mode: not-one-of",
    ]);
    assert.deepEqual(faultsOf({ ...rule, title: "" }), ["title: empty"]);
    assert.deepEqual(faultsOf({ ...rule, title: "长".repeat(201) }), ["title: too-long"]);
    for (const title of ["a\0", "\ud800"])
      assert.deepEqual(faultsOf({ ...rule, title }), ["title: not-text"], "no database holds it");
    const example = { title: "a", inputs: { "a\0": "1" }, on: "2026-01-01", gives: "1" };
    assert.deepEqual(faultsOf({ ...rule, examples: [example] }), ["examples[0].inputs: not-text"]);
  });

  it("[RU51] a rule is as deep and as large as it may be, and no more", () => {
    let deep: Expression = rule.body;
    for (let i = 0; i < 5000; i++) deep = { node: "sum", of: [deep] };
    assert.match(faultsOf({ ...rule, body: deep })[0]!, /too-deep$/);
    const wide: Expression = { node: "sum", of: Array(5000).fill(rule.body) };
    assert.deepEqual(faultsOf({ ...rule, body: wide }), ["body.of: too-long"]);
    const pairs = (n: number): Expression =>
      n === 0 ? rule.body : { node: "sum", of: [pairs(n - 1), pairs(n - 1)] };
    assert.match(faultsOf({ ...rule, body: pairs(11) })[0]!, /too-many-parts$/);
  });

  it("[RU51] no value makes it throw, and what it takes can be checked", () => {
    const broken = fc.tuple(checkedRules, fc.nat(), fc.jsonValue()).map(([{ rule }, place, value]) => {
      const copy: unknown = JSON.parse(JSON.stringify(rule));
      replace(copy, place, value);
      return copy;
    });
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), broken), (value) => {
        const found = readRule(value);
        if ("value" in found) checkRule(found.value);
        else assert.ok(found.faults.length > 0);
      }),
      { numRuns: 500 },
    );
  });
});

/** Puts a value in place of one somewhere in a tree. */
function replace(tree: unknown, place: number, value: unknown): void {
  if (typeof tree !== "object" || tree === null) return;
  const record = tree as Record<string, unknown>;
  const keys = Object.keys(record);
  const key = keys[place % keys.length];
  if (key === undefined) return;
  if (place % 3 === 0 || typeof record[key] !== "object") record[key] = value;
  else replace(record[key], Math.floor(place / 3), value);
}
