/** Why a deduction cannot be made or revoked, and what to do. */
export const deductionProblems = {
  notMoney: (value: string) => `“${value}”不是金额，请写成1234.50，至多两位小数，不小于0。`,
  notPoints: (value: string) => `“${value}”不是点数，至多八位小数，不小于0。`,
  nothing: () => "审核扣款和扣除点数都是0，请至少填写一项。",
  noReason: () => "请填写扣款原因。",
  noRevokeReason: () => "请填写撤销原因。",
  notMonth: () => "月份应为1至12，请改正。",
  notSettled: (hospital: string) => `本年结算参数中没有医院“${hospital}”，请先在结算参数中加上它。`,
  published: (month: number) => `${month}月已公布，不能再改动。请记在以后的月份。`,
} as const;
