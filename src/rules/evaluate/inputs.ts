import { type Known, readValue } from "../check/values.ts";
import type { NodeType, NumberRange } from "../checked.ts";
import type { ValueFault } from "../fault.ts";
import type { Input } from "../rule.ts";
import { unknown } from "./frame.ts";

/** An input's value does not fit its type: too many decimals, out of bounds, no such word. */
export class InputRefused extends Error {
  readonly input: Input;
  readonly fault: ValueFault;

  constructor(input: Input, fault: ValueFault) {
    super(`input ${input.id}: ${fault.fault}`);
    this.name = "InputRefused";
    this.input = input;
    this.fault = fault;
  }
}

/** A record's value as the engine counts with it; undefined where it is missing. Throws InputRefused. */
export function readInput(input: Input, type: NodeType, value: unknown): Known | undefined {
  if (value === undefined) return undefined;
  const read = readValue(value, type);
  if ("known" in read) return read.known;
  throw new InputRefused(input, read.fault);
}

/** The same as a double, by its quickest way; NaN where it is missing. */
export function doubleReader(
  input: Input,
  type: NodeType,
  wordIndex: (word: string) => number,
): (value: unknown) => number {
  const slow = (value: unknown): number => {
    const known = readInput(input, type, value);
    if (known === undefined) return unknown;
    return typeof known === "string" ? wordIndex(known) : Number(known);
  };
  switch (type.type) {
    case "number":
      return numberReader(type, slow);
    case "text": {
      const indices = new Map<unknown, number>(type.oneOf.map((word) => [word, wordIndex(word)]));
      return (value) => indices.get(value) ?? slow(value);
    }
    case "truth":
      return (value) => (value === true ? 1 : value === false ? 0 : slow(value));
    case "date":
      return slow;
  }
}

/** Plain decimals within their bounds are read digit by digit; whatever is not that is left to `slow`. */
function numberReader(type: NumberRange, slow: (value: unknown) => number): (value: unknown) => number {
  const [min, max] = [Number(type.min), Number(type.max)];
  const zeros = Array.from({ length: type.scale + 1 }, (_, decimals) => 10 ** (type.scale - decimals));
  return (value) => {
    if (typeof value !== "string") return slow(value);
    const { length } = value;
    const negative = value.charCodeAt(0) === 45;
    let point = length;
    let integer = 0;
    for (let i = negative ? 1 : 0; i < length; i++) {
      const digit = value.charCodeAt(i) - 48;
      if (digit >= 0 && digit <= 9) integer = integer * 10 + digit;
      else if (digit === -2 && point === length && i > 0 && i < length - 1) point = i;
      else return slow(value);
    }
    const decimals = point === length ? 0 : length - point - 1;
    if (length > 17 || decimals >= zeros.length || value.charCodeAt(length - 1) < 48) return slow(value);
    const own = negative ? 0 - integer * zeros[decimals]! : integer * zeros[decimals]!;
    return own >= min && own <= max && length > 0 && point > (negative ? 1 : 0) ? own : slow(value);
  };
}
