/** Words of a hospital's own pages. */
export const words = {
  home: "本院结算",
  upload: "病例上传",
  year: "年终清算",

  // what is next
  next: "接下来",
  nextUpload: (month: number) => `上传${month}月病例`,
  nextUploadSays: (day: string) => `${day}截止，之后补录的病例在年终清算时结算。`,
  nextMissed: (month: number) => `补录${month}月病例`,
  nextMissedSays: "上传已经截止，补录的病例在年终清算时结算。",
  nextFeedback: (month: number) => `核对${month}月初审结果`,
  nextFeedbackSays: (day: string) => `${day}前可以更正病例后重新上传，或对病例提出异议。`,
  nothingNext: "现在没有需要本院办理的事项。",
  noMonths: "医保经办开始第一个月的结算后，这里显示本院各月的病例、点数和拨付。",

  // the year
  noClearing: "年终清算完成后，这里逐行列出本院的清算金额是怎样得出的。",
  fundPaid: "统筹基金全年支付",
  lines: {
    points: "年度总点数",
    gross: "总点数×年点值×考核系数",
    assessmentOff: "其中考核扣减",
    surplusCap: "结余封顶线",
    entitlement: "应得",
    cash: "减：患者现金",
    transfers: "减：各月已拨付",
    audit: "减：审核扣款",
    selfPayExcess: "减：自费超限扣回",
    clearing: "清算金额",
  },
  advance: "预付金",
  advanceLines: { advanceOld: "本年预付", advanceNew: "下年预付", advanceDiff: "补拨（负数为收回）" },

  // upload
  monthLabel: "结算月份",
  dropHere: "把病例文件拖到这里",
  formats: "Excel（.xlsx）或CSV（UTF-8、GB18030）。先检查，不保存；看过检查结果再提交。",
  template: "下载模板",
  templateName: "病例上传模板.csv",
  checked: (name: string) => `检查结果：${name}`,
  otherFile: "换一份文件",
  submit: (month: number, accepted: number) => `提交${month}月病例（${accepted}例）`,
  submitAsk: (month: number) => `提交${month}月病例`,
  submitSays: (accepted: number, rejected: number) =>
    rejected === 0
      ? `将提交${accepted}例。`
      : `将提交${accepted}例；${rejected}行未接收，不参加结算，可改正后重新上传整份文件。`,
  submitReplaces: (number: number) => `将替换第${number}次上传的文件，原文件仍可下载。`,
  submitLate: (late: number) => `其中${late}例属于逾期补录，在年终清算时结算。`,
  submitted: (month: number) => `${month}月病例已提交。`,
  nothingAccepted: "没有可以接收的行，请改正后重新选择文件。",
  checkAgain: "重新检查",
  hospitalLabel: "医院",
  history: "上传记录",
  noHistory: "提交的文件会列在这里，可以下载原文件、已接收和未接收的行。",
  lateState: (state: string) => `${state}，逾期补录`,
  showRejected: "查看未接收的行",
  hideRejected: "收起未接收的行",

  // objection and review
  object: "提出异议",
  objectReason: "理由",
  objectReasonHint: "写明哪里不对、依据是什么",
  wantsGroup: "应入病组（选填）",
  wantsNoncompliant: "不合规费用应为（元，选填）",
  objected: "异议已提出，医保经办会答复。",
  apply: "申请特病单议",
  applyReason: "申请理由",
  applyReasonHint: "写明病情、治疗经过和费用超支或不足的原因，不写患者和医院名称",
  applied: "申请已提交，等待分配评审专家。",
  quota: (left: number, allowed: number) => `本年度还可申请${left}例（共${allowed}例）。`,
  quotaNone: (allowed: number) => `本年度${allowed}例的申请名额已用完。`,
  send: "提交",
  withdraw: "撤回",
  withdrawAsk: "撤回后不再处理，可以重新提出。",
  withdrawn: "已撤回。",
} as const;
