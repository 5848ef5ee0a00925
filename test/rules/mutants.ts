import * as b from "../../src/rules/build.ts";
import type { Expression } from "../../src/rules/expression.ts";
import type { Rule } from "../../src/rules/rule.ts";

/** A mistake that a compiler could make, made in all rules at once: as another tree, another day, or another text. */
export interface Mutant {
  readonly title: string;
  /** Another tree in place of one that is mistaken; the same one where the mistake does not touch it. */
  readonly node?: (node: Expression) => Expression;
  /** Another SQL text. */
  readonly text?: (sql: string) => string;
  readonly on?: string;
}

/** A rule with the mistake made at every node, from the leaves up. */
export function mutateRule(rule: Rule, change: (node: Expression) => Expression): Rule {
  const deep = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(deep);
    if (typeof value !== "object" || value === null) return value;
    const copy = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, deep(part)]));
    return "node" in copy ? change(copy as unknown as Expression) : copy;
  };
  return {
    ...rule,
    body: deep(rule.body) as Expression,
    ...(rule.applies ? { applies: deep(rule.applies) as Expression } : {}),
  };
}

type NodeOf<K extends Expression["node"]> = Expression & { readonly node: K };

/** Changes nodes of one kind. */
function at<K extends Expression["node"]>(
  kind: K,
  change: (node: NodeOf<K>) => Expression,
): (node: Expression) => Expression {
  return (node) => (node.node === kind ? change(node as NodeOf<K>) : node);
}

const comparison = (from: string, to: "<" | "<=" | "=" | "!=" | ">=" | ">"): Mutant => ({
  title: `${to} for ${from}`,
  node: at("compare", (node) => (node.op === from ? { ...node, op: to } : node)),
});

const rounding = (from: string, to: "half-up" | "down" | "up"): Mutant => ({
  title: `rounded ${to} for ${from}`,
  node: (node) =>
    (node.node === "round" || node.node === "divide") && node.mode === from ? { ...node, mode: to } : node,
});

/** Mistakes in what a node means; both dialects read the same tree. */
export const treeMutants: readonly Mutant[] = [
  comparison(">=", ">"),
  comparison(">", ">="),
  comparison("<=", "<"),
  comparison("<", "<="),
  comparison("=", "!="),
  comparison("!=", "="),
  rounding("half-up", "down"),
  rounding("half-up", "up"),
  rounding("down", "half-up"),
  rounding("up", "half-up"),
  { title: "rounding dropped", node: at("round", (node) => node.value) },
  {
    title: "one decimal less is kept",
    node: at("round", (node) => ({ ...node, scale: Math.max(0, node.scale - 1) })),
  },
  {
    title: "branches swapped",
    node: at("when", ({ branches: [first, ...rest], otherwise }) =>
      b.when(
        [[first!.if, otherwise], ...rest.map((branch) => [branch.if, branch.then] as const)],
        first!.then,
      ),
    ),
  },
  {
    title: "the last condition is asked first",
    node: at("when", (node) => ({ ...node, branches: [...node.branches].reverse() })),
  },
  { title: "the first branch alone", node: at("when", ({ branches }) => branches[0]!.then) },
  {
    title: "the other side of a tier's edge",
    node: at("tiers", (node) => ({
      ...node,
      within: node.kind === "byValue" && node.within === "through" ? "below" : "through",
    })),
  },
  {
    title: "values of tiers shifted by one",
    node: at("tiers", (node) => ({
      ...node,
      tiers: node.tiers.map((tier, i) => ({ ...tier, gives: (node.tiers[i + 1] ?? tier).gives })),
    })),
  },
  { title: "a floor for a ceiling", node: at("atMost", (node) => ({ ...node, node: "atLeast" })) },
  { title: "a ceiling for a floor", node: at("atLeast", (node) => ({ ...node, node: "atMost" })) },
  { title: "no ceiling", node: at("atMost", (node) => node.value) },
  { title: "and for or", node: at("or", (node) => ({ ...node, node: "and" })) },
  { title: "or for and", node: at("and", (node) => ({ ...node, node: "or" })) },
  { title: "not dropped", node: at("not", (node) => node.value) },
  {
    title: "the last part of a sum left out",
    node: at("sum", (node) => ({ ...node, of: node.of.slice(0, Math.max(1, node.of.length - 1)) })),
  },
  {
    title: "a difference turned round",
    node: at("subtract", (node) => ({ ...node, from: node.take, take: node.from })),
  },
  {
    title: "a period turned round",
    node: at("dateBetween", (node) => ({ ...node, from: node.to, to: node.from })),
  },
  {
    title: "a month for a day",
    node: at("dateAdd", (node) => (node.unit === "day" ? { ...node, unit: "month" } : node)),
  },
  {
    title: "万元 read as 元",
    node: at("number", (node) => (node.unit === "万元" ? { ...node, unit: "元" } : node)),
  },
  { title: "parameters of the day before", on: "2024-05-31" },
];

const replaced = (title: string, pattern: RegExp, by: string): Mutant => ({
  title,
  text: (sql) => sql.replace(pattern, by),
});

/** Mistakes in the SQL of both dialects: guards of what is missing. */
const guards: readonly Mutant[] = [
  replaced(
    "no guard before a choice: NULL falls through to ELSE",
    / IS NULL(?: OR "[^"]*" IS NULL)* THEN NULL/g,
    " IS NULL AND FALSE THEN NULL",
  ),
  replaced("a condition that is unknown counts as false", /WHEN FALSE THEN ([^ ]+) END/g, "ELSE $1 END"),
  replaced("unknown is said to be a value", /THEN 'unknown'/g, "THEN 'value'"),
  replaced(
    "a missing condition of use is said not to apply",
    /ELSE 'unknown' END/g,
    "ELSE 'not-applicable' END",
  ),
];

/** Mistakes in the SQL of a dialect. */
export const textMutants: Readonly<Record<"postgres" | "duckdb", readonly Mutant[]>> = {
  postgres: [
    ...guards,
    replaced("a column read at the wrong scale", /\* 100\)::int8/g, "* 10)::int8"),
    replaced("a result written at the wrong scale", /\* 0\.01::numeric/g, "* 0.1::numeric"),
    replaced("the wrong edge of progressive tiers", /WHEN ("=\d+") <= /g, "WHEN $1 < "),
    replaced(
      "halves of negative numbers towards zero",
      /CASE WHEN \S+ < 0 THEN -(\d+::(?:int8|numeric)) ELSE/g,
      "CASE WHEN FALSE THEN -$1 ELSE",
    ),
    replaced("LEAST for GREATEST", /GREATEST/g, "LEAST"),
    replaced("GREATEST for LEAST", /LEAST/g, "GREATEST"),
    replaced("a birthday counts a day late", /\)::date > /g, ")::date >= "),
    replaced(
      "months without an end: thirty days each",
      /make_interval\(months => /g,
      "make_interval(days => 30 * ",
    ),
    replaced("numeric's own division", /DIV\(/g, "NUMERIC_DIV("),
  ],
  duckdb: [
    ...guards,
    replaced("a result with its last decimal cut", /AS value FROM/g, "- 0.01 AS value FROM"),
    replaced("a rounding to the next even half", /ROUND\(/g, "ROUND_EVEN("),
    replaced("a division of decimals", / \/\/ /g, " / "),
    replaced("a birthday counts a day late", /\)::DATE > /g, ")::DATE >= "),
    replaced("the other side of a limit", / <= ([^ ]+) THEN/g, " >= $1 THEN"),
    replaced("a column read at the wrong scale", /"cost"::DECIMAL\(18, 2\)/g, '"cost"::DECIMAL(18, 1)'),
  ],
};
