import { checkRule } from "../../rules/check-rule.ts";
import type { CheckedRule } from "../../rules/checked.ts";
import { type CompiledRule, compileRule, InputRefused, NoValueYet } from "../../rules/evaluate.ts";
import { explain } from "../../rules/explain/explain.ts";
import { sayExplanation } from "../../rules/explain/explain.zh.ts";
import type { Outcome } from "../../rules/outcome.ts";
import type { Inputs, Rule } from "../../rules/rule.ts";
import { sayValue } from "../../rules/text/value.zh.ts";
import { whatIf } from "../../rules/what-if/what-if.ts";
import { sayWhatIf } from "../../rules/what-if/what-if.zh.ts";
import { refuse } from "../refusal.ts";
import type { Computed } from "./views.ts";
import { ruleSays } from "./words.zh.ts";

/** A stored or printed rule, which was checked when it was written. */
export function checkedRule(rule: Rule): CheckedRule {
  const result = checkRule(rule);
  if ("checked" in result) return result.checked;
  throw new Error(`rule ${rule.id} does not hold: ${JSON.stringify(result.faults[0])}`);
}

/** A rule made ready for a day, or a refusal that says which parameter has no value yet. */
export function readyFor(checked: CheckedRule, on: string): CompiledRule {
  try {
    return compileRule(checked, on);
  } catch (error) {
    if (!(error instanceof NoValueYet)) throw error;
    const { parameter } = error;
    const first = parameter.values[0]?.from ?? "";
    return refuse({ code: "invalid", field: "on", says: ruleSays.noValueYet(parameter.title, first) });
  }
}

/** What a rule comes to for one record, with how it was made. A value that does not fit its input is refused. */
export function compute(ready: CompiledRule, inputs: Inputs): Computed {
  try {
    const traced = ready.evaluateWithTrace(inputs);
    const lines = sayExplanation(explain(ready, traced));
    const { checked, on } = ready;
    return {
      outcome: traced.outcome,
      says: sayOutcome(checked, traced.outcome),
      lines,
      changes: whatIf(checked, on, inputs).map(sayWhatIf),
    };
  } catch (error) {
    if (!(error instanceof InputRefused)) throw error;
    const { input, fault } = error;
    return refuse({ code: "invalid", field: input.id, says: ruleSays.badInput(input, fault) });
  }
}

function sayOutcome({ rule, body }: CheckedRule, outcome: Outcome): string {
  switch (outcome.is) {
    case "value":
      return sayValue(outcome.value, body.type);
    case "not-applicable":
      return ruleSays.notApplicable;
    case "unknown":
      return ruleSays.missing(
        outcome.missing.map((id) => rule.inputs.find((input) => input.id === id)?.title ?? id),
      );
  }
}
