import type { Known } from "../check/values.ts";
import type { CheckedNode } from "../checked.ts";
import type { Dialect } from "./dialect.ts";
import { type Fragment, join, raw } from "./fragment.ts";
import type { Needs } from "./needs.ts";
import type { Value } from "./value.ts";

/** Inputs that are not missing where an expression stands. */
export type Given = ReadonlySet<string>;

/** What the functions that compile nodes share. */
export interface Compiler {
  readonly dialect: Dialect;
  /** The input's column as a value. */
  input(id: string): Value;
  /** Where the input is missing. */
  isMissing(id: string): Fragment;
  parameter(id: string, row: string | undefined): Known;
  needs(node: CheckedNode): Needs;
  /** A node of which all that it always needs is given, or that is NULL by itself where not. */
  compile(node: CheckedNode, given: Given): Value;
  /** A node anywhere: with a guard for what it always needs, where it would not be NULL by itself. */
  guarded(node: CheckedNode, given: Given): Value;
}

export const NULL = raw("NULL");

/** The condition under which inputs are missing; undefined where none can be. */
export function missing(compiler: Compiler, ids: Iterable<string>, given: Given): Fragment | undefined {
  const open = [...ids].filter((id) => !given.has(id));
  if (open.length === 0) return undefined;
  return join(
    open.map((id) => compiler.isMissing(id)),
    " OR ",
  );
}

export const plus = (given: Given, ids: Iterable<string>): Given => new Set([...given, ...ids]);

/** Whether a node is known wherever these inputs are. */
export function isKnown(compiler: Compiler, node: CheckedNode, given: Given): boolean {
  return [...compiler.needs(node).ever].every((id) => given.has(id));
}
