import type { NodeType } from "../checked.ts";
import { readDay } from "../dates.ts";
import type { DateNode, InputNode, NumberNode, ParameterNode, StepNode, TextNode } from "../expression.ts";
import { readDecimal } from "../numbers/decimal.ts";
import { absolute, largest } from "../numbers/interval.ts";
import { readUnit } from "../units/unit.ts";
import { type Checker, type Finding, isKind, type Scope } from "./checker.ts";

export function checkNumber(checker: Checker, shape: NumberNode, path: string): Finding {
  const decimal = readDecimal(shape.value);
  const unit = readUnit(shape.unit);
  if (!decimal) checker.fault({ path: `${path}.value`, fault: "bad-number", actual: shape.value });
  if (!unit) checker.fault({ path: `${path}.unit`, fault: "unknown-unit", actual: shape.unit });
  if (!decimal || !unit) return undefined;
  const { digits, scale } = decimal;
  const { exponent } = unit;
  return {
    type: { type: "number", unit: shape.unit, exponent, scale, min: digits, max: digits },
    reach: absolute(digits),
    shape,
  };
}

export function checkText(shape: TextNode): Finding {
  return { type: { type: "text", oneOf: [shape.value] }, reach: 0n, shape };
}

export function checkDate(checker: Checker, shape: DateNode, path: string): Finding {
  const day = readDay(shape.value);
  if (day === undefined)
    return checker.fault({ path: `${path}.value`, fault: "bad-date", actual: shape.value });
  return { type: { type: "date", min: day, max: day }, reach: 0n, shape };
}

export function checkInput(checker: Checker, shape: InputNode, path: string, scope: Scope): Finding {
  checker.used.inputs.add(shape.id);
  const found = checker.inputs.get(shape.id);
  if (!found) return checker.fault({ path, fault: "unknown-input", id: shape.id });
  const { type } = found;
  if (!type) return undefined;
  const narrowed = scope.get(shape.id);
  return {
    type: type.type === "number" && narrowed ? { ...type, ...narrowed } : type,
    reach: reachOf(type),
    shape,
  };
}

/** The row of a parameter is chosen by a text whose every word has a row. */
export function checkParameter(
  checker: Checker,
  expression: ParameterNode,
  path: string,
  scope: Scope,
): Finding {
  const { id } = expression;
  checker.used.parameters.add(id);
  const found = checker.parameters.get(id);
  const by = expression.by && checker.check(expression.by, `${path}.by`, scope);
  if (!found) return checker.fault({ path, fault: "unknown-parameter", id });
  const { type, declared: parameter } = found;
  if (!type) return undefined;
  if (!expression.by) {
    if (parameter.rows) return checker.fault({ path, fault: "rows-not-chosen" });
    return { type, reach: reachOf(type), shape: { node: "parameter", id } };
  }
  if (!parameter.rows) return checker.fault({ path: `${path}.by`, fault: "no-rows" });
  if (!by || !isKind(checker, by, ["text"]) || by.type.type !== "text") return undefined;
  const row = by.type.oneOf.find((word) => !parameter.rows!.includes(word));
  if (row !== undefined) return checker.fault({ path: by.path, fault: "missing-row", row });
  return { type, reach: reachOf(type), shape: { node: "parameter", id, by } };
}

export function checkStep(checker: Checker, expression: StepNode, path: string, scope: Scope): Finding {
  const body = checker.check(expression.body, `${path}.body`, scope);
  return body && { type: body.type, reach: 0n, shape: { ...expression, body } };
}

/** What is read may be anything within its bounds, whatever a guard says of it afterwards. */
function reachOf(type: NodeType): bigint {
  return type.type === "number" ? largest(type) : 0n;
}
