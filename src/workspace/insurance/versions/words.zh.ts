import type { ContentPart } from "./fault.ts";

/** What the parts of a version and their fields are called. */
export const fieldWords: Readonly<
  Record<ContentPart, { readonly title: string; readonly fields: Readonly<Record<string, string>> }>
> = {
  parameters: {
    title: "参数",
    fields: {
      prepayRatio: "月度预拨比例",
      unstablePrepayRatio: "非稳定病组预拨比例",
      unstableMaxCases: "非稳定病组最多病例数",
      lowMultiple: "低倍率界值",
      highBands: "高倍率分档",
      surplusCap: "结余率上限",
      selfPayCap: "自费率上限",
      monthlyBasis: "月度点值口径",
      reviewQuota: "特病单议申请比例",
    },
  },
  budget: {
    title: "预算",
    fields: { total: "统筹基金支出预算总额", name: "扣除项目", amount: "扣除金额", less: "扣除项目合计" },
  },
  monthShares: { title: "上年各月支出", fields: { month: "月份", amount: "金额" } },
  hospitals: {
    title: "医院",
    fields: {
      code: "医院代码",
      grade: "级别",
      assessment: "考核系数",
      prevYearPaid: "上年基金支付",
      accountingUnit: "核算单元",
    },
  },
  groups: {
    title: "病组",
    fields: { group: "病组", name: "名称", basic: "基础病组", weight: "权重" },
  },
  reference: {
    title: "历史数据",
    fields: { group: "病组", grade: "医院级别", cases: "病例数", cost: "总费用" },
  },
  overrides: {
    title: "差异系数决定",
    fields: { group: "病组", grade: "医院级别", coefficient: "差异系数", decision: "决定文号" },
  },
};

/** What is wrong with a value, and what to do. */
export const valueProblems = {
  empty: () => "没有填写，请补上。",
  tooLong: (most: number) => `超过${most}个字，请缩短。`,
  likeFormula: (value: string) => `“${value}”的开头会被电子表格当作公式，请换一个写法。`,
  notMoney: (value: string) => `“${value}”不是金额，请写成1234.50，至多两位小数。`,
  notDecimal: (value: string, digits: number) =>
    digits === 0 ? `“${value}”不是整数，请改正。` : `“${value}”不是至多${digits}位小数的数，请改正。`,
  notWhole: (value: string) => `“${value}”不是不小于0的整数，请改正。`,
  notMonth: (value: string) => `“${value}”不是月份，请写1至12。`,
  notGrade: (value: string) => `“${value}”不是级别，请写3、2或1，未定级的写1。`,
  notChoice: (value: string, choices: readonly string[]) =>
    `不能是“${value}”，请改为${choices.join("、")}之一。`,
  belowZero: (value: string) => `${value}小于0，请改正。`,
  tooSmall: (value: string, least: string) => `${value}小于${least}，不能采用。请改为${least}或以上。`,
  tooLarge: (value: string, most: string) => `${value}大于${most}，不能采用。请改为${most}或以下。`,
  twice: (row: number) => `与第${row}行重复，请只留一行。`,
  bandOrder: () => "各档的点数上限应逐档增大，请改正。",
  bandOpen: () => "最后一档没有上限，其余各档都要有上限，请改正。",
  none: () => "一行也没有，请补上。",
  sharesZero: () => "各月金额都是0，无法按月分解预算。请填写上年各月的统筹基金支出。",
  costWithoutCases: () => "病例数为0而总费用不为0，请核对。",
  unknownGroup: (group: string) => `历史数据中没有病组“${group}”。请在历史数据中为它加一行，没有病例的写0。`,
  referenceEmpty: () => "病例数或总费用合计为0，没有历史数据不能结算。请补充历史数据。",
  pointsTooLarge: (group: string) => `病组“${group}”的点数大到无法精确计算。请核对它的病例数、总费用和权重。`,
  negativeBudget: (total: string, less: string, left: string) =>
    `扣除项目共${less}元，多于预算总额${total}元，DRG预算为${left}元。请核对各项金额。`,
} as const;

export const versionProblems = {
  several: (first: readonly string[], more: number) =>
    `${first.join("")}${more > 0 ? `另有${more}处，请一并改正。` : ""}`,
  noDecision: () => "请填写决定文号。",
  fromMonth: () => "起始月份应为1至12，请改正。",
  firstFromJanuary: () => "一年的第1版应自1月起执行，请把起始月份改为1。",
  otherFund: (fund: string, own: string) =>
    `params.json 中的险种是${own}，不是${fund}。请选择对应的险种，或改正文件。`,
} as const;

/** What keeps a file of a folder from being read, and what to do. */
export const folderProblems = {
  missingFile: () => "缺少这个文件，请一并选择。",
  unknownFile: () => "不认识这个文件，请改名为 params.json、hospitals、reference 或 overrides，或不要选它。",
  fileTwice: (other: string) => `与“${other}”内容相同的一类，请只留一个。`,
  notJson: () => "不是完整的 JSON，请检查括号、引号和逗号，并存为 UTF-8。",
  notRecord: () => "缺少这一项，或写法不对，请补上。",
  noFund: () => "没有写明险种，请写职工或居民。",
  notBands: () => "应为若干档，每档写[点数上限, 倍数]，最后一档的上限写 null。",
  contradicts: (group: string) => `与病组“${group}”前面的行不一致，请核对。`,
} as const;
