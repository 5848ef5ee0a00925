import assert from "node:assert/strict";
import { it } from "node:test";
import { judgeTarget } from "./judge.ts";
import type { Direction, Judgement, ReportedValue, TargetDefinition } from "./types.ts";

/** 87 % by 2018, 89 % by 2019, 90 % by 2020, from 86 % at the end of 2017. */
export const rate: TargetDefinition = {
  metric: "毛入园率",
  unit: "%",
  direction: "at-least",
  aggregation: "ratio",
  baseline: { value: "86", at: "2017" },
  values: [
    { period: "2018", value: "87" },
    { period: "2019", value: "89" },
    { period: "2020", value: "90" },
  ],
};

/** 9 schools in 2018, 7 in 2019. */
export const schools: TargetDefinition = {
  metric: "建设幼儿园",
  unit: "所",
  direction: "at-least",
  aggregation: "sum",
  cumulative: true,
  yearly: true,
  values: [
    { period: "2018", value: "9" },
    { period: "2019", value: "7" },
  ],
};

/** 365 places from 0 over the 365 days of 2018: one a day. */
export const onePerDay: TargetDefinition = {
  ...schools,
  unit: "个",
  yearly: false,
  values: [{ period: "2018", value: "365" }],
};

/** A rate for 2018 that binds so; `1~2` is a range. */
export function by(
  direction: Direction,
  value: string,
  more: Partial<TargetDefinition> = {},
): TargetDefinition {
  const [low = "", upper] = value.split("~");
  return {
    metric: "比率",
    unit: "%",
    direction,
    aggregation: "last",
    values: [{ period: "2018", value: low, ...(upper !== undefined && { upper }) }],
    ...more,
  };
}

let count = 0;

/** An entry, reported on 10 January 2018 so that its period alone says its day. */
export function said(period: string, value: string, more: Partial<ReportedValue> = {}): ReportedValue {
  return { id: `r${++count}`, period, value, at: "2018-01-10T02:00:00Z", ...more };
}

/** Reads `2018=87`, `a:2018=4` (unit a), `2018=1.6*万人`, `2018=88@2019-01-02T00:00:00Z`, `2018=` (empty). */
function readReports(text: string): ReportedValue[] {
  return text.split(" ").flatMap((item) => {
    const match = /^(?:(\w+):)?([^=]+)=([^*@]*)(?:\*([^@]+))?(?:@(.+))?$/.exec(item);
    if (!match) return [];
    const [, unit, period = "", value = "", measure, at] = match;
    return [said(period, value, { ...(unit && { unit }), ...(measure && { measure }), ...(at && { at }) })];
  });
}

/** `state light rule`, so that a case is a line. */
function brief({ state, light, reason }: Judgement): string {
  return `${state} ${light} ${reason.rule}`;
}

/**
 * A test of one judgement. `told` is `reports on day: state light rule`; `units` the units that must report.
 */
export function judged(name: string, of: TargetDefinition, told: string, units?: readonly string[]): void {
  const match = /^(.*?)\s*on (\S+): (.+)$/.exec(told);
  if (!match) throw new Error(`no "reports on day: outcome": ${told}`);
  const [, reports = "", day = "", outcome] = match;
  it(name, () => assert.equal(brief(judgeTarget(of, readReports(reports), day, units)), outcome));
}
