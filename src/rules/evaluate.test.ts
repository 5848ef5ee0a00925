import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import * as b from "./build.ts";
import { checkRule } from "./check-rule.ts";
import { compileRule, InputRefused, NoValueYet } from "./evaluate.ts";
import type { Expression } from "./expression.ts";
import type { Outcome } from "./outcome.ts";
import type { Inputs } from "./rule.ts";
import { cases, ruleOf, testDay } from "./testing.ts";

/** The outcome of a body over the pool, in doubles and in integers of any size alike. */
function outcome(body: Expression, inputs: Inputs = {}, applies?: Expression): Outcome {
  const result = checkRule(ruleOf(body, applies));
  assert.ok("checked" in result, "faults" in result ? JSON.stringify(result.faults) : "");
  const [own, exact] = [false, true].map((exact) => compileRule(result.checked, testDay, { exact }));
  assert.deepEqual(own!.evaluate(inputs), exact!.evaluate(inputs));
  return own!.evaluate(inputs);
}

/** The value, "not-applicable", or what is missing. */
function gives(...given: Parameters<typeof outcome>): string | boolean | readonly string[] {
  const found = outcome(...given);
  if (found.is === "value") return found.value;
  return found.is === "unknown" ? found.missing : found.is;
}

const cost = b.input("cost");
const local = b.input("local");
const poor = b.input("poor");
const yuan = (value: string) => b.amount(value, "元");

describe("values", () => {
  it("[RU20] addition and multiplication are exact", () => {
    assert.equal(gives(b.sum(cost, yuan("0.2")), { cost: "0.1" }), "0.30");
    assert.equal(
      gives(b.sum(b.input("fund"), yuan("0.01")), { fund: "999999999999999.99" }),
      "1000000000000000.00",
    );
    assert.equal(gives(b.multiply(cost, b.percent("62.5")), { cost: "200000" }), "125000.00000");
    assert.equal(gives(b.sum(b.input("assets"), b.amount("1", "元")), { assets: "12.3" }), "123001");
  });

  it("[RU21] division and rounding say how: half up is away from zero", () => {
    const balance = b.input("balance");
    assert.equal(gives(b.round(balance, 0), { balance: "-2.5" }), "-3");
    assert.equal(gives(b.round(balance, 0), { balance: "2.49" }), "2");
    assert.equal(gives(b.round(balance, 1, "down"), { balance: "-2.59" }), "-2.5");
    assert.equal(gives(b.round(balance, 1, "up"), { balance: "2.51" }), "2.6");
    assert.equal(gives(b.round(balance, 3), { balance: "2.5" }), "2.500");
    assert.equal(gives(b.divide(cost, b.input("people"), 2), { cost: "100", people: "3" }), "33.33");
  });

  it("[RU22] an edge belongs to the lower tier (不超过) or to the upper (低于)", () => {
    const rows: b.TierRows = [
      [yuan("3000"), b.percent("60")],
      [undefined, b.percent("70")],
    ];
    for (const [value, through, below] of [
      ["2999.99", "60", "60"],
      ["3000.00", "60", "70"],
      ["3000.01", "70", "70"],
    ] as const) {
      assert.equal(gives(b.tiers(cost, "through", rows), { cost: value }), through);
      assert.equal(gives(b.tiers(cost, "below", rows), { cost: value }), below);
    }
  });

  it("[RU23] a progressive table pays each part by its own rate", () => {
    const table = b.progressive(cost, [
      [yuan("1000"), b.percent("0")],
      [yuan("5000"), b.percent("50")],
      [undefined, b.percent("62.5")],
    ]);
    assert.equal(gives(table, { cost: "999.99" }), "0.00000");
    assert.equal(gives(table, { cost: "1000.01" }), "0.00500");
    assert.equal(gives(table, { cost: "5000" }), "2000.00000");
    assert.equal(gives(table, { cost: "5000.02" }), "2000.01250");
    assert.equal(
      gives(b.progressive(b.input("balance"), [[undefined, b.percent("50")]]), { balance: "-5" }),
      "0.0000",
    );
  });

  it("[RU24] a rule takes the parameters of its day, and has none before their first", () => {
    const { checked } = checkRule(ruleOf(b.parameter("share"))) as Extract<
      ReturnType<typeof checkRule>,
      { checked: unknown }
    >;
    const on = (day: string) => compileRule(checked, day).evaluate({});
    assert.deepEqual(on("2024-06-01"), { is: "value", value: "62.5" });
    assert.deepEqual(on("2024-06-02"), { is: "value", value: "70.0" });
    assert.throws(() => on("2019-12-31"), NoValueYet);
    assert.equal(gives(b.parameter("deductible", b.input("level")), { level: "三级" }), "1200");
  });

  it("[RU40] dates compare and count", () => {
    const age = b.dateBetween(b.input("birth"), b.input("day"), "year");
    assert.equal(gives(age, { birth: "1964-06-02", day: "2024-06-01" }), "59");
    assert.equal(
      gives(b.dateAdd(b.input("day"), b.amount("3"), "month"), { day: "2023-11-30" }),
      "2024-02-29",
    );
    assert.equal(gives(b.compare(b.input("day"), ">", b.date("2024-06-01")), { day: "2024-06-01" }), false);
  });
});

describe("what is missing", () => {
  it("[RU30] unknown is neither 0 nor no, and names what mattered", () => {
    assert.deepEqual(gives(b.sum(cost, b.input("balance"))), ["cost", "balance"]);
    assert.deepEqual(gives(b.multiply(b.amount("0"), cost)), ["cost"]);
    assert.deepEqual(gives(b.atMost(cost, yuan("0"))), ["cost"]);
    assert.deepEqual(gives(b.parameter("deductible", b.input("level"))), ["level"]);
  });

  it("[RU30] logic is Kleene's: what decides alone needs nothing else", () => {
    assert.equal(gives(b.and(local, poor), { local: false }), false);
    assert.deepEqual(gives(b.and(local, poor), { local: true }), ["poor"]);
    assert.equal(gives(b.or(local, poor), { local: true }), true);
    assert.deepEqual(gives(b.or(local, poor), { local: false }), ["poor"]);
    assert.deepEqual(gives(b.not(local)), ["local"]);
    assert.deepEqual(gives(b.compare(local, "!=", poor), { poor: true }), ["local"]);
  });

  it("[RU30] a branch that is not taken needs nothing; a condition that is unknown decides nothing", () => {
    const choice = b.when([[local, cost]], yuan("7"));
    assert.equal(gives(choice, { local: false }), "7.00");
    assert.deepEqual(gives(choice, { local: true }), ["cost"]);
    assert.deepEqual(gives(b.when([[local, yuan("7")]], yuan("7"))), ["local"]);
    assert.equal(
      gives(
        b.when(
          [
            [local, yuan("1")],
            [poor, yuan("2")],
          ],
          yuan("3"),
        ),
        { local: true },
      ),
      "1",
    );
    assert.deepEqual(
      gives(
        b.when(
          [
            [local, yuan("1")],
            [poor, yuan("2")],
          ],
          yuan("3"),
        ),
        { poor: true },
      ),
      ["local"],
    );
  });

  it("[RU32] whom a rule is not for is not applicable, whatever else is missing", () => {
    assert.equal(gives(cost, { local: false }, local), "not-applicable");
    assert.deepEqual(gives(cost, {}, local), ["local"]);
    assert.deepEqual(gives(cost, { local: true }, local), ["cost"]);
  });
});

describe("inputs", () => {
  it("[RU33] a value that does not fit its type is refused with the input's name", () => {
    const refused = (body: Expression, inputs: Inputs) => {
      const result = checkRule(ruleOf(body));
      assert.ok("checked" in result);
      const fault = (exact: boolean) => {
        try {
          return compileRule(result.checked, testDay, { exact }).evaluate(inputs);
        } catch (error) {
          assert.ok(error instanceof InputRefused);
          return `${error.input.id}: ${error.fault.fault}`;
        }
      };
      assert.deepEqual(fault(false), fault(true));
      return fault(false);
    };
    for (const text of [
      "",
      "-",
      ".",
      "1.",
      ".5",
      "-.5",
      "1e3",
      "1,000",
      " 1",
      "1 ",
      "１",
      "NaN",
      "--1",
      "1.2.3",
      "9-",
    ])
      assert.equal(refused(cost, { cost: text }), "cost: wrong-value", text);
    assert.equal(refused(cost, { cost: "1.005" }), "cost: value-decimals");
    assert.equal(refused(cost, { cost: "200000.01" }), "cost: out-of-bounds");
    assert.equal(refused(cost, { cost: "-0.01" }), "cost: out-of-bounds");
    assert.equal(refused(cost, { cost: "9".repeat(30) }), "cost: out-of-bounds");
    assert.equal(refused(cost, { cost: true }), "cost: wrong-value");
    assert.deepEqual(refused(cost, { cost: "007.5000" }), { is: "value", value: "7.50" });
    assert.deepEqual(refused(b.input("balance"), { balance: "-0" }), { is: "value", value: "0.00" });
    assert.equal(refused(local, { local: "true" }), "local: wrong-value");
    assert.equal(refused(b.input("level"), { level: "四级" }), "level: not-a-word");
    assert.equal(refused(b.input("day"), { day: "2023-02-29" }), "day: wrong-value");
    assert.equal(refused(b.input("day"), { day: "1799-12-31" }), "day: out-of-bounds");
    assert.equal(refused(b.input("people"), { people: "0" }), "people: out-of-bounds");
  });
});

describe("doubles", () => {
  /** A rule over one whole number from 0 to a bound. */
  const compiled = (max: bigint, body: Expression) => {
    const type = { type: "number", unit: "", scale: 0, min: "0", max: String(max) } as const;
    const result = checkRule({ ...ruleOf(body), inputs: [{ id: "n", title: "数", type }] });
    assert.ok("checked" in result);
    return compileRule(result.checked, testDay);
  };
  const n = b.input("n");

  it("[RU31] are taken below 2^53 on the whole way, and exact to the last of them", () => {
    const most = 2n ** 53n - 1n;
    assert.equal(compiled(most, n).fast, true);
    assert.equal(compiled(most + 1n, n).fast, false);
    assert.equal(compiled(most / 2n, b.sum(n, n)).fast, true);
    assert.equal(compiled(most / 2n + 1n, b.sum(n, n)).fast, false);
    const nothing = b.multiply(n, n, b.amount("0"));
    assert.equal(compiled(most, nothing).fast, false, "a product by 0 has large numbers on its way");
    for (const max of [most - 14n, most]) {
      const third = compiled(max, b.divide(n, b.amount("7"), 0));
      assert.equal(third.fast, max < most);
      for (const value of [max, max - 1n, max - 2n, max - 3n, max - 4n])
        assert.deepEqual(third.evaluate({ n: String(value) }), {
          is: "value",
          value: String((value + 3n) / 7n),
        });
    }
  });

  it("[RU33] no value slips over a bound by being rounded", () => {
    const { evaluate, fast } = compiled(2n ** 53n - 1n, n);
    assert.ok(fast);
    for (const text of ["9007199254740992", "9007199254740993", "90071992547409910", "9".repeat(17)])
      assert.throws(() => evaluate({ n: text }), InputRefused, text);
    assert.deepEqual(evaluate({ n: "9007199254740991" }), { is: "value", value: "9007199254740991" });
  });
});

describe("evaluation of generated rules", () => {
  it("[RU31] every number on the way lies where the checker proved it to lie", () => {
    fc.assert(
      fc.property(cases, ({ checked, records }) => {
        const { evaluateWithTrace } = compileRule(checked, testDay, { exact: true });
        for (const record of records) {
          const { trace } = evaluateWithTrace(record);
          for (const { at, path, type } of checked.nodes) {
            const value = trace[at];
            if (value === undefined || (type.type !== "number" && type.type !== "date")) continue;
            assert.ok((value as bigint) >= type.min && (value as bigint) <= type.max, path);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it("[RU31] doubles and integers of any size come to the same outcome and the same trace", () => {
    let fast = 0;
    const seen = new Set<string>();
    fc.assert(
      fc.property(cases, ({ checked, records }) => {
        const own = compileRule(checked, testDay);
        const exact = compileRule(checked, testDay, { exact: true });
        if (own.fast) fast++;
        for (const { shape } of checked.nodes) seen.add(shape.node);
        for (const record of records) {
          const [a, c] = [own.evaluateWithTrace(record), exact.evaluateWithTrace(record)];
          assert.deepEqual(a.outcome, c.outcome);
          assert.deepEqual(own.readTrace(a.trace), exact.readTrace(c.trace));
          seen.add(a.outcome.is);
        }
      }),
      { numRuns: 300 },
    );
    assert.ok(fast > 60, `${fast} of 300 ran in doubles`);
    assert.equal(seen.size, 21 + 3, [...seen].join(" "));
  });
});
