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
    "环节",
    "医院编码",
    "医院",
    "病例数",
    "总费用（元）",
    "点数",
    "预拨点数",
    "点值（元）",
    "点数金额（元）",
    "患者支付现金（元）",
    "审核扣款（元）",
    "扣除点数金额（元）",
    "追加点数拨付（元）",
    "月度金额（元）",
    "实际拨付（元）",
    "结转下月（元）",
  ],
} as const;
