import type { Sheet } from "../../../output/xlsx.ts";

/** Why a hospital cannot be registered so, and what to do. */
export const hospitalProblems = {
  codeEmpty: () => "请填写医院代码，与病例文件中的一致。",
  codeTaken: (code: string, name: string) => `医院代码“${code}”已登记给“${name}”，请核对。`,
  codeLong: (most: number) => `医院代码最多${most}个字，请缩短。`,
  codeFormula: (code: string) => `医院代码“${code}”的开头会被电子表格当作公式，请换一个写法。`,
  unitUnknown: () => "没有这个单位，或它已撤销。请从列表中重新选择。",
  unitTaken: (name: string, code: string) => `“${name}”已登记，代码是“${code}”，请核对。`,
  reversed: () => "终止日期早于起始日期，请改正。",
} as const;

/** What is said of a row of the list. */
export const hospitalRowWords = {
  added: () => "将登记。",
  exists: () => "已登记，跳过。",
  empty: (column: string) => `“${column}”没有填写，请补上。`,
  notDate: (column: string, value: string) => `“${column}”应写成2026-01-01的样子，不能是“${value}”。`,
  unitUnknown: (name: string) => `没有找到单位“${name}”。请核对名称，或先在单位中新增。`,
  unitSeveral: (name: string, count: number) => `名为“${name}”的单位有${count}个，请写单位全称。`,
  twice: (row: number) => `与第${row}行重复，请删去一行。`,
} as const;

/** Columns of a list of hospitals. */
export const hospitalColumns = {
  code: "医院代码",
  unit: "单位名称",
  validFrom: "起始日期",
  validTo: "终止日期",
  decision: "依据",
} as const;

/** An empty list of hospitals to be filled in. */
export function hospitalTemplate(): Sheet {
  return {
    name: "医院",
    title: "定点医院导入表",
    about:
      "从第4行起，一行一家医院。医院代码与病例文件中的一致；单位须已在单位中新增；日期写成2026-01-01的样子，终止日期和依据可以不填。",
    columns: Object.entries(hospitalColumns).map(([key, title]) => ({
      title,
      width: key === "unit" || key === "decision" ? 30 : 16,
      asText: true,
    })),
    rows: [],
  };
}
