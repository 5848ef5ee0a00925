import { periodTitle } from "./words.zh.ts";

/** Why a reported value is not taken, and what to do, one sentence each. */
export const reportRefusals = {
  periodUnreadable: (period: string) =>
    `“${period}”不是报送期。请写成如2026、2026-H1、2026-Q3、2026-11或2026-11-21。`,
  periodAhead: (period: string) => `${periodTitle(period)}还没有到，不能报送。请改为已经开始的报送期。`,
  periodBefore: (period: string, start: string) =>
    `${periodTitle(period)}早于方案的起始日期${start}，不能报送。请核对报送期。`,
  notDecimal: (what: string, text: string) => `${what}“${text}”不是数字。请只填数字，如86或86.5。`,
  valueMissing: () => "没有填写数值。请填写后提交。",
  quotientMissing: () =>
    "这项指标由各单位的分子、分母合并计算。请同时填写分子和分母，如合格人数和参检人数，不要只填比率。",
  denominatorNotPositive: () => "分母应大于0。请核对后重新填写。",
  weightMissing: () => "这项指标按权数加权平均。请同时填写权数，如服务人口。",
  weightNegative: () => "权数不能小于0。请核对后重新填写。",
  negative: (unit: string) => `以“${unit}”计量的数值不能小于0。请核对后重新填写。`,
  farOver100: (value: string) => `比率${value}%超出常理，可能漏了小数点。请核对后重新填写。`,
  notItsUnit: (name: string) => `${name}不在这项指标的报送单位中。如应由其报送，请方案办先在指标定义中增加。`,
  whole: () => "请选择报送单位。总体数值由方案办填报。",
  alreadyThere: (period: string, value: string) =>
    `${periodTitle(period)}的数值已报送为${value}。如需修改，请在该数值旁选择“更正”并写明原因。`,
  correctedBefore: () => "这个数值已被更正过。请更正最新的数值。",
  otherUnit: () => "更正应由原报送单位的同一项数值发起，报送单位不能改变。",
  noteMissing: () => "请写明更正原因。",
  removed: () => "这项指标已随方案修订停用，不再报送。",
  unitClosed: (name: string) => `${name}已撤并，不能列为报送单位。请选择承接其职责的单位。`,
} as const;
