import type { TargetData, TargetEvents } from "../events.ts";
import type { Aggregation, Direction } from "../judge/types.ts";
import { aggregationWords, directionWords, periodTitle } from "../words.zh.ts";

/** What a sentence about the past needs to know beside the event. */
export interface Known {
  readonly unitNames: ReadonlyMap<string, string>;
  /** The value that an entry says, with its unit. */
  readonly sayEntry: (entry: string) => string | undefined;
  /** The definition before, of an edit. */
  readonly before: TargetData | undefined;
}

/** What happened to a target, one sentence. */
export const sayHistory: {
  readonly [K in keyof TargetEvents]: (data: TargetEvents[K], known: Known) => string;
} = {
  "target.created": ({ values, units }) =>
    `指标随方案发布建立，目标值${values.length}个，报送单位${units.length}个。`,
  "target.edited": (data, { before }) => `指标定义修改：${before ? changesOf(before, data) : "重新确定"}。`,
  "target.removed": () => "指标随方案修订停用，历史数值保留。",
  "target.units": ({ units }, { unitNames }) =>
    units.length === 0
      ? "取消了报送单位。"
      : `报送单位确定为${units.map((unit) => unitNames.get(unit) ?? "已删除的单位").join("、")}。`,
  "target.reported": ({ id, period, unit, corrects, note }, { unitNames, sayEntry }) => {
    const who = unit === undefined ? "总体" : (unitNames.get(unit) ?? "");
    const value = sayEntry(id) ?? "";
    if (corrects === undefined) return `${who}报送${periodTitle(period)}：${value}。`;
    return `${who}更正${periodTitle(period)}：${sayEntry(corrects) ?? ""}改为${value}，原因：${note ?? ""}。`;
  },
};

function changesOf(before: TargetData, after: TargetData): string {
  const changes = [
    differ("指标", before.metric, after.metric),
    differ("范围", before.scope ?? "", after.scope ?? ""),
    differ("计量单位", before.unit, after.unit),
    differ(
      "比较方式",
      directionWords[before.direction as Direction],
      directionWords[after.direction as Direction],
    ),
    differ(
      "汇总方式",
      aggregationWords[before.aggregation as Aggregation],
      aggregationWords[after.aggregation as Aggregation],
    ),
    differ("是否累计", yesOrNo(before.cumulative), yesOrNo(after.cumulative)),
    differ("是否按年重新计算", yesOrNo(before.yearly), yesOrNo(after.yearly)),
    differ("基数", baselineOf(before), baselineOf(after)),
    differ("目标值", valuesOf(before), valuesOf(after)),
  ].filter((change) => change !== "");
  return changes.join("；") || "内容未变，方案版本更新";
}

function differ(title: string, before: string, after: string): string {
  return before === after ? "" : `${title}由“${before || "无"}”改为“${after || "无"}”`;
}

function yesOrNo(value: boolean | undefined): string {
  return value ? "是" : "否";
}

function baselineOf({ baseline }: TargetData): string {
  return baseline ? `${baseline.value}${baseline.at ? `（${periodTitle(baseline.at)}）` : ""}` : "";
}

function valuesOf({ values }: TargetData): string {
  return [...values]
    .sort((a, b) => (a.period < b.period ? -1 : 1))
    .map(
      ({ period, value, upper }) =>
        `${periodTitle(period)}${value}${upper === undefined ? "" : `至${upper}`}`,
    )
    .join("、");
}
