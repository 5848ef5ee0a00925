import type { Correction, FundMonth, InsuranceEvents } from "../insurance/events.ts";
import { stageWords, stepWords } from "../insurance/months/words.zh.ts";
import { because, type NameOf, noted, type WordsOf } from "./kind-words.ts";

/** 职工2026年1月; a run of the year has month 0. */
const monthOf = ({ fund, year, month }: FundMonth) => `${fund}${year}年${month === 0 ? "" : `${month}月`}`;
const inHospital = (of: FundMonth & { readonly hospital: string }) => `${monthOf(of)}医院“${of.hospital}”`;
const due = (day: string | undefined) => (day ? `，${day}截止` : "");
const names = (ids: readonly string[], name: NameOf) => ids.map(name).join("、") || "无";

function correction({ group, noncompliant }: Correction): string {
  const parts = [
    group === undefined ? "" : group === null ? "取消病组" : `病组改为${group}`,
    noncompliant === undefined ? "" : `不合规费用改为${noncompliant}元`,
  ];
  return parts.filter((part) => part !== "").join("，");
}

/** What happens in hospital settlement. No sentence holds anything of a patient but the case's number. */
export const insuranceAuditWords: WordsOf<InsuranceEvents> = {
  "insurance.hospital": {
    title: "登记定点医院",
    says: ({ code, validFrom, validTo, decision }, it, name) =>
      `登记“${name(it)}”为定点医院，代码${code}，自${validFrom}起${validTo ? `至${validTo}止` : ""}${decision ? `，依据：${decision}` : ""}`,
  },
  "insurance.version": {
    title: "制定结算参数",
    says: ({ fund, year, number, fromMonth, decision }) =>
      `制定${fund}${year}年结算参数第${number}版，自${fromMonth}月起执行，依据：${decision}`,
  },
  "insurance.deducted": {
    title: "登记扣款",
    says: (data) =>
      `登记${inHospital(data)}审核扣款${data.audit}元、扣除点数${data.points}${because(data.reason)}`,
  },
  "insurance.deduction-revoked": {
    title: "撤销扣款",
    says: ({ reason }) => `撤销一笔扣款${because(reason)}`,
  },
  "insurance.uploaded": {
    title: "上传病例",
    says: (data) =>
      `上传${inHospital(data)}病例第${data.number}次，文件“${data.name}”：接受${data.counts.accepted}行，不接受${data.counts.rejected}行${data.late ? "，逾期，年终结算" : ""}`,
  },
  "insurance.month-opened": {
    title: "开始月度结算",
    says: (data) => `开始${monthOf(data)}结算，上传病例${due(data.due)}`,
  },
  "insurance.month-moved": {
    title: "推进月度结算",
    says: ({ from, to, since, due: last, reason }) =>
      `月度结算由“${stepWords[from]}”转入“${stepWords[to]}”，自${since}起${due(last)}${because(reason)}`,
  },
  "insurance.month-reminded": {
    title: "提醒月度结算",
    says: ({ step }) => `提醒月度结算“${stepWords[step]}”即将截止`,
  },
  "insurance.run": {
    title: "结算计算",
    says: (data) => `计算${monthOf(data)}${stageWords[data.stage]}`,
  },
  "insurance.objected": {
    title: "提出异议",
    says: (data) =>
      `代表${inHospital(data)}对病例${data.caseName}提出异议：${[correction(data.wants), data.reason].filter((part) => part !== "").join("；")}`,
  },
  "insurance.objection-answered": {
    title: "答复异议",
    says: ({ accepted, answer, granted }) =>
      `${accepted ? "采纳" : "不采纳"}一项异议${granted ? `，${correction(granted)}` : ""}${noted(answer)}`,
  },
  "insurance.objection-withdrawn": { title: "撤回异议", says: () => "撤回一项异议" },
  "insurance.review-applied": {
    title: "申请特病单议",
    says: (data) =>
      `代表${inHospital(data)}为病例${data.caseName}申请${data.kind === "high" ? "高倍率" : "整组"}单议${because(data.reason)}`,
  },
  "insurance.review-withdrawn": { title: "撤回特病单议", says: () => "撤回一项特病单议申请" },
  "insurance.review-assigned": {
    title: "指派评审专家",
    says: ({ experts, lot }, _, name) =>
      `${lot ? `从${lot.among.length}名专家中抽取` : "指派"}专家${names(experts, name)}评审一项特病单议${lot ? `，随机数${lot.seed}` : ""}`,
  },
  "insurance.review-recused": {
    title: "专家回避",
    says: ({ expert, reason }, _, name) => `专家${name(expert)}回避一项特病单议${because(reason)}`,
  },
  "insurance.review-opinion": {
    title: "提交评审意见",
    says: ({ expert, agrees, unreasonable }, _, name) =>
      `专家${name(expert)}提交评审意见：${agrees ? "同意" : "不同意"}，不合理费用${unreasonable}元`,
  },
  "insurance.review-decided": {
    title: "决定特病单议",
    says: ({ approved, unreasonable, paidMonth, note }) =>
      `${approved ? `通过一项特病单议，不合理费用${unreasonable}元，${paidMonth === undefined ? "年终清算时支付" : `${paidMonth}月支付`}` : "不通过一项特病单议"}${noted(note)}`,
  },
  "insurance.person-seen": {
    title: "查看就诊人",
    says: (data) => `查看${inHospital(data)}病例${data.cases.join("、")}的就诊人，用途：${data.purpose}`,
  },
};
