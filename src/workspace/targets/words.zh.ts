import type { Aggregation, Direction, Light, TargetState } from "./judge/types.ts";

/** The state of a target in the words of every screen, export and message. */
export const targetStateWords: Readonly<Record<TargetState, string>> = {
  met: "已达标",
  "on-path": "正常推进",
  behind: "滞后",
  failed: "未达标",
  "not-due": "未到期",
  "not-reported": "未报送",
  "not-judged": "无法判断",
};

export const lightWords: Readonly<Record<Light, string>> = {
  red: "红灯",
  yellow: "黄灯",
  green: "绿灯",
  grey: "灰灯",
  blue: "蓝灯",
};

/** A unit as it is said after a number: one that begins with a digit (1/10万) stands apart from it. */
export function unitAfter(unit: string): string {
  return /^\d/.test(unit) ? ` ${unit}` : unit;
}

/** From the one that needs attention first. */
export const lightOrder: readonly Light[] = ["red", "yellow", "green", "grey", "blue"];

/** What the number of a target asks for, as a column of its own. */
export const directionWords: Readonly<Record<Direction, string>> = {
  "at-least": "不低于",
  "at-most": "不高于",
  "more-than": "超过",
  "less-than": "低于",
  equal: "等于",
  about: "约",
  range: "区间",
  "rise-by": "比基数提高",
  "fall-by": "比基数下降",
};

/** How the values of units become one. */
export const aggregationWords: Readonly<Record<Aggregation, string>> = {
  sum: "各单位相加",
  ratio: "分子、分母分别相加后相除",
  weighted: "按权数加权平均",
  last: "取最后报送的数值",
};

/** A period in words: 2018年, 2018年第三季度; every year, or none. */
export function periodTitle(period: string): string {
  const [year = "", part = "", day] = period.split("-");
  if (period === "yearly") return "每年";
  if (!/^\d{4}$/.test(year)) return period === "" ? "未定时间" : period;
  const within = partsOfYear[part] ?? (part && `${Number(part)}月`);
  return `${year}年${within}${day ? `${Number(day)}日` : ""}`;
}

const partsOfYear: Readonly<Record<string, string>> = {
  H1: "上半年",
  H2: "下半年",
  Q1: "第一季度",
  Q2: "第二季度",
  Q3: "第三季度",
  Q4: "第四季度",
};
