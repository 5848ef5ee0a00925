import { integerAt, writeDecimal } from "./numbers/decimal.ts";
import type { Parameter, ParameterValue } from "./parameter.ts";
import type { NumberType } from "./rule.ts";

/** A value that goes further from the document's own than the document allows. */
export interface BeyondBound {
  /** The row of a parameter that has rows. */
  readonly row: string | undefined;
  readonly asked: string;
  /** What is allowed, ends included. */
  readonly least: string;
  readonly most: string;
  readonly by: string;
}

/**
 * Which rows of a new value go beyond the parameter's bound. It is counted from the first value, which the document
 * fixed, not from the last change. A value that is no number of the parameter's type is the checker's to report.
 */
export function findBeyondBound(parameter: Parameter, value: ParameterValue["value"]): BeyondBound[] {
  const { bound, type, values } = parameter;
  const fixed = values[0]?.value;
  if (!bound || type.type !== "number" || fixed === undefined) return [];
  const rows = parameter.rows ?? [undefined];
  return rows.flatMap((row) => {
    const [by, first, asked] = [bound.by, fixed, value].map((one) => inRow(one, row));
    return by === undefined || first === undefined || asked === undefined
      ? []
      : beyond({ row, by, first, asked }, type);
  });
}

function inRow(value: ParameterValue["value"], row: string | undefined): string | undefined {
  const one = typeof value === "object" ? (row === undefined ? undefined : value[row]) : value;
  return typeof one === "string" ? one : undefined;
}

function beyond(
  { row, by, first, asked }: { row: string | undefined; by: string; first: string; asked: string },
  { scale }: NumberType,
): BeyondBound[] {
  const [reach, from, wanted] = [by, first, asked].map((text) => integerAt(text, scale));
  if (typeof reach !== "bigint" || typeof from !== "bigint" || typeof wanted !== "bigint") return [];
  const [least, most] = [from - reach, from + reach];
  if (wanted >= least && wanted <= most) return [];
  return [{ row, asked, least: writeDecimal(least, scale), most: writeDecimal(most, scale), by }];
}
