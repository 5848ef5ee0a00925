/** What is wrong with a cell of the editor. */
export const cellWords = {
  empty: "请填写数字。",
  needTitle: "请填写规则名称，如“慰问金标准”。",
  needInput: "请填写按什么分档，如“政策范围内费用”。",
  needDocument: "请填写依据的文件名称。",
  needArticle: "请填写依据的条款，如“第八条”。",
  notNumber: (text: string) => `“${text}”不是数字。请填写如1000或0.85，不带单位和千分位。`,
  tooFine: (text: string, scale: number) =>
    scale === 0 ? `“${text}”应为整数。` : `“${text}”最多保留${scale}位小数。`,
  belowZero: "分档界限不能小于0。",
  inputBelowZero: "测试数值不能小于0。",
  notRising: (row: number) => `第${row}档的界限应大于上一档。`,
} as const;
