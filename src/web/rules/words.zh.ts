import type { Rounding } from "../../rules/expression.ts";
import type { Way } from "./table/model.ts";

/** The words of 规则手册. */
export const words = {
  title: "规则手册",
  counted: (rules: number) => `共${rules}条规则`,
  hint: "每条金额、级别和资格怎样算，依据是什么，都在这里。点开可以看公式、参数和例子，也可以填上数字试算。",
  newTable: "新建分档表",
  find: "查找规则名称或依据",
  found: (n: number) => `找到${n}条`,
  nothingFound: "没有找到这样的规则。可换一个说法，或清除查找。",
  clear: "清除查找",
  back: "返回规则手册",
  version: (n: number) => `第${n}版`,
  office: "本单位编写",
  basis: "依据",

  says: "规则内容",
  inputs: "输入项",
  input: "输入项",
  type: "填写内容",
  unit: "单位",
  noUnit: "无",
  decimals: (n: number) => (n === 0 ? "整数" : `最多${n}位小数`),
  yesNo: "是或否",
  dateWord: "日期",
  parameters: "参数",
  parametersHint: "参数按日期取值：计算哪一天的，就用那一天有效的数值。",
  from: "自何日起",
  value: "数值",
  decision: "决定依据",
  inForce: "现行",
  bound: (least: string, most: string) => `调整幅度${least}至${most}`,
  boundSource: "幅度依据",
  setByOffice: "本单位决定",
  byPlan: "文件规定",
  setParameter: "调整参数",
  setTitle: (title: string) => `调整参数：${title}`,
  setVerb: "保存新数值",
  setHint: "新数值自所填日期起用，此前的计算不变。历次数值都保留。",
  needValue: "请填写数值。",
  needFrom: "请选择日期。",
  needDecision: "请填写作出决定的文件或会议，如“区医保领导小组会议纪要〔2026〕3号”。",
  saved: "已保存。",
  cancel: "取消",

  examples: "例子",
  example: "情形",
  given: "数据",
  on: "计算日期",
  result: "结果",
  printed: "手册所列",
  differs: "参数调整后与手册所列不同",

  try: "试算",
  tryHint: "不填的数据按“未知”计算，不当作零。",
  compute: "计算",
  yes: "是",
  no: "否",
  unknown: "未知",
  lines: "计算过程",
  noLines: "填好数据后点“计算”，这里逐步列出计算过程和每一步的依据。",

  sql: "SQL",
  sqlHint: "同一条规则在数据库中成批计算的语句，结果与逐条计算完全相同。",
  showSql: "查看SQL",
  versions: "历次版本",
  restore: "以此版为底稿",
  restoreHint: "调出该版内容，确认后保存为新的一版，以前各版都保留。",
  edit: "修改",
  note: "修改说明",
  at: "时间",
  by: "修改人",

  shareExample: "例子",
} as const;

export const wayWords: Readonly<Record<Way, string>> = {
  amount: "按档取值：每档一个数额",
  rate: "按档取值：全额乘本档比例",
  progressive: "分段累计：各段乘各段比例",
};

export const roundingWords: Readonly<Record<Rounding, string>> = {
  "half-up": "四舍五入",
  down: "舍去",
  up: "进位",
};
