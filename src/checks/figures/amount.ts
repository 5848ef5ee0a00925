import { Big } from "big.js";

/** A figure as an exact amount of a plain unit: 1.5 万人 is 15000 人. */
export interface Amount {
  readonly value: Big;
  /** Without 万 and 亿; things that are counted alike (个, 所, 家) stay as written. */
  readonly base: string;
}

/** Reads a single number with its unit; undefined for ranges, ratios and blanks. */
export function amountOf(value: unknown, unit: string): Amount | undefined {
  if (typeof value !== "number") return undefined;
  const [, scale, base] = /^([十百千]?[万亿]*)(.*)$/s.exec(unit)!;
  let factor = Big(1);
  for (const c of scale!) factor = factor.times(FACTORS[c]!);
  return { value: Big(value).times(factor), base: base! };
}

const FACTORS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };

/** An amount in the unit that another one was written in: 12500000 元 as 1250万元. */
export function sayAmount(value: Big, unit: string): string {
  const one = amountOf(1, unit)!.value;
  return `${value.div(one).round(4).toString()}${unit === "" ? "" : unit === "百分点" ? "个百分点" : unit}`;
}

/** The exact sum of amounts. */
export function sum(values: readonly Big[]): Big {
  return values.reduce((total, value) => total.plus(value), Big(0));
}
