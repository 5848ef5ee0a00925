import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { amount, and, compare, dateBetween, divide, input, isWord, or } from "../build.ts";
import { checkRule } from "../check-rule.ts";
import { compileRule } from "../evaluate.ts";
import type { Expression } from "../expression.ts";
import type { Input, Inputs } from "../rule.ts";
import { checkedRules, inputsFor, testDay } from "../testing.ts";
import { whatIf } from "./what-if.ts";
import { sayWhatIf } from "./what-if.zh.ts";

const inputs: Input[] = [
  {
    id: "income",
    title: "家庭年收入",
    type: { type: "number", unit: "元", scale: 2, min: "0", max: "900000" },
  },
  { id: "people", title: "家庭人口", type: { type: "number", unit: "人", scale: 0, min: "1", max: "20" } },
  { id: "local", title: "本市户籍", type: { type: "truth" } },
  { id: "kind", title: "类别", type: { type: "text", oneOf: ["职工", "居民"] } },
  { id: "birth", title: "出生日期", type: { type: "date" } },
  { id: "day", title: "申请日期", type: { type: "date" } },
];

function ruleOf(body: Expression) {
  const found = JSON.stringify(body);
  const result = checkRule({
    id: "eligible",
    title: "资格",
    inputs: inputs.filter(({ id }) => found.includes(`"id":"${id}"`)),
    parameters: [],
    body,
    source: { document: "方案", article: "第一条" },
    examples: [],
  });
  assert.ok("checked" in result, "faults" in result ? JSON.stringify(result.faults) : "");
  return result.checked;
}

const says = (body: Expression, record: Inputs) => whatIf(ruleOf(body), testDay, record).map(sayWhatIf);

const perHead = divide(input("income"), input("people"), 2);
const poor = compare(perHead, "<=", amount("5400", "元/人"));

describe("what if", () => {
  it("[RU70] the nearest value that makes it a yes, to the last decimal", () => {
    assert.deepEqual(says(compare(input("income"), "<", amount("5400", "元")), { income: "6000.00" }), [
      "家庭年收入降到5399.99元（含）以下即符合。",
    ]);
    assert.deepEqual(says(poor, { income: "16200.02", people: "3" }), [
      "家庭年收入降到16200.01元（含）以下即符合。",
      "家庭人口达到4人（含）以上即符合。",
    ]);
    const sixty = compare(dateBetween(input("birth"), input("day"), "year"), ">=", amount("60", "岁"));
    assert.deepEqual(says(sixty, { birth: "1964-06-02", day: "2024-06-01" }), [
      "出生日期在1964年6月1日（含）以前即符合。",
      "申请日期在2024年6月2日（含）以后即符合。",
    ]);
  });

  it("[RU71] a truth or a word by trying it; nothing that would need two changes", () => {
    const both = and(input("local"), isWord(input("kind"), "居民"));
    assert.deepEqual(says(both, { local: false, kind: "居民" }), ["“本市户籍”为是即符合。"]);
    assert.deepEqual(says(both, { local: true, kind: "职工" }), ["类别为居民即符合。"]);
    assert.deepEqual(says(both, { local: false, kind: "职工" }), []);
  });

  it("[RU72] nothing where it is a yes already, unknown, or where more may help and hurt", () => {
    assert.deepEqual(says(poor, { income: "100", people: "3" }), []);
    assert.deepEqual(says(poor, { income: "100" }), []);
    const apart = or(
      compare(input("income"), "<", amount("100", "元")),
      compare(input("income"), ">", amount("200", "元")),
    );
    assert.deepEqual(says(apart, { income: "150" }), []);
    assert.deepEqual(says(compare(input("income"), "=", amount("5", "元")), { income: "4" }), []);
  });

  it("[RU70] of generated rules: the value is a yes, its neighbour is not, and beyond it all are", () => {
    const asked = checkedRules
      .filter(({ applies, body }) => applies !== undefined || body.type.type === "truth")
      .chain((checked) => fc.tuple(fc.constant(checked), inputsFor(checked), inputsFor(checked)));
    let changes = 0;
    fc.assert(
      fc.property(asked, ([checked, record, other]) => {
        const compiled = compileRule(checked, testDay, { exact: true });
        const isYes = (inputs: Inputs) => {
          const { is } = compiled.evaluate(inputs);
          if (is === "not-applicable") return false;
          const holds = compiled.readTrace(compiled.evaluateWithTrace(inputs).trace);
          const roots = [checked.applies, checked.body.type.type === "truth" ? checked.body : undefined];
          return roots.every((root) => !root || holds.find(({ at }) => at === root.at)?.value === true);
        };
        for (const { input, to, beyond } of whatIf(checked, testDay, record)) {
          changes++;
          assert.equal(isYes(record), false);
          assert.equal(isYes({ ...record, [input.id]: to }), true);
          const sample = other[input.id];
          if (beyond === "exactly" || typeof sample !== "string" || typeof to !== "string") continue;
          const isBeyond =
            compareText(sample, to, input.type.type === "date") * (beyond === "above" ? 1 : -1) >= 0;
          assert.equal(isYes({ ...record, [input.id]: sample }), isBeyond);
        }
      }),
      { numRuns: 300 },
    );
    assert.ok(changes > 50, `${changes} changes`);
  });
});

function compareText(a: string, b: string, areDates: boolean): number {
  if (areDates) return a < b ? -1 : a > b ? 1 : 0;
  return Number(a) - Number(b);
}
