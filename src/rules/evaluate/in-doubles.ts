import type { Known } from "../check/values.ts";
import type { CheckedNode, CheckedRule, NodeType } from "../checked.ts";
import { writeDecimal } from "../numbers/decimal.ts";
import { compileNode } from "./doubles.ts";
import { type Engine, notApplicable, typedInputs, unknownOutcome } from "./engine.ts";
import { type Frame, type Surroundings, skipped, unknown } from "./frame.ts";
import { doubleReader } from "./inputs.ts";
import type { KnownParameters } from "./parameters.ts";
import { writeKnown } from "./write.ts";

/** Computes with closures over doubles; for rules whose every integer was proved to fit. A trace is a frame. */
export function inDoubles(checked: CheckedRule, parameters: KnownParameters): Engine {
  const inputs = typedInputs(checked);
  const words = allWords(checked);
  const wordIndex = (word: string) => words.indexOf(word);
  const record = inputs.map(() => unknown);
  const surroundings: Surroundings = {
    record,
    wordIndex,
    inputIndex: (id) => inputs.findIndex(({ input }) => input.id === id),
    parameter: (id, row) => {
      const value = parameters.value(id, row);
      return typeof value === "string" ? wordIndex(value) : Number(value);
    },
  };
  const ids = inputs.map(({ input }) => input.id);
  const readers = inputs.map(({ input, type }) => doubleReader(input, type, wordIndex));
  const applies = checked.applies ? compileNode(checked.applies, surroundings) : () => 1;
  const body = compileNode(checked.body, surroundings);
  const write = writer(checked.body.type, words);
  const blank: Frame = checked.nodes.map(() => skipped);
  const open = (root: CheckedNode, frame: Frame) =>
    unknownOutcome(checked, root, ({ at }) => Number.isNaN(frame[at]));
  return {
    run(given) {
      for (let i = 0; i < readers.length; i++) record[i] = readers[i]!(given[ids[i]!]);
      const frame = blank.slice();
      const holds = applies(frame);
      if (holds === 0) return { outcome: notApplicable, trace: frame };
      if (holds !== 1) return { outcome: open(checked.applies!, frame), trace: frame };
      const value = body(frame);
      if (Number.isNaN(value)) return { outcome: open(checked.body, frame), trace: frame };
      return { outcome: { is: "value", value: write(value) }, trace: frame };
    },
    seen(trace, { at, type }) {
      const value = trace[at] as number;
      if (value === skipped) return "skipped";
      return { known: Number.isNaN(value) ? undefined : fromDouble(value, type, words) };
    },
  };
}

/** Every word that a text of the rule may be; a text is computed as its index. */
function allWords({ nodes }: CheckedRule): string[] {
  return [...new Set(nodes.flatMap(({ type }) => (type.type === "text" ? type.oneOf : [])))];
}

function fromDouble(value: number, { type }: NodeType, words: readonly string[]): Known {
  switch (type) {
    case "number":
      return BigInt(value);
    case "date":
      return value;
    case "truth":
      return value === 1;
    case "text":
      return words[value]!;
  }
}

function writer(type: NodeType, words: readonly string[]): (value: number) => string | boolean {
  if (type.type !== "number") return (value) => writeKnown(fromDouble(value, type, words), type);
  const { scale } = type;
  return (value) => writeDecimal(value, scale);
}
