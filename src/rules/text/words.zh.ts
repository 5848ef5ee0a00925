import type { Comparison, DateUnit, Rounding } from "../expression.ts";

export const roundingWords: Readonly<Record<Rounding, string>> = {
  "half-up": "四舍五入",
  down: "舍去尾数",
  up: "进位",
};

/** 四舍五入到整数, 四舍五入保留2位小数. */
export function sayRounding(mode: Rounding, scale: number): string {
  return `${roundingWords[mode]}${scale === 0 ? "取整" : `保留${scale}位小数`}`;
}

/** How numbers compare. */
export const comparisonWords: Readonly<Record<Comparison, string>> = {
  "<": "低于",
  "<=": "不超过",
  "=": "等于",
  "!=": "不等于",
  ">=": "不低于",
  ">": "超过",
};

/** How dates compare. */
export const dateComparisonWords: Readonly<Record<Comparison, string>> = {
  "<": "早于",
  "<=": "不晚于",
  "=": "为",
  "!=": "不为",
  ">=": "不早于",
  ">": "晚于",
};

export const dateUnitWords: Readonly<Record<DateUnit, string>> = {
  day: "日",
  month: "个月",
  year: "年",
};

export const spanWords: Readonly<Record<DateUnit, string>> = {
  day: "的天数",
  month: "的足月数",
  year: "的周年数",
};
