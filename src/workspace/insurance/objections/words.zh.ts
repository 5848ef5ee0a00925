/** Why an objection is not taken or answered, and what to do. */
export const objectionSays = {
  noMonth: (month: number) => `${month}月还没有开始结算，不能提出异议。请在初审结果公布后提出。`,
  tooEarly: (month: number) => `${month}月的初审结果还没有公布，不能提出异议。请在初审结果公布后提出。`,
  tooLate: (month: number) =>
    `${month}月的终审结果已经确定，不能再提出异议。费用特别高或无法入组的病例可以申请特病单议。`,
  noCase: (name: string) => `本院${name}没有在这个月的已接受病例中。请核对病例号。`,
  openBefore: (name: string) => `病例${name}已有一项异议正在等待答复。请等待答复，或撤回后重新提出。`,
  noReason: () => "请填写异议的理由后再提交。",
  nothingWanted: () => "请填写要求更正的内容：病组或不合规费用，至少一项。",
  sameGroup: (group: string) => `病例现在的病组就是${group}。请填写要求更正为哪个病组。`,
  unknownGroup: (group: string) => `本年度的病组表中没有“${group}”。请核对病组编码。`,
  badAmount: (cost: string) => `不合规费用应是0到总费用（${cost}元）之间的金额，最多两位小数。`,
  notOpen: () => "这项异议已经办结，不能再答复或撤回。",
  noAnswer: () => "请填写答复意见后再提交。",
} as const;
