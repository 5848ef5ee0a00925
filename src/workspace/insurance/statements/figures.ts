import { fromUnits, moneyDigits, toUnits } from "../../../settlement/numbers.ts";

export function lessThanZero(amount: string): boolean {
  return toUnits(amount, moneyDigits)! < 0n;
}

/** 1234567.50 as 1,234,567.50. */
export function withCommas(decimal: string): string {
  const [whole = "", fraction] = decimal.split(".");
  const marked = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? marked : `${marked}.${fraction}`;
}

/** A ratio as a percentage: "0.90" is 90%, "0.125" is 12.5%. */
export function percentOf(ratio: string): string {
  const text = fromUnits(toUnits(ratio, 6)!, 4).replace(/\.?0+$/, "");
  return `${text}%`;
}
