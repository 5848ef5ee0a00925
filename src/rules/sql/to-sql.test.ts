import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as b from "../build.ts";
import { checkRule } from "../check-rule.ts";
import type { CheckedRule } from "../checked.ts";
import { NoValueYet } from "../evaluate.ts";
import type { Expression } from "../expression.ts";
import type { Input } from "../rule.ts";
import { dialects } from "./dialect.ts";
import { UnsayableTextError } from "./quote.ts";
import { selectRule } from "./select-rule.ts";
import { toSql } from "./to-sql.ts";
import { TooLargeForSqlError } from "./too-large.ts";

const source = { document: "生成", article: "无" };
const money = (id: string, max: string): Input => ({
  id,
  title: id,
  type: { type: "number", unit: "元", scale: 2, min: "0", max },
});

function checked(inputs: readonly Input[], body: Expression, more: object = {}): CheckedRule {
  const rule = { id: "rule", title: "规则", inputs, parameters: [], body, source, examples: [], ...more };
  const result = checkRule(rule);
  assert.ok("checked" in result, "faults" in result ? JSON.stringify(result.faults) : "");
  return result.checked;
}

const options = { on: "2024-06-01", column: (id: string) => `"${id}"` };

describe("rules as SQL", () => {
  it("[RQ8] words of strangers are quoted, those that no database can hold are refused", () => {
    const words = (word: string) =>
      checked(
        [{ id: "kind", title: "类别", type: { type: "text", oneOf: [word, "b"] } }],
        b.isWord(b.input("kind"), word),
      );
    const { value } = toSql(words("'; drop table people; --"), { dialect: "postgres", ...options });
    assert.match(value, /= '''; drop table people; --'::text/);
    for (const dialect of dialects)
      for (const word of ["a\0b", "a\ud800"])
        assert.throws(() => toSql(words(word), { dialect, ...options }), UnsayableTextError);
  });

  it("[RQ9] what may not fit is refused before it runs: 38 digits in DuckDB, any number in PostgreSQL", () => {
    const number: Input = { id: "a", title: "数", type: { type: "number", unit: "", scale: 2 } };
    const a = b.input("a");
    // The branch bounds the product for the checker, but used twice it would be computed ahead of the branch.
    const rule = checked([number], b.when([[b.compare(a, "<=", b.amount("0")), a]], b.amount("0")));
    const cubes = checked(
      [number],
      b.when(
        [
          [
            b.and(b.compare(a, "<=", b.amount("100")), b.compare(a, ">=", b.amount("0"))),
            b.multiply(a, a, a),
          ],
        ],
        b.amount("0"),
      ),
    );
    assert.doesNotThrow(() => toSql(rule, { dialect: "duckdb", ...options }));
    assert.throws(() => toSql(cubes, { dialect: "duckdb", ...options }), TooLargeForSqlError);
    assert.match(selectRule(cubes, { dialect: "postgres", ...options, from: "t", columns: [] }), /::numeric/);
  });

  it("[RQ10] a day before a parameter's first value is refused", () => {
    const fee = {
      id: "fee",
      title: "标准",
      type: { type: "number", unit: "元", scale: 2 },
      values: [{ from: "2024-06-02", value: "5.00", decision: "甲", source }],
    };
    const rule = checked([money("a", "10")], b.sum(b.input("a"), b.parameter("fee")), { parameters: [fee] });
    assert.throws(() => toSql(rule, { dialect: "postgres", ...options }), NoValueYet);
  });

  it("[RQ11] the text grows with the rule, not with the paths through it", () => {
    const deep = (depth: number): Expression => {
      let body: Expression = b.input("a");
      for (let i = 0; i < depth; i++)
        body = b.atMost(
          b.atLeast(b.subtract(b.sum(body, body), b.input("c")), b.input("c")),
          b.amount("900", "元"),
        );
      return body;
    };
    const inputs = [money("a", "1000"), money("c", "1000")];
    for (const dialect of dialects) {
      const size = (depth: number) =>
        selectRule(checked(inputs, deep(depth)), { dialect, ...options, from: "t", columns: [] }).length;
      assert.ok(size(6) < 2.5 * size(3), dialect);
    }
  });

  it("what no input moves is computed once, here", () => {
    const rule = checked(
      [money("a", "100")],
      b.sum(b.input("a"), b.round(b.multiply(b.amount("0.333", "元"), b.percent("50")), 2)),
    );
    assert.match(toSql(rule, { dialect: "duckdb", ...options }).value, /'0\.17'/);
  });
});
