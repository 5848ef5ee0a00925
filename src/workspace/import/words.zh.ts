/** What keeps a file from being read as a list. */
export const fileProblems = {
  unreadable: () => "这个文件读不出来，没有导入。请用 Excel 另存为 .xlsx 或 .csv 后再上传。",
  columnMissing: (columns: readonly string[]) =>
    `没有找到“${columns.join("”“")}”这一列，没有导入。请下载模板，保留列名那一行，把内容填在下面。`,
  empty: () => "列名下面没有内容，没有导入。请填写后重新上传。",
  tooMany: (rows: number, most: number) =>
    `一次最多导入${most}行，这个文件有${rows}行，没有导入。请分成几个文件。`,
} as const;

/** What is said of a row; each sentence tells what to do. */
export const rowWords = {
  added: () => "将新增。",
  exists: () => "已有，跳过。",
  personExists: () => "已有此人，跳过；角色没有改动。",
  anotherRole: (row: number) => `与第${row}行是同一人，增加一个角色。`,
  empty: (column: string) => `“${column}”没有填写，请补上。`,
  choice: (column: string, value: string, choices: readonly string[]) =>
    `“${column}”不能是“${value}”，请改为${choices.join("、")}之一。`,
  notNumber: (column: string, value: string) => `“${column}”应为整数，不能是“${value}”。`,
  twice: (row: number) => `与第${row}行重复，请删去一行。`,
  parentUnknown: (column: string, name: string) =>
    `没有找到${column}“${name}”。请核对名称，或在表中加上这个单位。`,
  parentSeveral: (column: string, name: string, count: number) =>
    `名为“${name}”的单位有${count}个，无法确定${column}。请写单位全称。`,
  parentItself: (column: string) => `${column}不能是本单位，请改正。`,
  circular: (names: readonly string[]) => `上下级绕成了圈：${names.join(" → ")}。请改正其中一个的上级。`,
  loginTaken: (login: string, name: string) => `登录名“${login}”已由${name}使用，请换一个。`,
  loginOther: (row: number, name: string) => `登录名与第${row}行的${name}相同，请换一个。`,
  loginEmpty: () => "“登录名”和“手机”都没有填写，请至少填一项；登录名留空时用手机号登录。",
} as const;
