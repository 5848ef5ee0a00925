import type { CaseKind, Status } from "./cases.ts";
import { fromUnits, moneyDigits, pointDigits } from "./numbers.ts";
import type { Grade } from "./tables.ts";

/** The classes of §11 and §18 as the plan calls them. */
export const kindWords: Readonly<Record<CaseKind, string>> = {
  ungrouped: "未入组",
  unstable: "非稳定",
  high: "高倍率",
  low: "低倍率",
  normal: "正常",
};

export const statusWords: Readonly<Record<Status, string>> = {
  on_time: "按时",
  late: "逾期补录",
  returned: "反馈后仍未入组",
};

export const gradeWords: Readonly<Record<Grade, string>> = { 3: "三级", 2: "二级", 1: "一级" };

/** Fen as yuan with thousands marked: 1,234.50. */
export function yuan(fen: bigint): string {
  return withCommas(fromUnits(fen, moneyDigits));
}

/** Points, coefficients and values with all their digits. */
export function points(units: bigint): string {
  return fromUnits(units, pointDigits);
}

/** Hundredths as a percentage: 90 is 90%. */
export function percent(hundredths: bigint): string {
  return `${hundredths}%`;
}

function withCommas(decimal: string): string {
  const point = decimal.indexOf(".");
  let text = decimal.slice(point);
  let end = point;
  const first = decimal.startsWith("-") ? 1 : 0;
  for (; end - first > 3; end -= 3) text = `,${decimal.slice(end - 3, end)}${text}`;
  return decimal.slice(0, end) + text;
}
