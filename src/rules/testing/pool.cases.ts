import type { Parameter } from "../parameter.ts";
import type { Input } from "../rule.ts";

/** Inputs that generated rules choose from: narrow numbers (doubles), wide ones (integers of any size), all kinds. */
export const poolInputs: readonly Input[] = [
  { id: "cost", title: "医疗费用", type: { type: "number", unit: "元", scale: 2, min: "0", max: "200000" } },
  {
    id: "balance",
    title: "账户余额",
    type: { type: "number", unit: "元", scale: 2, min: "-5000", max: "5000" },
  },
  { id: "assets", title: "家庭资产", type: { type: "number", unit: "万元", scale: 1, min: "0", max: "500" } },
  { id: "fund", title: "基金", type: { type: "number", unit: "元", scale: 2 } },
  { id: "rate", title: "比例", type: { type: "number", unit: "%", scale: 1, min: "0", max: "100" } },
  { id: "factor", title: "系数", type: { type: "number", unit: "", scale: 3, min: "-2", max: "2" } },
  { id: "people", title: "人数", type: { type: "number", unit: "人", scale: 0, min: "1", max: "40" } },
  { id: "level", title: "医院等级", type: { type: "text", oneOf: ["一级", "二级", "三级"] } },
  { id: "kind", title: "类别", type: { type: "text", oneOf: ["职工", "居民"] } },
  { id: "local", title: "本市户籍", type: { type: "truth" } },
  { id: "poor", title: "低保对象", type: { type: "truth" } },
  { id: "birth", title: "出生日期", type: { type: "date" } },
  { id: "day", title: "申请日期", type: { type: "date" } },
];

const source = { document: "生成", article: "无" };

/** Parameters that generated rules choose from; each changes after the first day. */
export const poolParameters: readonly Parameter[] = [
  {
    id: "deductible",
    title: "起付线",
    type: { type: "number", unit: "元", scale: 0, min: "0", max: "5000" },
    rows: ["一级", "二级", "三级"],
    values: [
      { from: "2020-01-01", value: { 一级: "300", 二级: "600", 三级: "1000" }, decision: "甲", source },
      { from: "2024-06-01", value: { 一级: "200", 二级: "600", 三级: "1200" }, decision: "乙", source },
      { from: "2025-01-01", value: { 一级: "1", 二级: "2", 三级: "3" }, decision: "丙", source },
    ],
  },
  {
    id: "share",
    title: "报销比例",
    type: { type: "number", unit: "%", scale: 1, min: "0", max: "100" },
    values: [
      { from: "2020-01-01", value: "62.5", decision: "甲", source },
      { from: "2024-06-02", value: "70", decision: "乙", source },
    ],
  },
  {
    id: "cap",
    title: "年度限额",
    type: { type: "number", unit: "万元", scale: 2 },
    values: [{ from: "2020-01-01", value: "6.25", decision: "甲", source }],
  },
  {
    id: "since",
    title: "施行日期",
    type: { type: "date" },
    values: [{ from: "2020-01-01", value: "2018-12-31", decision: "甲", source }],
  },
  {
    id: "open",
    title: "已开放",
    type: { type: "truth" },
    values: [{ from: "2020-01-01", value: true, decision: "甲", source }],
  },
];
