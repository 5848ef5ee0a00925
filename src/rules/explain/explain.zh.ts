import type { CheckedNode } from "../checked.ts";
import { walk } from "../parts.ts";
import { phrase } from "../text/phrase.zh.ts";
import { sayValue } from "../text/value.zh.ts";
import type { ExplainedStep, Explanation } from "./explain.ts";
import { formula, withValue } from "./formula.zh.ts";

/** An explanation as lines: whom it is for, each step with its numbers and its article, the result. */
export function sayExplanation(explanation: Explanation): string[] {
  const { checked, outcome, seen } = explanation;
  const lines: string[] = [];
  if (checked.applies && seen.value(checked.applies) === true)
    lines.push(`符合适用条件：${phrase(checked.applies, checked)}。`);
  return [
    ...lines,
    ...explanation.steps.map((step) => sayStep(step, explanation)),
    sayOutcome(explanation, outcome),
  ];
}

/** 起付线以上部分 = 政策范围内费用4600.00元 − 起付线600元 = 4000.00元（第三条） */
function sayStep({ title, node, source }: ExplainedStep, { checked, seen }: Explanation): string {
  const value = seen.value(node);
  const result = value === undefined ? "暂不能确定" : sayValue(value, node.type);
  const how = formula(node, checked, seen);
  const article = source ? `（${source.article}）` : "";
  return `${title} = ${how === result ? "" : `${how} = `}${result}${article}`;
}

function sayOutcome(explanation: Explanation, outcome: Explanation["outcome"]): string {
  const { checked } = explanation;
  switch (outcome.is) {
    case "value":
      return `结果：${checked.rule.title}为${sayValue(outcome.value, checked.body.type)}。`;
    case "not-applicable":
      return `结果：不适用。不符合条件：${explanation.failed.map((node) => sayFailed(node, explanation)).join("；")}。`;
    case "unknown":
      return `结果：暂不能确定，缺少${explanation.missing.map(({ title }) => `“${title}”`).join("、")}。`;
  }
}

/** 人均年收入不超过5400元（实际人均年收入5600.00元） */
function sayFailed(node: CheckedNode, { checked, seen }: Explanation): string {
  const actual = new Map<string, string>();
  for (const part of walk(node))
    if (part.shape.node === "input" && seen.has(part))
      actual.set(part.shape.id, withValue(part, checked, seen));
  return `${phrase(node, checked)}（实际：${[...actual.values()].join("，")}）`;
}
