/** Words of the ledger as a file. */
export const exportWords = {
  name: "任务台账",
  all: "全部方案",
  about: (day: string, tasks: number) => `截至${day}  共${tasks}项任务`,
  plan: "方案",
  extension: (to: string) => `申请延至${to}`,
  supervised: "督办",
  tooMany: (tasks: number, most: number) =>
    `筛选出${tasks}项任务，超过一次导出的上限${most}项。请按方案、年度或单位筛选后再导出。`,
  tooManyInWord: (tasks: number, most: number) =>
    `Word 文档最多放${most}项任务，筛选出${tasks}项。请改用 Excel 表格，或缩小筛选范围后再导出。`,
};
