import type { CheckedNode } from "../checked.ts";
import { type Compiler, type Given, isKnown, missing, NULL, plus } from "./compiler.ts";
import { type Fragment, raw, sql } from "./fragment.ts";
import type { Truth, Value } from "./value.ts";
import { aligned, asNum, asTruth, oneOf } from "./values.ts";

/** `WHEN condition THEN result`; the last has no condition. A condition is never NULL where it is asked. */
interface Arm {
  readonly condition?: Fragment;
  /** Undefined: NULL. */
  readonly result?: Value;
}

/** CASE over arms that are asked in order. */
export function caseOf(compiler: Compiler, arms: readonly Arm[]): Value {
  const results = arms.flatMap(({ result }) => result ?? []);
  if (arms.length === 1 && results[0]) return results[0];
  return oneOf(compiler.dialect, results, (pieces) => {
    const rest = [...pieces];
    const lines = arms.flatMap(({ condition, result }) => {
      const piece = result ? rest.shift()! : NULL;
      return condition ? ["WHEN ", condition, " THEN ", piece, " "] : ["ELSE ", piece, " "];
    });
    return { parts: ["(CASE ", ...lines, "END)"], cost: 1 };
  });
}

/**
 * The first branch whose condition holds. CASE would pass over a condition that is NULL: where one may be, it is asked
 * for TRUE and for FALSE, and what is neither stays NULL.
 */
export function compileWhen(
  compiler: Compiler,
  shape: Extract<CheckedNode["shape"], { node: "when" }>,
  given: Given,
): Value {
  return caseOf(compiler, armsFrom(0, given));

  function armsFrom(at: number, given: Given): Arm[] {
    const branch = shape.branches[at];
    if (!branch) return [{ result: compiler.guarded(shape.otherwise, given) }];
    const { always } = compiler.needs(branch.if);
    const unknown = missing(compiler, always, given);
    const inside = plus(given, always);
    const guard: Arm[] = unknown ? [{ condition: unknown }] : [];
    const test = asTruth(compiler.compile(branch.if, inside));
    if (test.constant === false) return armsFrom(at + 1, given);
    const result = compiler.guarded(branch.then, inside);
    if (test.constant) return [{ result }];
    const rest = armsFrom(at + 1, inside);
    if (isKnown(compiler, branch.if, inside)) return [...guard, { condition: test.sql, result }, ...rest];
    return [...guard, { result: byTruth(compiler, test, result, caseOf(compiler, rest)) }];
  }
}

/** One value where a truth holds, the other where it does not, NULL where it is unknown. */
export function byTruth(compiler: Compiler, test: Truth, holds: Value, fails: Value): Value {
  return oneOf(
    compiler.dialect,
    [holds, fails],
    ([then, otherwise]) => sql`(CASE ${test.sql} WHEN TRUE THEN ${then!} WHEN FALSE THEN ${otherwise!} END)`,
  );
}

export type TiersShape = Extract<CheckedNode["shape"], { node: "tiers" }>;

/** The tier that the value lies in gives the result. */
export function compileByValue(compiler: Compiler, shape: TiersShape, given: Given): Value {
  const value = compiler.compile(shape.value, given);
  const operator = raw(shape.within === "through" ? "<=" : "<");
  const arms: Arm[] = [];
  if (!isKnown(compiler, shape.value, given)) arms.push({ condition: sql`${value.sql} IS NULL` });
  let inside = given;
  for (const { upTo, gives } of shape.tiers) {
    if (!upTo) {
      arms.push({ result: compiler.guarded(gives, inside) });
      continue;
    }
    const edge = edgeOf(compiler, upTo, inside);
    arms.push(...edge.guards);
    inside = edge.inside;
    const [own, other] =
      value.kind === "number" ? aligned(compiler.dialect, [value, asNum(edge.value)]) : [value, edge.value];
    arms.push({
      condition: sql`${own!.sql} ${operator} ${other!.sql}`,
      result: compiler.guarded(gives, inside),
    });
  }
  return caseOf(compiler, arms);
}

/** A tier's edge, and arms that are NULL where it is unknown. */
export function edgeOf(
  compiler: Compiler,
  upTo: CheckedNode,
  given: Given,
): { readonly value: Value; readonly guards: readonly Arm[]; readonly inside: Given } {
  const { always } = compiler.needs(upTo);
  const unknown = missing(compiler, always, given);
  const inside = plus(given, always);
  const value = compiler.compile(upTo, inside);
  const guards: Arm[] = unknown ? [{ condition: unknown }] : [];
  if (!isKnown(compiler, upTo, inside)) guards.push({ condition: sql`${value.sql} IS NULL` });
  return { value, guards, inside };
}

export type { Arm };
