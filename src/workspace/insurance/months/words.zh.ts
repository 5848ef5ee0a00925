import type { MonthStep, RunStage } from "../events.ts";

/** The steps of a month. */
export const stepWords: Readonly<Record<MonthStep, string>> = {
  upload: "病例上传",
  grouping: "分组初审",
  feedback: "反馈调整",
  final: "终审确认",
  payment: "拨付公布",
  published: "已公布",
};

/** What a run of each stage is called. */
export const stageWords: Readonly<Record<RunStage, string>> = {
  first: "初审结果",
  final: "终审结果",
  payment: "月度拨付",
  clearing: "年终清算",
};

/** Why a month cannot be opened or moved on, and what to do. */
export const monthSays = {
  noVersion: (year: number, month: number, fund: string) =>
    `${fund}${year}年${month}月没有可用的参数版本。请先建立从${month}月或更早起执行的版本。`,
  notOver: (month: number, day: string) => `${month}月还没有结束，${day}起才能开放上传。`,
  isOpen: (month: number) => `${month}月已经开放。请在月度列表中查看。`,
  laterPublished: (month: number, later: number) =>
    `${later}月已经公布，不能再开放${month}月。漏报的病例请按逾期补录，年终清算时结算。`,
  published: (month: number) => `${month}月已经公布，没有可以关闭的步骤。`,
  changed: (month: number, step: string) => `${month}月刚被推进到“${step}”，您的操作没有执行。请刷新核对。`,
  earlierFirst: (month: number, earlier: number) =>
    `${earlier}月还没有公布，${month}月不能先公布：上月欠款要结转到下月。请先公布${earlier}月。`,
  busy: (month: number) => `${month}月的数据正在变动，没有推进。请稍后再试。`,
} as const;
