import { decimalOf, shifted, unitsOf } from "./decimals.ts";

/** What stands where there is no figure yet. Never 0, which would be one. */
export const noFigure = "暂无";

/** Thousands marked: 1234.50 → 1,234.50. */
export function grouped(decimal: string): string {
  const [, sign = "", whole = decimal, places = ""] = /^(-?)(\d+)(\.\d+)?$/.exec(decimal) ?? [];
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ",")}${places}`;
}

/** Yuan to the fen, as tables have it: 1,234.50. */
export function yuan(amount: string | null): string {
  return amount === null ? noFigure : grouped(amount);
}

/** Yuan in a sentence: 1,234.50元. */
export function yuanWords(amount: string | null): string {
  return amount === null ? noFigure : `${grouped(amount)}元`;
}

/** Yuan as 万元 with two places, for overviews: 123456.78 → 12.35万元. */
export function wanWords(amount: string | null): string {
  return amount === null ? noFigure : `${wan(amount)}万元`;
}

/** Ten thousands of yuan with two places, without the unit. */
export function wan(amount: string): string {
  return grouped(decimalOf(roundHalf(unitsOf(amount, 2), 10_000n), 2));
}

/** Points, values and coefficients with every digit that is settled by. */
export function exact(figure: string | null): string {
  return figure === null ? noFigure : grouped(figure);
}

/** Points and values for a look, with two places; tables and exports have all of them. */
export function inShort(figure: string | null): string {
  return figure === null ? noFigure : grouped(decimalOf(unitsOf(figure, 2), 2));
}

/** A share as a percentage: 0.0512 → 5.12%. */
export function percentWords(share: string | null): string {
  return share === null ? noFigure : `${shifted(share, 2)}%`;
}

/** With its sign, for what moved: +432.88. */
export function signed(amount: string): string {
  return unitsOf(amount, 12) > 0n ? `+${grouped(amount)}` : grouped(amount);
}

function roundHalf(units: bigint, by: bigint): bigint {
  const half = units < 0n ? -by / 2n : by / 2n;
  return (units + half) / by;
}
