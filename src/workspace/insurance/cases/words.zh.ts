import type { Step } from "../../../settlement/explain/step.ts";

export const caseSays = {
  cursor: () => "翻页位置无效。请从第一页重新打开。",
  purpose: () => "请写明查看就诊人的目的。",
} as const;

/** What the lines of an explanation are about, in the order in which they come. */
export const sectionWords = {
  case: "病例",
  group: "病组和差异系数",
  class: "分类",
  points: "点数",
  month: "月度结算",
  review: "特病单议",
  year: "年终清算",
} as const;
export type Section = keyof typeof sectionWords;

/** Until the year is cleared its figures move with every case that comes. */
export const yearSoFar = "年终清算（按目前数据测算）";
export const yearByVersion = (number: number, cleared: boolean) =>
  cleared ? `年终清算（第${number}版参数）` : `年终清算（第${number}版参数，按目前数据测算）`;

export const sectionOf: Readonly<Record<Step["step"], Section>> = {
  case: "case",
  "no-group": "group",
  "no-reference": "group",
  base: "group",
  weight: "group",
  unstable: "group",
  coefficient: "group",
  "no-mean": "class",
  "high-test": "class",
  "low-test": "class",
  class: "class",
  "normal-points": "points",
  "low-points": "points",
  "mean-points": "points",
  late: "month",
  prepaid: "month",
  month: "month",
  added: "review",
  "not-high": "review",
  "added-paid": "review",
  "group-review": "review",
  year: "year",
};

export const caseTitles = {
  sheet: "病例",
  title: (fund: string, year: number, month: number | undefined) =>
    `${fund}${year}年${month === undefined ? "" : `${month}月`}病例`,
  about: (rows: number, shown: number) =>
    shown < rows ? `共${rows}例，只列前${shown}例；全部病例请导出 CSV` : `共${rows}例`,
  columns: {
    case: "病例号",
    hospital: "医院编码",
    hospitalName: "医院",
    month: "月份",
    group: "病组",
    kind: "分类",
    status: "状态",
    cost: "总费用（元）",
    noncompliant: "不合规费用（元）",
    cash: "患者支付现金（元）",
    selfPay: "自费（元）",
    points: "点数",
    amount: "月度金额（元）",
  },
} as const;
