/** What a column of a hospital's file is. */
export const caseColumns = [
  "case",
  "hospital",
  "month",
  "group",
  "total",
  "noncompliant",
  "cash",
  "selfPay",
  "fundPaid",
  "fund",
  "person",
  "admitted",
  "discharged",
] as const;
export type CaseColumn = (typeof caseColumns)[number];

/** Without these a file cannot be settled with. */
export const requiredColumns: readonly CaseColumn[] = [
  "case",
  "hospital",
  "month",
  "group",
  "total",
  "noncompliant",
  "cash",
  "selfPay",
];

/** What hospitals' systems call each column; the first is what we call it. */
export const columnNames: Readonly<Record<CaseColumn, readonly string[]>> = {
  case: ["病例号", "case", "病例", "病案号", "住院号", "住院流水号", "就诊号", "结算流水号", "结算单号"],
  hospital: [
    "医疗机构编码",
    "hospital",
    "医疗机构代码",
    "医疗机构编号",
    "定点医疗机构编码",
    "定点医疗机构编号",
    "定点医药机构编号",
    "医院编码",
    "医院代码",
    "医院",
  ],
  month: ["结算月份", "month", "结算年月", "结算月", "月份", "费用所属月份"],
  group: ["病组", "group", "病组编码", "病组代码", "DRG编码", "DRG代码", "DRG组", "DRG分组", "分组编码"],
  total: [
    "总费用",
    "total_cost_yuan",
    "医疗总费用",
    "医疗费总额",
    "住院总费用",
    "实际发生医疗费用",
    "费用总额",
  ],
  noncompliant: ["不合规费用", "noncompliant_yuan", "不合规金额"],
  cash: [
    "患者支付现金",
    "patient_cash_yuan",
    "个人现金支付",
    "现金支付",
    "患者支付",
    "个人支付",
    "个人负担总金额",
  ],
  selfPay: ["自费", "self_pay_yuan", "自费费用", "自费金额", "全自费金额", "自费部分"],
  fundPaid: ["统筹基金支付", "fund_paid_yuan", "基金支付", "统筹支付", "基金支付总额", "统筹基金支出"],
  fund: ["险种", "fund", "险种类型", "参保险种", "参保类型"],
  person: ["身份证号", "person", "身份证号码", "证件号码", "社会保障号码", "人员编号", "个人编号"],
  admitted: ["入院日期", "admitted", "入院时间"],
  discharged: ["出院日期", "discharged", "出院时间"],
};

/** What stands in the group's column for a case without a group. */
export const noGroupWords: readonly string[] = ["未入组", "无", "空", "-", "/"];
