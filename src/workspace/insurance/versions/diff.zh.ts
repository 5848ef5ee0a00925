/** How two versions differ, in sentences. */
export const diffWords = {
  changed: (what: string, before: string, after: string) =>
    `${what}由${before || "无"}改为${after || "无"}。`,
  removed: (what: string) => `${what}不再列入。`,
  added: (what: string, values: readonly string[]) => `新增${what}：${values.join("，")}。`,
  budgetItem: (name: string) => `预算扣除项目“${name}”`,
  budgetTotal: () => "统筹基金支出预算总额",
  share: (month: string) => `上年${month}月支出`,
  hospital: (code: string) => `医院“${code}”`,
  group: (group: string) => `病组“${group}”`,
  override: (cell: string) => `差异系数决定“${cell}”`,
  amount: () => "",
  yesNo: (yes: boolean) => (yes ? "是" : "否"),
  basis: (basis: "fund" | "total") => (basis === "fund" ? "统筹基金" : "统筹基金加患者支付"),
  band: (upTo: string | undefined, multiple: string) =>
    upTo === undefined ? `其余${multiple}倍` : `${upTo}点以下${multiple}倍`,
  total: (cases: string, cost: string) => `${cases}例、${cost}元`,
  history: ([before, after]: readonly string[]) => `历史数据合计由${before}改为${after}。`,
  base: (group: string, before: string, after: string) => `病组“${group}”的基准点数由${before}改为${after}。`,
  coefficient: (group: string, grade: string, before: string, after: string) =>
    `病组“${group}”${grade}的差异系数由${before}改为${after}。`,
  moreBases: (count: number) => `另有${count}个病组的基准点数有变动。`,
  moreCoefficients: (count: number) => `另有${count}个差异系数有变动。`,
} as const;
