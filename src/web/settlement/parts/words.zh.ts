import type { MonthStep } from "../../../workspace/insurance/events.ts";

/** What closes a step, on its button. */
export const closeWords: Readonly<Record<MonthStep, string>> = {
  upload: "结束上传",
  grouping: "结束分组初审",
  feedback: "结束反馈调整",
  final: "结束终审确认",
  payment: "公布拨付结果",
  published: "已公布",
};

export const objectionWords = {
  open: "待答复",
  accepted: "已采纳",
  rejected: "未采纳",
  withdrawn: "已撤回",
} as const;

export const reviewWords = {
  applied: "待分配",
  assigned: "评审中",
  decided: "已决定",
  withdrawn: "已撤回",
} as const;

export const reviewKindWords = { high: "高倍率单议", group: "整组单议" } as const;

export const opinionWords = { assigned: "待评审", recused: "已回避", given: "已提交" } as const;

/** Words that several pages of settlement say. */
export const words = {
  settlement: "医保结算",
  pages: "医保结算的页面",
  year: "年度",
  fund: "险种",
  yearOf: (year: number) => `${year}年`,
  fundYear: (year: number, fund: string) => `${year}年 ${fund}`,
  month: "月份",
  monthOf: (month: number) => `${month}月`,
  noYears: "导入第一个参数版本后，这里显示医院、月份、病例和清算。",
  noYearsStep: "前往参数版本",
  noYearsRead: "医保经办尚未导入参数版本。导入后，这里显示医院、月份、病例和清算。",

  hospital: "医院",
  grade: "级别",
  case: "病例",
  cases: "病例数",
  points: "点数",
  value: "点值",
  cost: "总费用",
  cash: "患者现金",
  budget: "预算",
  amount: "应拨",
  worth: "按月点值",
  transfer: "实际拨付",
  carry: "结转",
  kind: "类别",
  group: "病组",
  state: "状态",
  step: "环节",
  since: "开始",
  due: "截止",
  at: "时间",
  total: "合计",
  export: "导出",
  asXlsx: "Excel（.xlsx）",
  asCsv: "CSV（.csv）",
  print: "打印",
  cancel: "取消",
  save: "保存",
  close: "关闭",
  saved: "已保存。",
  reason: "理由",
  decision: "依据文号",
  noteLabel: "说明",
  needed: "请填写。",
  decimal: "请填写数字，如1234.50，不带逗号和单位。",
  all: "全部",

  // months
  dueOn: (day: string) => `${day}截止`,
  provisional: "暂按",
  provisionalHint: "当年节假日安排尚未公布，工作日暂按周末推算，公布后自动更正。",
  stepDone: "已完成",
  stepNow: "进行中",
  stepAhead: "未开始",

  // a case
  explained: "计算过程",
  status: "报送情况",
  noncompliant: "不合规费用",
  selfPay: "自费",
  person: "就诊人",
  admitted: "入院",
  discharged: "出院",
  unknown: "未填",
  openPerson: "查看就诊人",
  purpose: "查看目的（至少4个字）",
  purposeHint: "其中有就诊人信息。查看人、时间和目的会记入审计记录。",

  // a file
  uploadOf: (accepted: number, rejected: number) =>
    rejected === 0 ? `已接收${accepted}行，没有未接收的行。` : `已接收${accepted}行，未接收${rejected}行。`,
  checkOf(accepted: number, rejected: number) {
    if (rejected === 0) return `可接收${accepted}行，没有问题。`;
    if (accepted === 0) return `${rejected}行都不能接收。`;
    return `可接收${accepted}行，${rejected}行有问题、不能接收。`;
  },
  checkFirst: (shown: number, all: number) => `列出前${shown}行，共${all}行。`,
  sameReason: (rows: number, column: string, says: string) =>
    `列出的${rows}行原因相同（“${column}”列）：${says}`,
  uploadSums: (cost: string, cash: string) => `接收的病例总费用${cost}，患者现金${cash}。`,
  rejected: "未接收的行",
  rejectedFirst: (shown: number, all: number) => `列出前${shown}行，共${all}行；全部在可下载的文件里。`,
  line: "行",
  column: "列",
  given: "所填内容",
  says: "原因和改法",
  fileOriginal: "原文件",
  openOriginal: "下载原文件",
  fileAccepted: "已接收的行",
  fileRejected: "未接收的行（文件）",
  number: (n: number) => `第${n}次`,
  late: "逾期",
  notInForce: "已被替换",
  inForce: "有效",

  // objections and reviews
  wants: "申请更正",
  granted: "同意更正",
  toGroup: (group: string | null) => (group === null ? "改为未入组" : `病组改为${group}`),
  toNoncompliant: (amount: string) => `不合规费用改为${amount}元`,
  nothingWanted: "未提出具体更正",
  evidence: "佐证材料",
  noEvidence: "没有附佐证材料。",
  effect: "更正计入",
  effects: { month: "本月终审结果", clearing: "年终清算" },
  pointsOfOpinion: "按此意见的点数",
  answer: "答复",
  answeredAt: "答复时间",
  objectedAt: "提出时间",
  appliedAt: "申请时间",
  decidedAt: "决定时间",
  approved: "同意",
  notApproved: "不同意",
  unreasonable: "不合理费用",
  paidIn: (month: number) => `增加的点数在${month}月拨付`,
  paidAtClearing: "增加的点数在年终清算时结算",
  addedPoints: "增加点数",
  newPoints: "重核点数",
  opinions: "评审意见",
  noOpinions: "还没有分配评审专家。",
  opinionsLater: "专家正在评审，作出决定后可以看到意见。",
  ownOpinion: "本人意见",
  numbered: "编号",
  agrees: "支持申请",
  disagrees: "不支持申请",
  expert: "专家",
  expertNo: (n: number) => `专家${n}`,
  facts: "评审依据",
  factsGone: "这个病例已不在医院最新上传的文件中，没有可以评审的费用。",
  threshold: "高倍率界限",
  mean: "次均费用",
} as const;
