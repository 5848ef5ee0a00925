const megabytes = (bytes: number) => `${Math.floor(bytes / 1024 / 1024)} MB`;

/** Why a file as a whole is not taken, and what to do. */
export const fileSays = {
  empty: (name: string) => `“${name}”是空的，没有保存。请重新导出后再上传。`,
  tooLarge: (name: string, limit: number) =>
    `“${name}”超过${megabytes(limit)}，没有保存。请只保留本月的病例和需要的列。`,
  workbookTooLarge: (name: string, limit: number) =>
    `Excel 文件“${name}”超过${megabytes(limit)}，没有保存。请另存为 .csv 后再上传。`,
  oldExcel: (name: string) =>
    `“${name}”是旧版 Excel（.xls）或加了密码的文件，没有保存。请另存为 .xlsx 或 .csv 后再上传。`,
  noTable: (name: string) =>
    `“${name}”不是能读取的表格，没有保存。请用 Excel 打开，另存为 .xlsx 或 .csv 后再上传。`,
  damaged: (name: string) => `“${name}”已损坏或不完整，打不开，没有保存。请重新导出后再上传。`,
  unknownEncoding: (name: string) =>
    `“${name}”的文字编码既不是 UTF-8 也不是 GB18030，没有保存。请用 Excel 另存为 .csv 或 .xlsx 后再上传。`,
  cut: (name: string, line: number) =>
    `“${name}”从第${line}行起不完整，可能没有导出完，没有保存。请重新导出后再上传。`,
  noHeader: (name: string, columns: readonly string[]) =>
    `“${name}”的第1行不是列名，没有保存。第1行应有${columns.join("、")}。`,
  headerBelow: (name: string, line: number) =>
    `“${name}”的列名在第${line}行，上面还有标题，没有保存。请删去列名上面的行，使列名成为第1行。`,
  columnMissing: (name: string, columns: readonly string[]) =>
    `“${name}”缺少${columns.map((column) => `“${column}”`).join("、")}这${columns.length > 1 ? "些" : "一"}列，没有保存。请补上后再上传。`,
  columnTwice: (name: string, first: string, second: string) =>
    first === second
      ? `“${name}”有两列都叫“${first}”，没有保存。请只留一列。`
      : `“${name}”的“${first}”和“${second}”是同一项内容，没有保存。请只留一列。`,
  noRows: (name: string) => `“${name}”只有列名，没有病例，没有保存。请补上病例后再上传。`,
  allRejected: (name: string, rows: number) =>
    `“${name}”的${rows}行都不能接受，没有保存。请先检查文件，按每行的原因改正后再上传。`,
  noFile: () => "没有收到文件，没有保存。请选择文件后重新上传。",
} as const;

/** Why a row is not accepted, and what to do. */
export const rowSays = {
  fewFields: () => "这一行的列数少于列名。请补齐，空着的列也要留出位置。",
  manyFields: () => "这一行的列数多于列名，金额里的逗号可能没有加引号。请改正。",
  noName: () => "没有病例号。请补上。",
  badName: () => "病例号只能由字母、数字、汉字和 - _ . / 组成，至多64个字。请改正。",
  scientific: () => "病例号被 Excel 改成了科学计数，原来的数字已丢失。请把这一列设为文本后重新导出。",
  badGroup: () => "病组编码只能由字母、数字、汉字和 - _ . / 组成，至多64个字。没有入组的请留空。",
  badPerson: () => "身份证号或人员编号只能由字母、数字和 - 组成，至多64个字。请改正。",
  duplicateRow: (line: number) => `与第${line}行是同一个病例。请只留一行。`,
  duplicateMonth: (month: number, late: boolean) =>
    `这个病例已在${month}月${late ? "逾期补录" : ""}的文件中。同一病例一年只能结算一次，请删去。`,
  unknownHospital: () => "没有这家医疗机构。请核对编码。",
  otherHospital: (name: string) => `是${name}的病例。每家医院只能上传自己的病例，请删去。`,
  notMonth: () => "不是月份。请写1至12，或写成2026-01。",
  otherMonth: (said: string, wanted: string) =>
    `是${said}的病例，与上传的${wanted}不一致。请放到当月的文件里。`,
  notMoney: () => "不是金额。请写成1234.50，至多两位小数。",
  belowZero: () => "不能小于0。请改正。",
  aboveTotal: () => "不能大于总费用。请改正。",
  aboveCash: () => "自费不能大于患者支付现金。请改正。",
  doesNotAddUp: (fund: string, cash: string, total: string) =>
    `统筹基金支付${fund}元加患者支付现金${cash}元，不等于总费用${total}元。请核对。`,
  otherFund: (fund: string) => `不是${fund}的病例。请放到该险种的文件里。`,
  notDate: () => "不是日期。请写成2026-01-03。",
  datesReversed: () => "出院日期早于入院日期。请核对。",
} as const;

/** What stands out in a file that can be taken. */
export const noteSays = {
  late: (month: number) => `${month}月的上传期已过，这些病例按逾期处理，年终清算时结算。`,
  someLate: (count: number) => `其中${count}个病例不在原来的文件中，按逾期处理，年终清算时结算。`,
  left: (count: number, number: number) =>
    `第${number}次上传的文件中有${count}个病例不在这个文件里，替换后不再计入。`,
  ungrouped: (count: number) => `${count}个病例没有病组，当月不计点数，年终清算时结算。`,
  noPeople: () => "文件里没有身份证号或出入院日期，分解住院的线索将无法核查。",
  ignored: (columns: readonly string[]) => `没有用到的列：${columns.join("、")}。`,
} as const;

/** Titles of the file of refused rows. */
export const rejectedTitles = ["行", "列", "内容", "原因"] as const;

/** Why an upload is not taken at this time. */
export const uploadSays = {
  notOpen: (month: number) => `${month}月还没有开放上传，没有保存。每月1日起可以上传上月的病例。`,
  cleared: (year: number) => `${year}年度已经清算，不再接收病例，没有保存。如有疑问，请联系医保经办机构。`,
  whichHospital: () => "您代表多家医院。请说明是哪一家的文件。",
  conflict: (number: number) =>
    number === 0
      ? "要替换的文件不存在，您的文件没有保存。请刷新后再上传。"
      : `这个月的文件刚被更新为第${number}次上传的，您的文件没有保存。请刷新核对后，再决定是否替换。`,
  purpose: () => "原始文件中有就诊人信息。请写明查看的目的。",
} as const;

export const rejectedFileName = (name: string) => `未接受的行-${name.replace(/\.[^.]*$/, "")}.csv`;
export const acceptedFileName = (name: string) => `已接受的病例-${name.replace(/\.[^.]*$/, "")}.csv`;
