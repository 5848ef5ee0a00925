/** Titles of the exported months. */
export const monthTitles = {
  sheet: "月度结算",
  title: (fund: string, year: number, month?: number) =>
    `${fund}${year}年${month === undefined ? "" : `${month}月`}月度结算`,
  about: (provisional: boolean) =>
    provisional ? "金额单位：元；尚未公布的月份为最近一次结果，以公布为准" : "金额单位：元；已公布",
  total: "合计",
  columns: [
    "月份",
    "步骤",
    "医院编码",
    "医院",
    "病例数",
    "总费用",
    "点数",
    "预拨点数",
    "点值",
    "点数金额",
    "患者支付现金",
    "审核扣款",
    "扣除点数金额",
    "追加点数拨付",
    "月度金额",
    "实际拨付",
    "结转下月",
  ],
} as const;
