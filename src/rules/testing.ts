import fc from "fast-check";
import { checkRule } from "./check-rule.ts";
import type { CheckedRule } from "./checked.ts";
import type { Expression } from "./expression.ts";
import { walkExpression } from "./parts.ts";
import type { Inputs, Rule } from "./rule.ts";
import { boundaryValues } from "./testing/boundaries.cases.ts";
import { expressions } from "./testing/expressions.cases.ts";
import { poolInputs, poolParameters } from "./testing/pool.cases.ts";

/** The day that generated rules are computed for; the parameters of the pool change on it and after it. */
export const testDay = "2024-06-01";

/** Random rules that the checker accepts: every node, every kind of value, narrow and wide numbers. */
export const checkedRules: fc.Arbitrary<CheckedRule> = fc
  .tuple(fc.option(expressions.truth, { nil: undefined, freq: 2 }), expressions.any)
  .map(([applies, body]) => checkRule(ruleOf(body, applies)))
  .filter((result) => "checked" in result)
  .map((result) => result.checked);

/** A rule around expressions over the pool: the inputs and parameters that they use, no others. */
export function ruleOf(body: Expression, applies?: Expression): Rule {
  const parts = [body, ...(applies ? [applies] : [])].flatMap((root) => [...walkExpression(root)]);
  const used = new Set(
    parts.flatMap((part) => (part.node === "input" || part.node === "parameter" ? part.id : [])),
  );
  return {
    id: "generated",
    title: "生成的规则",
    inputs: poolInputs.filter(({ id }) => used.has(id)),
    parameters: poolParameters.filter(({ id }) => used.has(id)),
    ...(applies ? { applies } : {}),
    body,
    source: { document: "生成", article: "无" },
    examples: [],
  };
}

/** Inputs for a rule: often at, just below and just above a number that the rule compares with; some missing. */
export function inputsFor({ rule, nodes }: CheckedRule): fc.Arbitrary<Inputs> {
  const record = rule.inputs.map(
    (input) => [input.id, fc.option(boundaryValues(input.type, nodes), { nil: undefined, freq: 6 })] as const,
  );
  return fc.record(Object.fromEntries(record));
}

/** A rule and records for it. */
export const cases: fc.Arbitrary<{ readonly checked: CheckedRule; readonly records: readonly Inputs[] }> =
  checkedRules.chain((checked) =>
    fc.array(inputsFor(checked), { minLength: 1, maxLength: 12 }).map((records) => ({ checked, records })),
  );
