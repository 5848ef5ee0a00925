import type { Known } from "../check/values.ts";
import type { CheckedNode, CheckedRule } from "../checked.ts";
import { type Engine, notApplicable, typedInputs, unknownOutcome } from "./engine.ts";
import { evaluateNode } from "./exact.ts";
import { readInput } from "./inputs.ts";
import type { KnownParameters } from "./parameters.ts";
import { writeKnown } from "./write.ts";

/** Computes with integers of any size, node by node. A trace has holes where nothing was looked at. */
export function inIntegers(checked: CheckedRule, parameters: KnownParameters): Engine {
  const { applies, body } = checked;
  const inputs = typedInputs(checked);
  return {
    run(record) {
      const values = new Map(
        inputs.map(({ input, type }) => [input.id, readInput(input, type, record[input.id])]),
      );
      const trace: (Known | undefined)[] = [];
      const reading = {
        input: (id: string) => values.get(id),
        parameter: parameters.value,
        note: (at: number, value: Known | undefined) => {
          trace[at] = value;
        },
      };
      const isUnknown = ({ at }: CheckedNode) => at in trace && trace[at] === undefined;
      const holds = applies ? evaluateNode(applies, reading) : true;
      if (holds === false) return { outcome: notApplicable, trace };
      if (holds === undefined) return { outcome: unknownOutcome(checked, applies!, isUnknown), trace };
      const value = evaluateNode(body, reading);
      if (value === undefined) return { outcome: unknownOutcome(checked, body, isUnknown), trace };
      return { outcome: { is: "value", value: writeKnown(value, body.type) }, trace };
    },
    seen: (trace, { at }) => (at in trace ? { known: trace[at] } : "skipped"),
  };
}
