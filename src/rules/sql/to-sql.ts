import { nodeType } from "../check/types.ts";
import type { CheckedNode, CheckedRule } from "../checked.ts";
import { knownParameters } from "../evaluate/parameters.ts";
import { NoValueYet } from "../evaluate.ts";
import { partsOf } from "../parts.ts";
import type { Input } from "../rule.ts";
import { compileNode } from "./compile-node.ts";
import { type Compiler, type Given, isKnown, missing, NULL, plus } from "./compiler.ts";
import type { Dialect, DialectName } from "./dialect.ts";
import { duckdb } from "./duckdb.ts";
import { type Fragment, raw, sql } from "./fragment.ts";
import { layOut, type Step } from "./layers.ts";
import { type Needs, needsOf } from "./needs.ts";
import { postgres } from "./postgres.ts";
import { identifier } from "./quote.ts";
import type { Value } from "./value.ts";
import { asTruth, oneOf, rangeOf } from "./values.ts";

export interface ToSqlOptions {
  readonly dialect: DialectName;
  /** The day that parameters are taken of, YYYY-MM-DD. */
  readonly on: string;
  /**
   * SQL of the column that holds an input, by the input's id: exact decimals in the input's unit and within its bounds,
   * dates, booleans, texts; NULL is missing. The caller answers for this text: it is not quoted.
   */
  readonly column: (input: string) => string;
}

/** A rule as SQL expressions over the rows of a relation. */
export interface SqlOutcome {
  /** Columns that have to be added before, layer by layer (`selectRule` does). */
  readonly layers: readonly (readonly Step[])[];
  /** 'value', 'not-applicable' or 'unknown'; never NULL. */
  readonly status: string;
  /** The exact decimal with the scale of the rule's type, the date, truth or word; NULL unless the status is 'value'. */
  readonly value: string;
}

export const dialectOf: Readonly<Record<DialectName, Dialect>> = { postgres, duckdb };

/**
 * Compiles a checked rule for a day: the same value to the last digit, and the same "unknown", as `evaluate` gives.
 * @throws TooLargeForSqlError, UnsayableTextError, NoValueYet
 */
export function toSql(checked: CheckedRule, { dialect, on, column }: ToSqlOptions): SqlOutcome {
  const parameters = knownParameters(checked.rule, on);
  if ("missing" in parameters) throw new NoValueYet(parameters.missing, on);
  const compiler = makeCompiler(checked, dialectOf[dialect], parameters.value, column);
  const { layers, results } = layOut(outcome(compiler, checked), compiler.dialect.repeatable, (name) =>
    identifier(name).parts.join(""),
  );
  const [status, value] = results;
  return { layers, status: status!, value: value! };
}

function makeCompiler(
  checked: CheckedRule,
  dialect: Dialect,
  parameter: Compiler["parameter"],
  column: ToSqlOptions["column"],
): Compiler {
  const inputs = new Map(checked.rule.inputs.map((input) => [input.id, inputValue(dialect, input, column)]));
  const known = new Map<CheckedNode, Needs>();
  const compiler: Compiler = {
    dialect,
    parameter,
    input: (id) => inputs.get(id)!,
    isMissing: (id) => sql`${raw(column(id))} IS NULL`,
    needs: (node) => needsOf(node, known),
    compile: (node, given) => compileNode(compiler, node, given),
    guarded(node, given) {
      const { always } = compiler.needs(node);
      const unknown = isFragile(node) ? missing(compiler, always, given) : undefined;
      if (!unknown) return compileNode(compiler, node, given);
      const value = compileNode(compiler, node, plus(given, always));
      return oneOf(dialect, [value], ([piece]) => sql`(CASE WHEN ${unknown} THEN NULL ELSE ${piece!} END)`);
    },
  };
  return compiler;
}

function inputValue(dialect: Dialect, { id, type }: Input, column: ToSqlOptions["column"]): Value {
  const piece = raw(column(id));
  const range = nodeType(type, "", () => undefined);
  return range?.type === "number"
    ? dialect.column(piece, range)
    : { kind: type.type as "text" | "truth" | "date", sql: piece };
}

/** Whether a node may come to something else than NULL although an input that it always needs is missing: by CASE. */
function isFragile({ shape }: CheckedNode): boolean {
  switch (shape.node) {
    case "atMost":
    case "atLeast":
    case "when":
    case "tiers":
      return true;
    case "parameter":
      return shape.by !== undefined;
    default:
      return partsOf(shape).some(isFragile);
  }
}

/** Status and value. */
function outcome(compiler: Compiler, { applies, body }: CheckedRule): readonly [Fragment, Fragment] {
  const nothing: Given = new Set();
  if (!applies) return bodyOutcome(compiler, body, nothing);
  const { always } = compiler.needs(applies);
  const test = asTruth(compiler.guarded(applies, nothing));
  if (test.constant === false) return [raw("'not-applicable'"), NULL];
  const [status, value] = bodyOutcome(compiler, body, plus(nothing, always));
  if (test.constant) return [status, value];
  return [
    sql`CASE ${test.sql} WHEN TRUE THEN ${status} WHEN FALSE THEN 'not-applicable' ELSE 'unknown' END`,
    sql`CASE WHEN ${test.sql} THEN ${value} END`,
  ];
}

function bodyOutcome(compiler: Compiler, body: CheckedNode, given: Given): readonly [Fragment, Fragment] {
  const { always } = compiler.needs(body);
  const unknown = missing(compiler, always, given);
  const inside = plus(given, always);
  const value = compiler.compile(body, inside);
  const range = rangeOf(body);
  const result = range && value.kind === "number" ? compiler.dialect.result(value, range) : value.sql;
  const settled = isKnown(compiler, body, inside);
  if (!unknown) return [settled ? raw("'value'") : statusOf(value.sql), result];
  return [
    settled
      ? sql`CASE WHEN ${unknown} THEN 'unknown' ELSE 'value' END`
      : sql`CASE WHEN ${unknown} OR ${value.sql} IS NULL THEN 'unknown' ELSE 'value' END`,
    isFragile(body) ? sql`CASE WHEN ${unknown} THEN NULL ELSE ${result} END` : result,
  ];
}

const statusOf = (value: Fragment) => sql`CASE WHEN ${value} IS NULL THEN 'unknown' ELSE 'value' END`;
