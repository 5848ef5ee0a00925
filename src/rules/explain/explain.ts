import type { CheckedNode, CheckedRule } from "../checked.ts";
import type { CompiledRule, Traced } from "../evaluate.ts";
import type { Source } from "../expression.ts";
import type { Outcome } from "../outcome.ts";
import { partsOf } from "../parts.ts";
import type { Input } from "../rule.ts";

/** How an outcome was made, as data; `explain.zh.ts` says it. */
export interface Explanation {
  readonly checked: CheckedRule;
  readonly outcome: Outcome;
  /** Named parts that were computed, inner ones first, and the result last. */
  readonly steps: readonly ExplainedStep[];
  /** Conditions that did not hold and made the rule not applicable. */
  readonly failed: readonly CheckedNode[];
  /** Inputs that were needed and missing. */
  readonly missing: readonly Input[];
  readonly seen: Seen;
}

export interface ExplainedStep {
  readonly title: string;
  readonly node: CheckedNode;
  readonly source: Source | undefined;
}

/** What a trace says of nodes. */
export interface Seen {
  /** Whether the node was looked at: a branch not taken was not. */
  has(node: CheckedNode): boolean;
  /** Its value; undefined where it is unknown. */
  value(node: CheckedNode): string | boolean | undefined;
}

/** Explains a record's outcome by its trace. */
export function explain(compiled: CompiledRule, { outcome, trace }: Traced): Explanation {
  const { checked } = compiled;
  const { rule, applies, body } = checked;
  const values = new Map(compiled.readTrace(trace).map(({ at, value }) => [at, value]));
  const seen: Seen = {
    has: ({ at }) => values.has(at),
    value: ({ at }) => values.get(at),
  };
  const missing = outcome.is === "unknown" ? outcome.missing : [];
  return {
    checked,
    outcome,
    steps: seen.has(body) ? stepsOf(checked, seen) : [],
    failed: outcome.is === "not-applicable" && applies ? failedIn(applies, seen) : [],
    missing: rule.inputs.filter(({ id }) => missing.includes(id)),
    seen,
  };
}

function stepsOf({ rule, body }: CheckedRule, seen: Seen): ExplainedStep[] {
  const found = new Map<string, ExplainedStep>();
  const visit = (node: CheckedNode): void => {
    if (!seen.has(node)) return;
    for (const part of partsOf(node.shape)) visit(part);
    const { shape } = node;
    if (shape.node === "step" && !found.has(shape.title))
      found.set(shape.title, { title: shape.title, node: shape.body, source: shape.source });
  };
  visit(body);
  const steps = [...found.values()];
  if (body.shape.node !== "step") steps.push({ title: rule.title, node: body, source: rule.source });
  return steps;
}

/** The smallest conditions whose failing is the failing of the whole. */
function failedIn(node: CheckedNode, seen: Seen): CheckedNode[] {
  const { shape } = node;
  if (seen.value(node) !== false) return [];
  if (shape.node === "step") return failedIn(shape.body, seen);
  const splits = shape.node === "and" || shape.node === "or";
  return splits ? shape.of.flatMap((part) => failedIn(part, seen)) : [node];
}
