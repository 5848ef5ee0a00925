import { saysOfMonths } from "./insurance-months.zh.ts";
import type { MessageData } from "./words.zh.ts";

const because = ({ reason }: MessageData) => (reason ? `：${reason}` : "");
const of = ({ month, case: name }: MessageData) =>
  `${month === undefined ? "" : `${month}月`}病例${name ?? ""}`;

/** What happened in hospital settlement, and what to do; of several at once, how many. */
const says: Readonly<Record<string, (data: MessageData) => string>> = {
  ...saysOfMonths,
  "insurance-objected": (data) => `${data.hospital}对${of(data)}提出异议，请答复${because(data)}`,
  "insurance-objection-withdrawn": (data) => `${data.hospital}撤回了对${of(data)}的异议`,
  "insurance-objection-accepted": (data) => `对${of(data)}的异议已采纳${because(data)}`,
  "insurance-objection-rejected": (data) => `对${of(data)}的异议未采纳${because(data)}`,
  "insurance-review-applied": (data) => `${data.hospital}为${of(data)}申请特病单议，请指派专家`,
  "insurance-review-assigned": (data) => `请评审${data.case ?? "特病单议"}，并提交意见`,
  "insurance-review-recused": (data) => `有专家回避${data.hospital}${of(data)}的特病单议，请另行指派`,
  "insurance-review-ready": (data) => `${data.hospital}${of(data)}的评审意见已齐，请作出决定`,
  "insurance-review-approved": (data) =>
    `${of(data)}的特病单议已通过${data.to === undefined ? "，年终清算时计入" : `，追加点数在${data.to}月支付`}`,
  "insurance-review-rejected": (data) => `${of(data)}的特病单议未通过`,
};

/** A message of hospital settlement as one sentence; nothing for one of another room. */
export function sayInsuranceMessage(kind: string, data: MessageData): string | undefined {
  return says[kind]?.(data);
}
