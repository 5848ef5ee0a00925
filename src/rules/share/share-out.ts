import { compileRule } from "../evaluate.ts";
import { integerAt, writeDecimal } from "../numbers/decimal.ts";
import type { Outcome } from "../outcome.ts";
import type { Inputs } from "../rule.ts";
import type { CheckedShare } from "./check-share.ts";
import { largestRemainder } from "./largest-remainder.ts";

/** How a record came to its share: every number as a decimal with the decimals of its type. */
export interface SharedRecord {
  readonly is: "value";
  readonly putIn: string;
  readonly weight: string;
  /** Its proportion without the fraction. */
  readonly whole: string;
  /** Whether it got one more of the last decimal, having one of the largest remainders. */
  readonly raised: boolean;
  readonly share: string;
}

/** A sum shared out; or unknown, where a record lacks what a part of the sum or a weight needs. */
export type SharedOut =
  | {
      readonly is: "value";
      readonly sum: string;
      readonly weights: string;
      /** Nobody has a weight: each gets back what it put in. */
      readonly givenBack: boolean;
      /** In the order of the records; a record that one of the rules is not for takes no part. */
      readonly records: readonly (SharedRecord | { readonly is: "not-applicable" })[];
    }
  | {
      readonly is: "unknown";
      /** Which record, counted from 0, lacks what. */
      readonly missing: readonly { readonly record: number; readonly inputs: readonly string[] }[];
    };

/** Shares out with the parameters of a day. Throws NoValueYet, and InputRefused where an input does not fit its type. */
export function shareOut(
  { of, by, type, weight }: CheckedShare,
  records: readonly Inputs[],
  on: string,
): SharedOut {
  const [part, measure] = [compileRule(of, on), compileRule(by, on)];
  const outcomes = records.map((inputs) => [part.evaluate(inputs), measure.evaluate(inputs)] as const);
  const missing = outcomes.flatMap((pair, record) => {
    const inputs = [...new Set(pair.flatMap((outcome) => (outcome.is === "unknown" ? outcome.missing : [])))];
    return inputs.length > 0 && pair.every(({ is }) => is !== "not-applicable") ? [{ record, inputs }] : [];
  });
  if (missing.length > 0) return { is: "unknown", missing };
  const members = outcomes.flatMap(([first, second], record) => {
    const [putIn, weighs] = [integerOf(first, type.scale), integerOf(second, weight.scale)];
    return putIn === undefined || weighs === undefined ? [] : [{ record, putIn, weighs }];
  });
  const sum = members.reduce((total, { putIn }) => total + putIn, 0n);
  const weights = members.reduce((total, { weighs }) => total + weighs, 0n);
  const parts =
    weights === 0n
      ? members.map(({ putIn }) => ({ share: putIn, raised: false }))
      : largestRemainder(
          sum,
          members.map(({ weighs }) => weighs),
        );
  const shared = new Map(
    members.map(({ record, putIn, weighs }, i) => {
      const { share, raised } = parts[i]!;
      const write = (integer: bigint) => writeDecimal(integer, type.scale);
      const found: SharedRecord = {
        is: "value",
        putIn: write(putIn),
        weight: writeDecimal(weighs, weight.scale),
        whole: write(raised ? share - 1n : share),
        raised,
        share: write(share),
      };
      return [record, found];
    }),
  );
  return {
    is: "value",
    sum: writeDecimal(sum, type.scale),
    weights: writeDecimal(weights, weight.scale),
    givenBack: weights === 0n,
    records: records.map((_, i) => shared.get(i) ?? { is: "not-applicable" }),
  };
}

function integerOf(outcome: Outcome, scale: number): bigint | undefined {
  if (outcome.is !== "value" || typeof outcome.value !== "string") return undefined;
  const integer = integerAt(outcome.value, scale);
  return typeof integer === "bigint" ? integer : undefined;
}
