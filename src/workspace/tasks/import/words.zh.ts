/** Why a filled-in ledger, or a row of it, is not taken over, and what to do. */
export const importSays = {
  noHeader: () => "没有找到表头：前20行里没有“重点任务”一列。请用导出的台账填写，保留表头一行后重新上传。",
  tooMany: (most: number) => `一次最多导入${most}行。请分几次上传。`,
  unknown: () => "没有名称相同的任务，或您无权查看。请不要改动“重点任务”一列，再重新上传。",
  several: () => "有几项同名的任务，按序号也分不清。请在任务页上报送这一项。",
  twice: (row: number) => `与第${row}行是同一项任务。请只保留一行后重新上传。`,
};
