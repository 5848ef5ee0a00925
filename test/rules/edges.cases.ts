import assert from "node:assert/strict";
import * as b from "../../src/rules/build.ts";
import { checkRule } from "../../src/rules/check-rule.ts";
import { type Expression, roundings } from "../../src/rules/expression.ts";
import { tenTo, writeDecimal } from "../../src/rules/numbers/decimal.ts";
import type { Input, Inputs, ValueType } from "../../src/rules/rule.ts";
import type { Case } from "./agreement.ts";
import { outpatient, outpatientEdges } from "./outpatient.ts";

function ruleOver(inputs: readonly Input[], body: Expression, records: readonly Inputs[]): Case {
  const result = checkRule({
    id: "edges",
    title: "边界",
    inputs,
    parameters: [],
    body,
    source: { document: "生成", article: "无" },
    examples: [],
  });
  assert.ok("checked" in result, "faults" in result ? JSON.stringify(result.faults) : "");
  return { checked: result.checked, records };
}

const input = (id: string, type: ValueType): Input => ({ id, title: id, type });
const money = (id: string, min: string, max: string): Input =>
  input(id, { type: "number", unit: "元", scale: 2, min, max });

const each = <A, B>(some: readonly A[], others: readonly B[]) =>
  some.flatMap((a) => others.map((other) => [a, other] as const));

/** Tables of tiers with the edge on either side, values and edges missing, and the realistic rule at all its edges. */
export function edgeCases(): Case[] {
  const cost = b.input("cost");
  const rows: b.TierRows = [
    [b.amount("300", "元"), b.percent("0")],
    [b.amount("2", "万元"), b.percent("62.5")],
    [b.input("edge"), b.percent("70")],
    [undefined, b.input("rate")],
  ];
  const inputs = [
    money("cost", "-100", "200000"),
    money("edge", "10000", "100000"),
    input("rate", { type: "number", unit: "%", scale: 1, min: "0", max: "100" }),
  ];
  const costs = around([-100_00n, 0n, 300_00n, 20_000_00n, 15_000_00n, 50_000_00n, 200_000_00n]);
  const records = each([...costs, undefined], [undefined, "15000.00", "50000.00"]).flatMap(([one, edge]) =>
    ["80.5", undefined].map((rate) => ({ cost: one, edge, rate })),
  );
  const tables = (["through", "below"] as const).map((within) => b.tiers(cost, within, rows));
  const conditions = (["<", "<=", "=", "!=", ">=", ">"] as const).map((op) =>
    b.when([[b.compare(cost, op, b.input("edge")), b.input("rate")]], b.percent("1")),
  );
  const all = [...tables, b.progressive(cost, rows), ...conditions];
  return [
    { checked: outpatient, records: outpatientEdges() },
    ...all.map((body) => ruleOver(usedIn(inputs, body), body, records)),
  ];
}

function usedIn(inputs: readonly Input[], body: Expression): Input[] {
  const text = JSON.stringify(body);
  return inputs.filter(({ id }) => text.includes(`"id":"${id}"`));
}

/** Amounts in fen as decimals: each, one less and one more, within ±200,000 元. */
function around(fen: readonly bigint[]): string[] {
  return [...new Set(fen.flatMap((one) => [one - 1n, one, one + 1n]))]
    .filter((one) => one >= -100_00n && one <= 200_000_00n)
    .map((one) => writeDecimal(one, 2));
}

/** Halves and their neighbours of both signs, divided and rounded by every mode. */
export function divisionCases(): Case[] {
  const ranges = [
    ["-1000", "1000"],
    ["0", "1000"],
    ["-1000", "0"],
    ["-1000000000000000", "1000000000000000"],
  ] as const;
  const numbers = [0n, 5n, 15n, 50n, 95n, 150n, 500n, 995n].flatMap((n) =>
    [n - 1n, n, n + 1n].flatMap((one) => [one, -one]),
  );
  const divisors = ["-3", "-2", "1", "2", "7", undefined];
  return ranges.flatMap(([min, max]) => {
    const inputs = [
      input("a", { type: "number", unit: "", scale: 3, min, max }),
      input("d", { type: "number", unit: "", scale: 0, min: "-9", max: "9" }),
    ];
    const own = [...numbers, 10n ** 18n - 5n, 10n ** 18n - 4n, 5n - 10n ** 18n]
      .map((n) => writeDecimal(n, 3))
      .filter((n) => Number(n) >= Number(min) && Number(n) <= Number(max));
    const records = [...own, undefined].map((a) => ({ a }));
    const divided = [...each(own, divisors).map(([a, d]) => ({ a, d })), { d: "0" }];
    return roundings.flatMap((mode) =>
      [
        ...[0, 1, 2].map((scale) => b.round(b.input("a"), scale, mode)),
        b.divide(b.input("a"), b.amount("0.08"), 2, mode),
        b.divide(b.input("a"), b.amount("-7"), 4, mode),
        // Computed only where the divisor is not 0, although it may be.
        b.when(
          [
            [b.compare(b.input("d"), ">", b.amount("0")), b.divide(b.input("a"), b.input("d"), 2, mode)],
            [b.compare(b.input("d"), "<", b.amount("0")), b.divide(b.input("a"), b.input("d"), 1, mode)],
          ],
          b.amount("0"),
        ),
      ].map((body) => ruleOver(usedIn(inputs, body), body, body.node === "when" ? divided : records)),
    );
  });
}

/** Pairs of days that lie on, before and behind ends of months, over leap years and centuries. */
export function dateCases(): Case[] {
  const inputs = [input("from", { type: "date" }), input("to", { type: "date" })];
  const days = [
    ..."1899-12-31 1900-02-28 1900-03-01 1999-12-31 2000-01-01 2000-02-28 2000-02-29 2000-03-01".split(" "),
    ..."2023-01-30 2023-01-31 2023-02-28 2023-03-01 2023-04-30 2024-01-31 2024-02-28 2024-02-29".split(" "),
    ..."2024-03-01 2024-03-30 2024-03-31 2024-04-30 2024-12-31 2025-02-28 2025-03-31 2100-02-28".split(" "),
  ];
  const records = each([...days, undefined], [...days, undefined]).map(([from, to]) => ({ from, to }));
  const some = each(days.slice(12), days.slice(12)).map(([from, to]) => ({ from, to }));
  const months = ["-25", "-12", "-1", "0", "1", "2", "11", "12", "1200"];
  const [from, to] = [b.input("from"), b.input("to")];
  const later = (unit: "day" | "month" | "year") =>
    months.map((n) => b.dateAdd(from, b.amount(n), unit)).map((date) => ({ date, unit }));
  return [
    ...(["day", "month", "year"] as const).map((unit) =>
      ruleOver(inputs, b.dateBetween(from, to, unit), records),
    ),
    ...(["day", "month", "year"] as const).flatMap(later).flatMap(({ date, unit }) => [
      ruleOver(
        inputs.slice(0, 1),
        date,
        days.map((day) => ({ from: day })),
      ),
      ruleOver(inputs, b.dateBetween(date, to, unit), some),
    ]),
    ruleOver(
      inputs,
      b.tiers(from, "below", [
        [b.date("2000-02-29"), b.word("早")],
        [to, b.word("中")],
        [undefined, b.word("晚")],
      ]),
      records,
    ),
  ];
}

/** Products and sums at the ends of bounds that need 63 bits, one more, and as many digits as a checked rule may have. */
export function limitCases(): Case[] {
  return [9, 10, 15, 17].flatMap((digits) => {
    const most = tenTo(digits);
    const bounds = { min: String(-most), max: String(most) };
    const inputs = [
      input("a", { type: "number", unit: "元", scale: 0, ...bounds }),
      input("c", { type: "number", unit: "", scale: 0, ...bounds }),
    ];
    const ends = [-most, 1n - most, -1n, 0n, 1n, most - 1n, most].map(String);
    const records = each(ends, ends).map(([a, c]) => ({ a, c }));
    const product = b.multiply(b.input("a"), b.input("c"));
    return [
      product,
      b.subtract(b.atMost(product, b.amount("0.01", "元")), product),
      b.round(b.multiply(product, b.percent("12.5")), 0),
    ].flatMap((body) =>
      digits === 17 && body !== product ? [] : [ruleOver(usedIn(inputs, body), body, records)],
    );
  });
}
