const listed = (months: readonly number[]) => months.map((month) => `${month}月`).join("、");

/** What a clearing waits for, in sentences. */
export const waitsFor = {
  noVersion: (year: number, fund: string) => `${fund}${year}年还没有参数版本。请先建立版本。`,
  noCases: () => "还没有任何医院上传病例。",
  months: (months: readonly number[]) => `${listed(months)}还没有公布。请先完成这些月份的结算。`,
  notOpened: (months: readonly number[]) =>
    `${listed(months)}有病例或预算，但还没有开放结算。请先开放并完成这些月份。`,
  hospitals: (names: readonly string[]) =>
    `${names.join("、")}有病例，但参数版本里没有这${names.length > 1 ? "些" : "家"}医院。请在新版本中补上。`,
  objections: (count: number) => `还有${count}项异议没有答复。`,
  reviews: (count: number) => `还有${count}项特病单议没有决定。`,
  noPoints: () => "全年没有点数，没有年度点值，不能清算。",
} as const;

export const clearingSays = {
  waits: (sentences: readonly string[]) => `清算没有生效：${sentences.join("")}`,
  changed: (sent: number, now: number | undefined) =>
    now === undefined
      ? "这一年度还没有参数版本，清算没有生效。"
      : `您核对的是第${sent}版参数，现在最新的是第${now}版，清算没有生效。请核对最新结果后再提交。`,
  same: () => "清算已经生效，此后病例、单议、扣款和参数都没有变化，不必再次提交。",
  oneVersion: () => "请选择两个不同的版本。",
} as const;

/** Titles of the exported clearing. */
export const clearingTitles = {
  sheet: "年终清算",
  title: (fund: string, year: number) => `${fund}${year}年年终清算`,
  about: (counts: boolean, version: number | undefined) =>
    `金额单位：元；${counts ? "已生效" : "测算，未生效"}${version === undefined ? "" : `，按第${version}版参数`}`,
  pay: "补拨",
  recover: "回收",
  columns: [
    "医院编码",
    "医院",
    "补拨或回收",
    "年度点数",
    "年度点值（元）",
    "考核系数",
    "点数金额（元）",
    "结余封顶额（元）",
    "应得（元）",
    "总费用（元）",
    "患者支付现金（元）",
    "累计月度拨付（元）",
    "审核扣款（元）",
    "自费超限扣除（元）",
    "清算金额（元）",
    "基金全年支付（元）",
    "本年预付（元）",
    "下年预付（元）",
    "预付差额（元）",
  ],
} as const;
