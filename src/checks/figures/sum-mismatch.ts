import { overlaps, type Span } from "../../message/span.ts";
import { defineCheck } from "../check.ts";
import { quoted } from "../quoted.ts";
import { sumsByYear, type YearSum } from "./sums/by-year.ts";
import { type SumFact, sumsInSentence } from "./sums/in-sentence.ts";
import { sumsInTables, type TableSum } from "./sums/in-table.ts";
import { type Share, shares } from "./sums/shares.ts";
import { type StageLength, stageLengths } from "./sums/stage-length.ts";

type Mismatch =
  | ({ readonly kind: "sentence" } & Omit<SumFact, "at" | "severity">)
  | ({ readonly kind: "years" } & Omit<YearSum, "at" | "related" | "severity">)
  | ({ readonly kind: "table" } & Omit<TableSum, "at">)
  | ({ readonly kind: "share" } & Omit<Share, "at" | "related">)
  | ({ readonly kind: "stages" } & Omit<StageLength, "at" | "related">);

/** Parts that do not add up to their total. */
export const sumMismatch = defineCheck<Mismatch>({
  id: "sum-mismatch",
  summary: "合计不符",
  explain:
    "分项之和与总数不符：一句话里的“共……其中……”、括号中的分项、百分制的各项分值；各年度任务之和与总目标，或基数加各年新增与期末总数；各阶段时长之和与写明的周期；表格的合计行；所占比例与旁边的分子、分母。分年度、含“其他”的分项和表格必须相加相等，不等是错误；“其中”只列一部分时不报，带“约”“以上”的数不报。",
  severity: "error",
  examples: [
    {
      text: "三年共新增床位700张,其中2021年100张、2022年200张、2023年300张。",
      finds: ["700张,其中2021年100张、2022年200张、2023年300张"],
    },
    { text: "新增床位400张(其中2021年100张、2022年200张、2023年100张)。", finds: [] },
    { text: "共有图书室24间,其中社区图书室9间。", finds: [] },
    {
      text: "考核实行百分制,其中进度40分、质量30分、资金20分。",
      finds: ["百分制,其中进度40分、质量30分、资金20分"],
    },
    {
      text: "一、总体目标\n到2023年,新建公厕60座。\n二、年度目标\n(一)2022年\n新建公厕20座。\n(二)2023年\n新建公厕30座。",
      finds: ["新建公厕60座"],
    },
    {
      text: "一、安排\n试点周期为1年。\n(一)准备阶段(2024年1月—3月)。\n(二)实施阶段(2024年4月—10月)。",
      finds: ["周期为1年"],
    },
    { text: "全县共有骑行驿站50座,其中免费驿站40座,占76%。", finds: ["76%"] },
    { text: "乡镇\t新建(座)\n东乡\t12\n西乡\t15\n合计\t28", finds: ["28"] },
  ],
  *run(subject) {
    const { reading, toSource } = subject;
    const told: Span[] = [];
    for (const sentence of reading.sentences)
      for (const { at, severity, ...data } of sumsInSentence(reading.text, sentence)) {
        told.push(toSource(at));
        yield { at: told.at(-1)!, severity, data: { kind: "sentence", ...data } };
      }
    for (const { at, related, severity, ...data } of sumsByYear(subject))
      if (!told.some((span) => overlaps(span, at)))
        yield { at, related, severity, data: { kind: "years", ...data } };
    for (const { at, related, ...data } of stageLengths(subject))
      yield { at, related, severity: "warning", data: { kind: "stages", ...data } };
    for (const { at, related, ...data } of shares(subject))
      yield { at, related, severity: "warning", data: { kind: "share", ...data } };
    for (const { at, ...data } of sumsInTables(subject)) yield { at, data: { kind: "table", ...data } };
  },
  say: (data) => {
    switch (data.kind) {
      case "sentence":
        return `${data.name ? quoted(data.name) : ""}各分项之和${data.sum}（${data.parts}）与总数${data.total}不符，相差${data.difference}。`;
      case "years":
        return data.baseline
          ? `${quoted(data.metric)}原有${data.baseline}，加各年新增共${data.sum}，与期末目标${data.total}不符，相差${data.difference}。`
          : `${quoted(data.metric)}各年之和${data.sum}与总数${data.total}不符，相差${data.difference}。`;
      case "table":
        return `表中${quoted(data.column)}各行之和${data.sum}与合计${data.total}不符，相差${data.difference}。`;
      case "share":
        return `文中说占${data.share}，按${data.part}、${data.whole}计算应为${data.made}，请核对。`;
      case "stages":
        return data.blank
          ? `文中说${quoted(data.period)}（${data.months}个月），各阶段相加为整年数另加${data.stages}个月，凑不成${data.months}个月。`
          : `文中说${quoted(data.period)}（${data.months}个月），各阶段相加共${data.stages}个月，不相符。`;
    }
  },
});
