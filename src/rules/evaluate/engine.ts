import { nodeType } from "../check/types.ts";
import type { Known } from "../check/values.ts";
import type { CheckedNode, CheckedRule, NodeType } from "../checked.ts";
import type { Trace, Traced } from "../evaluate.ts";
import type { Outcome } from "../outcome.ts";
import { partsOf } from "../parts.ts";
import type { Input, Inputs } from "../rule.ts";

/** One way to compute a rule. */
export interface Engine {
  run(inputs: Inputs): Traced;
  /** What a trace of this engine says of a node. */
  seen(trace: Trace, node: CheckedNode): Seen;
}

export type Seen = { readonly known: Known | undefined } | "skipped";

export const notApplicable: Outcome = { is: "not-applicable" };

/** The rule's inputs with their types, in its order. */
export function typedInputs({ rule }: CheckedRule): { readonly input: Input; readonly type: NodeType }[] {
  return rule.inputs.flatMap((input, i) => {
    const type = nodeType(input.type, `inputs[${i}].type`, () => undefined);
    return type ? [{ input, type }] : [];
  });
}

/**
 * Unknown, with the inputs that left it so: those missing below unknown parts of unknown nodes. A missing input beside
 * something that decided without it does not matter and is not named.
 */
export function unknownOutcome(
  { rule }: CheckedRule,
  root: CheckedNode,
  isUnknown: (node: CheckedNode) => boolean,
): Outcome {
  const missing = new Set<string>();
  const find = (node: CheckedNode): void => {
    if (!isUnknown(node)) return;
    if (node.shape.node === "input") missing.add(node.shape.id);
    else for (const part of partsOf(node.shape)) find(part);
  };
  find(root);
  return { is: "unknown", missing: rule.inputs.map(({ id }) => id).filter((id) => missing.has(id)) };
}
