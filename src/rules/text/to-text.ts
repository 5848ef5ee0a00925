import type { CheckedNode, CheckedRule } from "../checked.ts";
import type { Source } from "../expression.ts";
import type { Parameter, ParameterValue } from "../parameter.ts";
import { valueOn } from "../value-on.ts";
import { phrase } from "./phrase.zh.ts";
import { sayApplies, sayBody, sayParameter, sayStep } from "./sentence.zh.ts";

/** A rule in the words of an official: a sentence for whom it is for, its result, each named part, each parameter. */
export interface RuleText {
  readonly sentences: readonly RuleSentence[];
}

export interface RuleSentence {
  readonly says: string;
  readonly source: Source | undefined;
}

/** The text of a rule with its parameters as they stand on a day; those without a value on it are left out. */
export function toText(checked: CheckedRule, on: string): RuleText {
  const { rule, applies, body } = checked;
  const say = (node: CheckedNode) => phrase(node, checked);
  const sentences: RuleSentence[] = [];
  if (applies) sentences.push({ says: sayApplies(say(applies)), source: rule.source });
  sentences.push({ says: sayBody(rule.title, say(body)), source: rule.source });
  for (const { title, body, source } of stepsOf(checked))
    sentences.push({ says: sayStep(title, say(body)), source });
  for (const { parameter, value } of parametersOn(rule.parameters, on))
    sentences.push({ says: sayParameter(parameter, value), source: value.source });
  return { sentences };
}

type Step = Extract<CheckedNode["shape"], { node: "step" }>;

/** Named parts in the order of reading, each once. */
function stepsOf({ nodes }: CheckedRule): Step[] {
  const steps = nodes.flatMap(({ shape }) => (shape.node === "step" ? shape : []));
  return steps.filter((step, i) => steps.findIndex(({ title }) => title === step.title) === i);
}

function parametersOn(
  parameters: readonly Parameter[],
  on: string,
): { readonly parameter: Parameter; readonly value: ParameterValue }[] {
  return parameters.flatMap((parameter) => {
    const value = valueOn(parameter, on);
    return value ? [{ parameter, value }] : [];
  });
}
