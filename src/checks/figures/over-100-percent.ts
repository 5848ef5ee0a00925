import type { Sentence } from "../../extractors/reading.ts";
import type { Quantity } from "../../extractors/values/quantity.ts";
import type { Span } from "../../message/span.ts";
import { defineCheck } from "../check.ts";
import { quoted } from "../quoted.ts";

interface Over {
  readonly metric: string;
  readonly figure: string;
}

/** Shares of a whole, named so that they cannot exceed it. */
const SHARE =
  /(?:覆盖率|覆盖面|普及率|合格率|达标率|参保率|参合率|建档率|签约率|知晓率|满意率|满意度|入住率|建成率|完好率|处置率|办结率|治愈率|通过率|优良率|及格率|巩固率|(?<!毛)入园率|(?<!毛)入学率|就业率|到位率|管理率|规范管理率|接种率|检出率|使用率|占比|比重|比例|公开率|知识率|随访率|救治率|结案率|录入率|注册率|持证率|达成率|准确率|有效率|及时率|参与率|投保率|落实率|服药率|治疗率|报告率)$/;
/** Shares that may exceed 100: compared with a plan, with last year, or gross. */
const MAY_EXCEED =
  /毛入|完成率|增长|增速|增幅|资产负债|产销率|保值|周转|床位使用率|投入产出|替代率|平均|相当于|标准的|工资的|上年|同期|计划的|任务的/;
const BEFORE =
  /(?:达到?|为|至|到|在|超过?|高于|突破|大于|不低于|不少于|占|提高|提升|上升|实现|保持|确保|力争|均|都|要|应|须|分别)+$/;

/** Shares of a whole above 100 %. */
export const over100Percent = defineCheck<Over>({
  id: "over-100-percent",
  summary: "比例超过100%",
  explain:
    "覆盖率、合格率、占比这类占整体的比例超过了100%，或者写成“超100%”。毛入学率、增长率、完成率等可以超过100%的不报；“100%以上”作为提示。",
  severity: "error",
  examples: [
    { text: "到2025年,社区充电设施覆盖率超100%。", finds: ["社区充电设施覆盖率超100%"] },
    { text: "到2025年,高中阶段毛入学率达到102%,饮水安全达标率达到100%。", finds: [] },
    { text: "饮用水水质合格率达到120%。", finds: ["饮用水水质合格率达到120%"] },
  ],
  *run({ reading, toSource }) {
    for (const sentence of reading.sentences)
      for (const clause of sentence.clauses)
        for (const quantity of clause.quantities) {
          const over = quantity.unit === "%" && judge(reading.text, clause, quantity);
          if (!over) continue;
          const { span, metric, severity } = over;
          yield {
            at: toSource(span),
            severity,
            data: {
              metric: reading.words(metric),
              figure: reading.words({ start: metric.end, end: span.end }),
            },
          };
        }
  },
  say: ({ metric, figure }) => `${quoted(metric)}是占整体的比例，不会超过100%，${quoted(figure)}请核对。`,
});

function judge(
  text: string,
  clause: Sentence["clauses"][number],
  quantity: Quantity,
): { span: Span; metric: Span; severity: "error" | "info" } | undefined {
  const highest =
    typeof quantity.value === "number"
      ? quantity.value
      : Array.isArray(quantity.value)
        ? Math.max(...quantity.value)
        : 0;
  if (highest < 100) return undefined;
  const before = text.slice(clause.start, quantity.start);
  const verb = BEFORE.exec(before)?.[0] ?? "";
  const after = /^以上/.exec(text.slice(quantity.end, quantity.end + 2))?.[0] ?? "";
  const exceeds = highest > 100 || /(?:超过?|高于|突破|大于)$/.test(verb);
  if (!exceeds && after === "") return undefined;
  const name = before.slice(0, before.length - verb.length);
  if (!SHARE.test(name) || MAY_EXCEED.test(before)) return undefined;
  const from = Math.max(name.lastIndexOf(",") + 1, name.lastIndexOf("、") + 1, name.length - 24);
  const start = clause.start + from;
  const metric = { start, end: clause.start + name.length };
  return { span: { start, end: quantity.end + after.length }, metric, severity: exceeds ? "error" : "info" };
}
