import {
  checkDivide,
  checkLimit,
  checkMultiply,
  checkRound,
  checkSubtract,
  checkSum,
} from "./check/arithmetic.ts";
import type { Checker, Declared, Finding, Scope } from "./check/checker.ts";
import { checkDateAdd, checkDateBetween } from "./check/dates.ts";
import { checkDate, checkInput, checkNumber, checkParameter, checkStep, checkText } from "./check/leaves.ts";
import { checkCompare, checkLogic, checkNot, checkWhen } from "./check/logic.ts";
import { narrow } from "./check/narrow.ts";
import { parameterType } from "./check/parameters.ts";
import { checkTierOrder } from "./check/tier-order.ts";
import { checkTiers } from "./check/tiers.ts";
import { nodeType } from "./check/types.ts";
import type { CheckedNode, CheckedRule, NodeType } from "./checked.ts";
import type { Expression } from "./expression.ts";
import type { RuleFault } from "./fault.ts";
import { tenTo } from "./numbers/decimal.ts";
import type { Rule } from "./rule.ts";
import { readUnit } from "./units/unit.ts";

export type CheckResult = { readonly checked: CheckedRule } | { readonly faults: readonly RuleFault[] };

/** Deeper, larger, finer and longer than any article of any document; rules come from browsers, too. */
export const limits = { depth: 40, parts: 1000, decimals: 24, digits: 36 };

/**
 * Types and units of a rule, before anything runs. Every node gets its unit, scale and bounds; what is wrong is a list
 * of faults with their places, all that can be found at once.
 */
export function checkRule(rule: Rule): CheckResult {
  const faults: RuleFault[] = [];
  const fault = (found: RuleFault): undefined => {
    faults.push(found);
  };
  const nodes: CheckedNode[] = [];
  const checker = makeChecker(rule, nodes, fault);
  const applies = rule.applies && checker.check(rule.applies, "applies", noScope);
  if (applies && applies.type.type !== "truth")
    fault({ path: "applies", fault: "wrong-kind", expected: ["truth"], actual: applies.type.type });
  const body = checker.check(rule.body, "body", applies ? narrow(noScope, applies, true) : noScope);
  checkNames(rule, fault);
  // Behind a fault parts are not read: only of a sound rule it is known what it does not use.
  if (faults.length === 0) checkUse(rule, checker, fault);
  if (!body || faults.length > 0) return { faults };
  const checked: CheckedRule = { rule, applies, body, nodes };
  faults.push(...checkTierOrder(checked));
  return faults.length > 0 ? { faults } : { checked };
}

const noScope: Scope = new Map();

function makeChecker(rule: Rule, nodes: CheckedNode[], fault: (f: RuleFault) => undefined): Checker {
  let depth = 0;
  let count = 0;
  const checker: Checker = {
    inputs: declare(rule.inputs, (input, i) => nodeType(input.type, `inputs[${i}].type`, fault)),
    parameters: declare(rule.parameters, (parameter, i) =>
      parameterType(parameter, `parameters[${i}]`, fault),
    ),
    used: { inputs: new Set(), parameters: new Set() },
    fault,
    check(expression, path, scope) {
      if (depth >= limits.depth) return fault({ path, fault: "too-deep", most: limits.depth });
      if (count > limits.parts) return undefined;
      if (count === limits.parts) fault({ path: "", fault: "too-many-parts", most: limits.parts });
      const at = count++;
      depth++;
      const found = find(checker, expression, path, scope);
      depth--;
      if (!found || !withinLimits(found, path, fault)) return undefined;
      const node: CheckedNode = { at, path, ...found };
      nodes[at] = node;
      return node;
    },
  };
  return checker;
}

function declare<T extends { readonly id: string }>(
  list: readonly T[],
  typeOf: (one: T, i: number) => NodeType | undefined,
): ReadonlyMap<string, Declared<T>> {
  return new Map(list.map((declared, i) => [declared.id, { declared, type: typeOf(declared, i) }]));
}

function find(checker: Checker, expression: Expression, path: string, scope: Scope): Finding {
  switch (expression.node) {
    case "number":
      return checkNumber(checker, expression, path);
    case "text":
      return checkText(expression);
    case "date":
      return checkDate(checker, expression, path);
    case "input":
      return checkInput(checker, expression, path, scope);
    case "parameter":
      return checkParameter(checker, expression, path, scope);
    case "step":
      return checkStep(checker, expression, path, scope);
    case "sum":
      return checkSum(checker, expression, path, scope);
    case "subtract":
      return checkSubtract(checker, expression, path, scope);
    case "multiply":
      return checkMultiply(checker, expression, path, scope);
    case "divide":
      return checkDivide(checker, expression, path, scope);
    case "round":
      return checkRound(checker, expression, path, scope);
    case "atMost":
    case "atLeast":
      return checkLimit(checker, expression, path, scope);
    case "compare":
      return checkCompare(checker, expression, path, scope);
    case "and":
    case "or":
      return checkLogic(checker, expression, path, scope);
    case "not":
      return checkNot(checker, expression, path, scope);
    case "when":
      return checkWhen(checker, expression, path, scope);
    case "tiers":
      return checkTiers(checker, expression, path, scope);
    case "dateAdd":
      return checkDateAdd(checker, expression, path, scope);
    case "dateBetween":
      return checkDateBetween(checker, expression, path, scope);
  }
}

/** Every integer fits the decimals of the databases (38 digits), with room for what SQL adds on its way. */
function withinLimits(
  found: NonNullable<Finding>,
  path: string,
  fault: (f: RuleFault) => undefined,
): boolean {
  const { unit, scale } = found.type.type === "number" ? found.type : { unit: "", scale: 0 };
  if (!readUnit(unit)) fault({ path, fault: "unknown-unit", actual: unit });
  else if (scale > limits.decimals)
    fault({ path, fault: "too-many-decimals", actual: scale, most: limits.decimals });
  else if (found.reach >= tenTo(limits.digits))
    fault({ path, fault: "too-large", digits: String(found.reach).length, most: limits.digits });
  else return true;
  return false;
}

/**
 * Words joined by -, as they stand in addresses and file names; inputs are columns of tables, too. What every object
 * has of its own (`constructor`) is no name: a record without it would seem to have it.
 */
const ruleId = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const nameId = /^[A-Za-z][A-Za-z0-9_-]{0,59}$/;

function checkNames(rule: Rule, fault: (f: RuleFault) => undefined): void {
  if (!ruleId.test(rule.id) || rule.id.length > 80) fault({ path: "id", fault: "bad-id", actual: rule.id });
  for (const key of ["inputs", "parameters"] as const) {
    const seen = new Set<string>();
    for (const [i, { id }] of rule[key].entries()) {
      const path = `${key}[${i}].id`;
      if (!nameId.test(id) || id in Object.prototype) fault({ path, fault: "bad-id", actual: id });
      else if (seen.has(id)) fault({ path, fault: "duplicate", id });
      seen.add(id);
    }
  }
}

function checkUse(rule: Rule, { used }: Checker, fault: (f: RuleFault) => undefined): void {
  for (const [i, { id }] of rule.inputs.entries())
    if (!used.inputs.has(id)) fault({ path: `inputs[${i}]`, fault: "unused-input", id });
  for (const [i, { id }] of rule.parameters.entries())
    if (!used.parameters.has(id)) fault({ path: `parameters[${i}]`, fault: "unused-parameter", id });
}
