import type { Source } from "../expression.ts";

/** Places of the documents that the book's rules come from, as people cite them. */

/** Detailed rules of the city that settles by DRG points; in force from 2020-12-01. */
export const points = (article: string): Source => ({ document: "贵港市DRG点数法付费实施细则", article });

/** The pilot that keeps part of each allocation for a pool. */
export const pool = (article: string): Source => ({ document: "汕尾市医保支付激励机制试点办法", article });

/** The district's plan for reimbursement by level of institution. */
export const district = (article: string): Source => ({
  document: "区县住院报销与分级诊疗病种方案",
  article,
});

/** The town's pilot of visits and service vouchers for elders. */
export const elders = (article: string): Source => ({ document: "社区居家养老服务试点方案", article });

/** The county's pilot of services for mental health. */
export const guardians = (article: string): Source => ({
  document: "石城县社会心理服务体系建设试点方案",
  article,
});

/** The first day of the settlement's detailed rules. */
export const pointsFrom = "2020-12-01";
