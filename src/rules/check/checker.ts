import type { CheckedNode, NodeType, NumberRange } from "../checked.ts";
import type { Expression } from "../expression.ts";
import type { Kind, RuleFault } from "../fault.ts";
import type { Interval } from "../numbers/interval.ts";
import type { Parameter } from "../parameter.ts";
import type { Input } from "../rule.ts";

/** What a node comes to, before it has a number and a place; undefined where a fault was reported in it. */
export type Finding = Pick<CheckedNode, "type" | "reach" | "shape"> | undefined;

/** Bounds that a guard above has narrowed, by input, in the input's own integers (days of dates). */
export type Scope = ReadonlyMap<string, Interval>;

/** An input or a parameter with its type; undefined where a fault was reported in it. */
export interface Declared<T> {
  readonly declared: T;
  readonly type: NodeType | undefined;
}

/** What the functions of this folder know of the rule, and where they report. */
export interface Checker {
  readonly inputs: ReadonlyMap<string, Declared<Input>>;
  readonly parameters: ReadonlyMap<string, Declared<Parameter>>;
  /** Ids that the rule's expressions use. */
  readonly used: { readonly inputs: Set<string>; readonly parameters: Set<string> };
  /** Checks a part, in the scope given. */
  check(expression: Expression, path: string, scope: Scope): CheckedNode | undefined;
  /** Reports, and is undefined so that it can be returned. */
  fault(fault: RuleFault): undefined;
}

/** A node that was found to be a number. */
export type NumberPart = CheckedNode & { readonly type: NumberRange };

/** Checks parts one after the other; undefined where one of them has a fault, after all have reported. */
export function checkAll(
  checker: Checker,
  parts: readonly (readonly [expression: Expression, path: string])[],
  scope: Scope,
): CheckedNode[] | undefined {
  const found = parts.map(([expression, path]) => checker.check(expression, path, scope));
  return found.every((node) => node !== undefined) ? found : undefined;
}

/** Parts of a list: `of[0]`, `of[1]` … A list without parts is a fault. */
export function checkList(
  checker: Checker,
  list: readonly Expression[],
  path: string,
  scope: Scope,
): CheckedNode[] | undefined {
  if (list.length === 0) return checker.fault({ path, fault: "empty" });
  return checkAll(
    checker,
    list.map((part, i) => [part, `${path}[${i}]`] as const),
    scope,
  );
}

/** The nodes as numbers, or a fault at each that is none. */
export function asNumbers(checker: Checker, nodes: readonly CheckedNode[]): NumberPart[] | undefined {
  return nodes.filter((node) => !isKind(checker, node, ["number"])).length === 0
    ? (nodes as NumberPart[])
    : undefined;
}

/** Whether a node is of a kind; a fault where not. */
export function isKind(checker: Checker, node: CheckedNode, expected: readonly Kind[]): boolean {
  const actual = node.type.type;
  if (expected.includes(actual)) return true;
  checker.fault({ path: node.path, fault: "wrong-kind", expected, actual });
  return false;
}
