import type { Known } from "./check/values.ts";
import type { CheckedRule } from "./checked.ts";
import { fitsDoubles } from "./evaluate/doubles.ts";
import { inDoubles } from "./evaluate/in-doubles.ts";
import { inIntegers } from "./evaluate/in-integers.ts";
import { knownParameters } from "./evaluate/parameters.ts";
import { writeKnown } from "./evaluate/write.ts";
import type { Outcome, TraceStep } from "./outcome.ts";
import type { Parameter } from "./parameter.ts";
import type { Inputs } from "./rule.ts";

export { InputRefused } from "./evaluate/inputs.ts";

/** A rule made ready for a day. */
export interface CompiledRule {
  readonly checked: CheckedRule;
  /** The day whose parameters it computes with. */
  readonly on: string;
  /** Whether doubles were proved to hold every integer; else it computes with integers of any size. */
  readonly fast: boolean;
  /** Throws InputRefused where a value does not fit its input's type. */
  evaluate(inputs: Inputs): Outcome;
  evaluateWithTrace(inputs: Inputs): Traced;
  /** What a trace holds, step by step in the order of reading; branches that were not taken are not in it. */
  readTrace(trace: Trace): TraceStep[];
}

/** An outcome and how it was made. */
export interface Traced {
  readonly outcome: Outcome;
  readonly trace: Trace;
}

/** A value for every node, as the compiled rule counts: cheap to keep, read with `readTrace` of the same rule. */
export type Trace = readonly (Known | undefined)[];

/** A rule cannot be computed for a day on which one of its parameters has no value yet. */
export class NoValueYet extends Error {
  readonly parameter: Parameter;
  readonly on: string;

  constructor(parameter: Parameter, on: string) {
    super(`parameter ${parameter.id} has no value on ${on}`);
    this.name = "NoValueYet";
    this.parameter = parameter;
    this.on = on;
  }
}

/**
 * Makes a rule ready to run with the parameters of a day. `exact` takes integers of any size even where doubles would
 * do: tests compare the two. Throws NoValueYet.
 */
export function compileRule(checked: CheckedRule, on: string, { exact = false } = {}): CompiledRule {
  const parameters = knownParameters(checked.rule, on);
  if ("missing" in parameters) throw new NoValueYet(parameters.missing, on);
  const fast = !exact && fitsDoubles(checked.nodes);
  const { run, seen } = (fast ? inDoubles : inIntegers)(checked, parameters);
  return {
    checked,
    on,
    fast,
    evaluate: (inputs) => run(inputs).outcome,
    evaluateWithTrace: run,
    readTrace: (trace) =>
      checked.nodes.flatMap((node) => {
        const found = seen(trace, node);
        if (found === "skipped") return [];
        const { known } = found;
        const value = known === undefined ? undefined : writeKnown(known, node.type);
        const source = node.shape.node === "step" ? node.shape.source : undefined;
        return [{ at: node.at, value, source }];
      }),
  };
}
