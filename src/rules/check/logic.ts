import type { CheckedNode } from "../checked.ts";
import type { CompareNode, LogicNode, NotNode, WhenNode } from "../expression.ts";
import { type Checker, checkAll, checkList, type Finding, isKind, type Scope } from "./checker.ts";
import { narrow } from "./narrow.ts";
import { unify } from "./unify.ts";

export function checkCompare(checker: Checker, expression: CompareNode, path: string, scope: Scope): Finding {
  const found = checkAll(
    checker,
    [
      [expression.left, `${path}.left`],
      [expression.right, `${path}.right`],
    ],
    scope,
  );
  const [left, right] = found ?? [];
  if (!left || !right) return undefined;
  const unified = unify(checker, [left, right]);
  if (!unified || !haveCommonWord(checker, left, right)) return undefined;
  const { type } = unified.type;
  if (type !== "number" && type !== "date" && expression.op !== "=" && expression.op !== "!=")
    return checker.fault({ path, fault: "not-ordered", actual: type });
  return { type: { type: "truth" }, reach: unified.reach, shape: { ...expression, left, right } };
}

/** A text compared with a word that it can never be is a slip of the pen. */
function haveCommonWord(checker: Checker, left: CheckedNode, right: CheckedNode): boolean {
  if (left.type.type !== "text" || right.type.type !== "text") return true;
  const [words, others] = [left.type.oneOf, right.type.oneOf];
  if (words.some((word) => others.includes(word))) return true;
  if (right.shape.node === "text")
    checker.fault({ path: right.path, fault: "unknown-word", word: right.shape.value, oneOf: words });
  else if (left.shape.node === "text")
    checker.fault({ path: left.path, fault: "unknown-word", word: left.shape.value, oneOf: others });
  else checker.fault({ path: right.path, fault: "no-common-word", other: { path: left.path } });
  return false;
}

export function checkLogic(checker: Checker, { node, of }: LogicNode, path: string, scope: Scope): Finding {
  const parts = checkList(checker, of, `${path}.of`, scope);
  if (!parts || parts.filter((part) => !isKind(checker, part, ["truth"])).length > 0) return undefined;
  return { type: { type: "truth" }, reach: 0n, shape: { node, of: parts } };
}

export function checkNot(checker: Checker, expression: NotNode, path: string, scope: Scope): Finding {
  const value = checker.check(expression.value, `${path}.value`, scope);
  if (!value || !isKind(checker, value, ["truth"])) return undefined;
  return { type: { type: "truth" }, reach: 0n, shape: { node: "not", value } };
}

/** Each result is checked where its condition holds and those before it do not. */
export function checkWhen(checker: Checker, expression: WhenNode, path: string, scope: Scope): Finding {
  if (expression.branches.length === 0) return checker.fault({ path: `${path}.branches`, fault: "empty" });
  let rest = scope;
  let sound = true;
  const branches: { if: CheckedNode; then: CheckedNode }[] = [];
  for (const [i, branch] of expression.branches.entries()) {
    const test = checker.check(branch.if, `${path}.branches[${i}].if`, rest);
    const isTest = test !== undefined && isKind(checker, test, ["truth"]);
    const inside = isTest ? narrow(rest, test, true) : rest;
    const result = checker.check(branch.then, `${path}.branches[${i}].then`, inside);
    if (isTest) rest = narrow(rest, test, false);
    if (!isTest || !result) sound = false;
    // biome-ignore lint/suspicious/noThenProperty: a branch of a rule, never awaited
    else branches.push({ if: test, then: result });
  }
  const otherwise = checker.check(expression.otherwise, `${path}.otherwise`, rest);
  if (!sound || !otherwise) return undefined;
  const unified = unify(checker, [...branches.map((branch) => branch.then), otherwise]);
  return unified && { ...unified, shape: { node: "when", branches, otherwise } };
}
