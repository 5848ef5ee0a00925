import { defineRule } from "../define.ts";
import type { RuleFault } from "../fault.ts";
import type { Bound, Parameter, ParameterValue } from "../parameter.ts";
import type {
  DateType,
  Example,
  Input,
  Inputs,
  NumberType,
  Rule,
  TextType,
  TruthType,
  ValueType,
} from "../rule.ts";
import { expressionReader, source, words } from "./expression.ts";
import { dictionary, isObject, list, object, oneOf, type Read, text, truth, whole } from "./read.ts";

export type FromJson<T> = { readonly value: T } | { readonly faults: readonly RuleFault[] };

/** A stranger's nonsense is not listed to its end. */
const mostFaults = 100;

/**
 * Reads a rule from parsed JSON: a request's body, a stored row. It is a stranger's: whatever it is, the answer is a
 * rule of the right shape, frozen, or faults with their paths. Types and units are the next question (`checkRule`).
 */
export function readRule(value: unknown): FromJson<Rule> {
  const found = readWith(ruleReader(), value);
  return "value" in found ? { value: defineRule(found.value) } : found;
}

function readWith<T>(read: Read<T>, value: unknown): FromJson<T> {
  const faults: RuleFault[] = [];
  const reader = {
    fault(fault: RuleFault): undefined {
      if (faults.length < mostFaults) faults.push(fault);
    },
  };
  const found = read(reader, value, "");
  return found === undefined ? { faults } : { value: found };
}

const optionalNumber = text(60);

const types: { readonly [K in ValueType["type"]]: Read<ValueType> } = {
  number: object<NumberType>(
    { type: oneOf(["number"]), unit: text(40, 0), scale: whole },
    { min: optionalNumber, max: optionalNumber },
  ),
  text: object<TextType>({ type: oneOf(["text"]), oneOf: list(words, 200) }, {}),
  truth: object<TruthType>({ type: oneOf(["truth"]) }, {}),
  date: object<DateType>({ type: oneOf(["date"]) }, {}),
};

const kind = oneOf(["number", "text", "truth", "date"]);

const type: Read<ValueType> = (reader, value, path) => {
  if (!isObject(value)) return reader.fault({ path, fault: "not-an-object" });
  const found = kind(reader, value.type, `${path}.type`);
  return found && types[found](reader, value, path);
};

const input = object<Input>({ id: words, title: words, type }, {});

const scalar: Read<string | boolean> = (reader, value, path) =>
  typeof value === "boolean" ? truth(reader, value, path) : words(reader, value, path);

const rowsOrScalar: Read<ParameterValue["value"]> = (reader, value, path) =>
  isObject(value) ? dictionary(words, 200)(reader, value, path) : scalar(reader, value, path);

const by: Read<Bound["by"]> = (reader, value, path) =>
  isObject(value) ? dictionary(words, 200)(reader, value, path) : words(reader, value, path);

const parameter = object<Parameter>(
  {
    id: words,
    title: words,
    type,
    values: list(
      object<ParameterValue>({ from: text(10), value: rowsOrScalar, decision: words }, { source }),
      200,
    ),
  },
  { rows: list(words, 200), bound: object<Bound>({ by, source }, {}) },
);

const inputs: Read<Inputs> = dictionary(scalar, 100);

const example = object<Example>({ title: words, inputs, on: text(10), gives: scalar }, { source });

function ruleReader(): Read<Rule> {
  const part = expressionReader();
  return object<Rule>(
    {
      id: words,
      title: words,
      inputs: list(input, 100),
      parameters: list(parameter, 100),
      body: part,
      source,
      examples: list(example, 200),
    },
    { applies: part },
  );
}
