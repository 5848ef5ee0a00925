/** A file's header, in our own names, with everything that a file may have. */
export const header =
  "病例号,医疗机构编码,结算月份,病组,总费用,不合规费用,患者支付现金,自费,统筹基金支付,险种,身份证号,入院日期,出院日期";

/** A row that is accepted, by column. */
const plain = {
  case: "Z001",
  hospital: "HA",
  month: "1",
  group: "KB19",
  total: "1234.50",
  noncompliant: "0",
  cash: "234.50",
  selfPay: "10",
  fundPaid: "1000",
  fund: "职工",
  person: "500000199001011234",
  admitted: "2026-01-03",
  discharged: "2026-01-09",
};
export type RowData = typeof plain;

/** The row with some cells different, as a line of .csv. */
export function lineOf(changes: Partial<RowData>): string {
  return Object.values({ ...plain, ...changes })
    .map((cell) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(",");
}

/** What spreadsheets and hospitals' systems make of a row that is right: read as it was meant. */
export const readable: readonly (readonly [string, Partial<RowData>, Readonly<Record<string, string>>])[] = [
  ["thousands marked", { total: "1,234.50" }, { total_cost_yuan: "1234.50" }],
  ["full-width digits", { total: "１２３４．５０" }, { total_cost_yuan: "1234.50" }],
  [
    "spaces behind",
    { case: "Z001  ", total: "1234.50 ", group: " KB19\u3000" },
    { case: "Z001", group: "KB19" },
  ],
  ["no decimals", { total: "1234.5" }, { total_cost_yuan: "1234.50" }],
  ["a month in words", { month: "1月" }, { month: "1" }],
  ["a month with its year", { month: "2026-01" }, { month: "1" }],
  ["a month as six digits", { month: "202601" }, { month: "1" }],
  ["a month as a day of it", { month: "2026/1/31" }, { month: "1" }],
  ["a month as a serial number", { month: "46023" }, { month: "1" }],
  [
    "dates as serial numbers",
    { admitted: "46025", discharged: "46031.5" },
    { admitted: "2026-01-03", discharged: "2026-01-09" },
  ],
  ["dates as eight digits", { admitted: "20260103" }, { admitted: "2026-01-03" }],
  ["dates in words", { admitted: "2026年1月3日" }, { admitted: "2026-01-03" }],
  ["dates with a time", { discharged: "2026-01-09 08:30:00" }, { discharged: "2026-01-09" }],
  ["a word for no group", { group: "未入组" }, { group: "" }],
  ["another name of the fund", { fund: "城镇职工基本医疗保险" }, {}],
  ["what the fund paid left out", { fundPaid: "" }, {}],
];

/** Rows that are refused: the column, and a part of the reason. */
export const refused: readonly (readonly [Partial<RowData>, string, RegExp])[] = [
  [{ case: "" }, "病例号", /没有病例号/],
  [{ case: "=1+1" }, "病例号", /只能由字母/],
  [{ case: "1.23457E+17" }, "病例号", /科学计数/],
  [{ case: "x".repeat(65) }, "病例号", /至多64个字/],
  [{ hospital: "HX" }, "医疗机构编码", /没有这家医疗机构/],
  [{ hospital: "HB" }, "医疗机构编码", /是青枫县中医医院的病例/],
  [{ month: "13" }, "结算月份", /不是月份/],
  [{ month: "2" }, "结算月份", /是2月的病例，与上传的2026年1月不一致/],
  [{ month: "2025-01" }, "结算月份", /是2025年1月的病例/],
  [{ group: "KB19;DROP" }, "病组", /病组编码只能/],
  [{ total: "一千" }, "总费用", /不是金额/],
  [{ total: "" }, "总费用", /不是金额/],
  [{ total: "-1" }, "总费用", /不能小于0/],
  [{ total: "1234.505" }, "总费用", /至多两位小数/],
  [{ noncompliant: "1234.51" }, "不合规费用", /不能大于总费用/],
  [{ cash: "1234.51", fundPaid: "" }, "患者支付现金", /不能大于总费用/],
  [{ cash: "-0.01", selfPay: "0" }, "患者支付现金", /不能小于0/],
  [{ selfPay: "234.51" }, "自费", /自费不能大于患者支付现金/],
  [{ fundPaid: "1000.01" }, "统筹基金支付", /1000\.01元加患者支付现金234\.50元，不等于总费用1234\.50元/],
  [{ fund: "居民" }, "险种", /不是职工的病例/],
  [{ person: "x y" }, "身份证号", /只能由字母、数字/],
  [{ admitted: "2026-02-30" }, "入院日期", /不是日期/],
  [{ discharged: "2026-01-02" }, "出院日期", /出院日期早于入院日期/],
];
