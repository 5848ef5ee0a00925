/** Why a review is not taken, assigned or decided, and what to do. */
export const reviewSays = {
  noResult: (month: number) => `${month}月的初审结果还没有公布，不能申请特病单议。请在初审结果公布后申请。`,
  cleared: () => "本年度已经清算，不能再申请特病单议。",
  noCase: (name: string) => `本院${name}没有在这个月的已接受病例中。请核对病例号。`,
  appliedBefore: (name: string) => `病例${name}已经申请过特病单议，同一病例只评审一次。`,
  noReason: () => "请填写申请理由后再提交。",
  notHigh: (kind: string) => `这个病例是${kind}病例。高倍率单议只适用于高倍率病例。`,
  notWhole: (kind: string) =>
    `这个病例是${kind}病例，病组有历史数据。整组单议只适用于非稳定、未入组或没有历史数据的病例。`,
  quotaUsed: (allowed: number, used: number) =>
    `本院今年可申请${allowed}例特病单议，已申请${used}例，名额已满。撤回未指派专家的申请后可以另行申请。`,
  notApplied: () => "这项申请已经指派专家或办结，不能撤回。",
  notOpen: () => "这项单议已经办结或撤回，不能再办理。",
  noExperts: () => "请选择评审专家，或填写随机抽取的人数。",
  tooFew: (least: number) => `至少要有${least}名专家评审。请再选择专家。`,
  drawTooMany: (wanted: number, there: number) =>
    `可以抽取的专家只有${there}名，不足${wanted}名。请减少人数，或增加评审专家。`,
  excluded: (name: string, why: string) => `专家${name}不能评审这项单议：${why}。请选择其他专家。`,
  notExpert: () => "所选人员中有人不是在用的评审专家。请重新选择。",
  assignedNot: () => "这项单议还没有指派专家。请先指派专家。",
  waitsForOpinions: (given: number, least: number) =>
    `已收到${given}份评审意见，至少需要${least}份才能决定。请等待专家提交意见。`,
  alreadyGiven: () => "您已提交意见或已回避，不能再修改。",
  noOpinion: () => "请填写评审意见后再提交。",
  noRecusal: () => "请填写回避的理由后再提交。",
  noNote: () => "不通过的，请说明理由后再提交。",
  noFigure: () => "请填写不合理费用，没有的填0。",
  badAmount: (cost: string) => `不合理费用应是0到总费用（${cost}元）之间的金额，最多两位小数。`,
  badMonth: (month: number) =>
    `${month}月不能支付这项追加点数。请选择病例所在月份之后、终审结果还没有确定的月份。`,
  gone: () => "这个病例已不在本年度的病例文件中，不能决定。请先核对医院上传的文件。",
} as const;

/** Why an expert takes no part. */
export const exclusionWords = {
  unit: "是申请医院的人员",
  applicant: "是申请人",
  assigned: "已经在评审这项单议",
  recused: "已经回避",
} as const;

/** A review as experts know it. */
export const anonymousCase = (number: number) => `单议-${number}`;

/** A file as experts see it: its own name could tell whose it is. */
export const anonymousFile = (number: number, ending: string) => `材料${number}${ending}`;

/** What stands in place of a name that would tell the hospital or the case. */
export const maskedWords = { hospital: "某医院", case: "本病例" } as const;
