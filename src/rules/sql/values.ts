import type { Known } from "../check/values.ts";
import { type CheckedNode, decimalsOf, type NumberRange, numberRange } from "../checked.ts";
import { writeDay } from "../dates.ts";
import { tenTo } from "../numbers/decimal.ts";
import { hull } from "../numbers/interval.ts";
import type { Dialect } from "./dialect.ts";
import { type Fragment, raw } from "./fragment.ts";
import { textLiteral } from "./quote.ts";
import type { Day, Num, Truth, Value, Word } from "./value.ts";

/** What a checked node's value must be, as a type the compiler can see. */
export function asNum(value: Value): Num {
  if (value.kind !== "number") throw new TypeError(`a ${value.kind} is not a number`);
  return value;
}

export function asTruth(value: Value): Truth {
  if (value.kind !== "truth") throw new TypeError(`a ${value.kind} is not a truth`);
  return value;
}

export function asDay(value: Value): Day {
  if (value.kind !== "date") throw new TypeError(`a ${value.kind} is not a date`);
  return value;
}

/** A value that the rule has of itself or its parameters, in the integers of the range. */
export function constant(dialect: Dialect, known: Known, range: NumberRange | undefined): Value {
  switch (typeof known) {
    case "bigint": {
      const decimals = decimalsOf(range!);
      return dialect.literal(known * tenTo(Math.max(0, -decimals)), Math.max(0, decimals));
    }
    case "number":
      return day(known);
    case "string":
      return word(known);
    case "boolean":
      return truth(known);
  }
}

export const truth = (value: boolean): Truth => ({
  kind: "truth",
  sql: raw(value ? "TRUE" : "FALSE"),
  constant: value,
});

export const word = (value: string): Word => ({
  kind: "text",
  sql: raw(`${textLiteral(value)}::text`),
  constant: value,
});

export const day = (value: number): Day => ({
  kind: "date",
  sql: raw(`DATE '${writeDay(value)}'`),
  constant: value,
});

/** Numbers with the same decimals: the most that one of them has. */
export function aligned(dialect: Dialect, numbers: readonly Num[], least = 0): Num[] {
  const decimals = Math.max(least, ...numbers.map((number) => number.decimals));
  return numbers.map((number) =>
    number.withDecimals && decimals > number.decimals
      ? number.withDecimals(decimals)
      : dialect.withDecimals(number, decimals),
  );
}

/** One of several values of a kind, by an expression over them: numbers get the same decimals and common bounds. */
export function oneOf(
  dialect: Dialect,
  values: readonly Value[],
  write: (pieces: readonly Fragment[]) => Fragment,
): Value {
  const [first] = values;
  if (first?.kind !== "number")
    return { kind: first!.kind, sql: write(values.map((value) => value.sql)) } as Value;
  return oneNumber(dialect, values.map(asNum), write, 0);
}

function oneNumber(
  dialect: Dialect,
  values: readonly Num[],
  write: (pieces: readonly Fragment[]) => Fragment,
  least: number,
): Num {
  const numbers = aligned(dialect, values, least);
  return {
    kind: "number",
    sql: write(numbers.map((number) => number.sql)),
    decimals: numbers[0]!.decimals,
    ...hull(numbers),
    wide: numbers.some(({ wide }) => wide),
    constant: false,
    withDecimals: (decimals) => oneNumber(dialect, values, write, decimals),
  };
}

export const rangeOf = (node: CheckedNode): NumberRange | undefined =>
  node.type.type === "number" ? numberRange(node) : undefined;
