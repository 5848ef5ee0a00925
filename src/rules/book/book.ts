import type { Rule } from "../rule.ts";
import type { Share } from "../share/share.ts";
import {
  caseClass,
  groupReviewPoints,
  highAddition,
  lowPoints,
  normalPoints,
  unstablePrepaidPoints,
} from "./drg-cases.ts";
import {
  monthCarry,
  monthPrepayment,
  monthTransfer,
  selfPayExcess,
  yearClearing,
  yearEntitlement,
} from "./drg-payment.ts";
import { basePoints, highMultiple, monthValue, rawCoefficient, yearAdvance } from "./drg-tables.ts";
import { incentivePool, poolPrepaid, poolWeight, poolWithheld } from "./incentive-pool.ts";
import { inpatientFund, inpatientPatient } from "./inpatient.ts";
import { elderVoucher, guardianReward, visitFee } from "./services.ts";
import { tieredFund, tieredHospital, tieredPatient } from "./tiered-diseases.ts";

/** Rules that belong together, as the book's chapters. */
export interface Chapter {
  readonly title: string;
  readonly rules: readonly Rule[];
  readonly shares: readonly Share[];
}

/** The published rule book (规则手册). */
export const chapters: readonly Chapter[] = [
  { title: "住院报销", rules: [inpatientFund, inpatientPatient], shares: [] },
  { title: "分级诊疗病种", rules: [tieredFund, tieredPatient, tieredHospital], shares: [] },
  {
    title: "DRG病组",
    rules: [basePoints, rawCoefficient, highMultiple, monthValue, yearAdvance],
    shares: [],
  },
  {
    title: "DRG病例点数",
    rules: [caseClass, normalPoints, lowPoints, groupReviewPoints, unstablePrepaidPoints, highAddition],
    shares: [],
  },
  {
    title: "DRG拨付与清算",
    rules: [monthPrepayment, monthTransfer, monthCarry, yearEntitlement, selfPayExcess, yearClearing],
    shares: [],
  },
  { title: "激励机制基金池", rules: [poolPrepaid, poolWithheld, poolWeight], shares: [incentivePool] },
  { title: "服务与奖励", rules: [visitFee, elderVoucher, guardianReward], shares: [] },
];

export const book: readonly Rule[] = chapters.flatMap(({ rules }) => rules);
