import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { judgeDates, judgeTarget } from "./judge.ts";
import type { Judgement, ReportedValue, TargetDefinition } from "./types.ts";

/** 87 % by 2018, 89 % by 2019, 90 % by 2020, from 86 % at the end of 2017. */
const rate: TargetDefinition = {
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
const schools: TargetDefinition = {
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

const by = (
  direction: TargetDefinition["direction"],
  value: string,
  more: Partial<TargetDefinition> = {},
) => ({
  metric: "比率",
  unit: "%",
  direction,
  aggregation: "last" as const,
  values: [{ period: "2018", value }],
  ...more,
});

let count = 0;
function said(period: string, value: string, more: Partial<ReportedValue> = {}): ReportedValue {
  return { id: `r${++count}`, period, value, at: "2018-01-10T02:00:00Z", ...more };
}
const without = (entry: ReportedValue): ReportedValue => {
  const { value: _, ...rest } = entry;
  return rest;
};

/** `state light rule`, so that a case is one line. */
const brief = ({ state, light, reason }: Judgement) => `${state} ${light} ${reason.rule}`;

interface Case {
  readonly name: string;
  readonly of: TargetDefinition;
  readonly reported: readonly ReportedValue[];
  readonly on: string;
  readonly units?: readonly string[];
  readonly is: string;
}

const base17 = { baseline: { value: "80", at: "2017" } };
const cases: readonly Case[] = [
  // What is asked
  {
    name: "[TG10] a year is not over on its last day",
    of: by("at-least", "87"),
    reported: [said("2018-11", "80")],
    on: "2018-12-31",
    is: "not-due grey no-path",
  },
  {
    name: "[TG10] a month is due on its last day",
    of: { ...by("at-least", "87"), values: [{ period: "2018-06", value: "87" }] },
    reported: [said("2018-06", "86")],
    on: "2018-07-01",
    is: "failed red missed",
  },
  {
    name: "[TG10] a quarter's report answers for the year it ends",
    of: by("at-least", "87"),
    reported: [said("2018-Q4", "87")],
    on: "2019-01-05",
    is: "met green met-at-due",
  },
  {
    name: "[TG11] 87 reaches 87.0",
    of: by("at-least", "87.0"),
    reported: [said("2018", "87")],
    on: "2019-01-05",
    is: "met green met-at-due",
  },
  {
    name: "[TG11] 86.9999 does not reach 87",
    of: by("at-least", "87"),
    reported: [said("2018", "86.9999")],
    on: "2019-01-05",
    is: "failed red missed",
  },
  {
    name: "[TG11] more than 87 is not 87",
    of: by("more-than", "87"),
    reported: [said("2018", "87.0")],
    on: "2019-01-05",
    is: "failed red missed",
  },
  {
    name: "[TG11] more than 87 is 87.01",
    of: by("more-than", "87"),
    reported: [said("2018", "87.01")],
    on: "2019-01-05",
    is: "met green met-at-due",
  },
  {
    name: "[TG11] at most 4 is 4.00",
    of: by("at-most", "4"),
    reported: [said("2018", "4.00")],
    on: "2019-01-05",
    is: "met green met-at-due",
  },
  {
    name: "[TG11] at most 4 is not 4.01",
    of: by("at-most", "4"),
    reported: [said("2018", "4.01")],
    on: "2019-01-05",
    is: "failed red missed",
  },
  {
    name: "[TG11] less than 66 is not 66",
    of: by("less-than", "66", { unit: "人" }),
    reported: [said("2018", "66")],
    on: "2019-01-05",
    is: "failed red missed",
  },
  {
    name: "[TG11] less than 66 is 65.9",
    of: by("less-than", "66", { unit: "人" }),
    reported: [said("2018", "65.9")],
    on: "2019-01-05",
    is: "met green met-at-due",
  },
  {
    name: "[TG11] equal is equal",
    of: by("equal", "3"),
    reported: [said("2018", "3.0")],
    on: "2019-01-05",
    is: "met green met-at-due",
  },
  {
    name: "[TG11] equal is not more",
    of: by("equal", "3"),
    reported: [said("2018", "3.1")],
    on: "2019-01-05",
    is: "failed red missed",
  },
  ...(["0.9", "1", "2", "2.1"] as const).map((value) => ({
    name: `[TG11] ${value} in a range of 1 to 2`,
    of: { ...by("range", "1"), values: [{ period: "2018", value: "1", upper: "2" }] },
    reported: [said("2018", value)],
    on: "2019-01-05",
    is: value === "1" || value === "2" ? "met green met-at-due" : "failed red missed",
  })),
  {
    name: "[TG13] about 4000 is 3800",
    of: by("about", "4000", { unit: "场" }),
    reported: [said("2018", "3800")],
    on: "2019-01-05",
    is: "met green met-at-due",
  },
  {
    name: "[TG13] about 4000 is not 3799",
    of: by("about", "4000", { unit: "场" }),
    reported: [said("2018", "3799")],
    on: "2019-01-05",
    is: "failed red missed",
  },
  {
    name: "[TG13] about 4000 is 5000",
    of: by("about", "4000", { unit: "场" }),
    reported: [said("2018", "5000")],
    on: "2019-01-05",
    is: "met green met-at-due",
  },
  {
    name: "[TG14] up 5 百分点 from 80 is 85",
    of: by("rise-by", "5", { ...base17, unit: "百分点" }),
    reported: [said("2018", "85")],
    on: "2019-01-05",
    is: "met green met-at-due",
  },
  {
    name: "[TG14] up 5 百分点 from 80 is not 84.9",
    of: by("rise-by", "5", { ...base17, unit: "百分点" }),
    reported: [said("2018", "84.9")],
    on: "2019-01-05",
    is: "failed red missed",
  },
  {
    name: "[TG14] up 5 % from 80 is 84",
    of: by("rise-by", "5", base17),
    reported: [said("2018", "84")],
    on: "2019-01-05",
    is: "met green met-at-due",
  },
  {
    name: "[TG14] up 5 % from 80 is not 83.99",
    of: by("rise-by", "5", base17),
    reported: [said("2018", "83.99")],
    on: "2019-01-05",
    is: "failed red missed",
  },
  {
    name: "[TG14] up 200 beds from 6000",
    of: by("rise-by", "200", { unit: "张", baseline: { value: "6000", at: "2017" } }),
    reported: [said("2018", "6200")],
    on: "2019-01-05",
    is: "met green met-at-due",
  },
  {
    name: "[TG14] down 5 % from 80 is 76",
    of: by("fall-by", "5", base17),
    reported: [said("2018", "76")],
    on: "2019-01-05",
    is: "met green met-at-due",
  },
  {
    name: "[TG14] down 5 % from 80 is not 76.01",
    of: by("fall-by", "5", base17),
    reported: [said("2018", "76.01")],
    on: "2019-01-05",
    is: "failed red missed",
  },
  {
    name: "[TG14] a rise without baseline",
    of: by("rise-by", "5"),
    reported: [said("2018", "84")],
    on: "2019-01-05",
    is: "not-judged blue no-baseline",
  },
  {
    name: "[TG14] a rise every year on the year before",
    of: { ...by("rise-by", "5", base17), yearly: true },
    reported: [said("2018", "84")],
    on: "2019-01-05",
    is: "not-judged blue no-baseline",
  },
  {
    name: "[TG15] each year of 每年 anew",
    of: by("at-least", "100", {
      unit: "名",
      yearly: true,
      cumulative: true,
      from: "2018",
      until: "2020",
      values: [{ period: "yearly", value: "100" }],
    }),
    reported: [said("2018", "120"), said("2019-06", "60", { at: "2019-07-01T00:00:00Z" })],
    on: "2019-07-02",
    is: "on-path green on-path",
  },
  {
    name: "[TG15] what an earlier year did does not count",
    of: schools,
    reported: [said("2018", "16"), said("2019", "6", { at: "2020-01-02T00:00:00Z" })],
    on: "2020-01-05",
    is: "failed red missed",
  },
  // The path: 86 → 87 over 365 days; 2 % of the way is 0.02
  {
    name: "[TG20] on the path of the baseline",
    of: rate,
    reported: [said("2018-06", "86.5")],
    on: "2018-07-05",
    is: "on-path green on-path",
  },
  {
    name: "[TG21] within 2 % of the way: 181/365 − 0.02 = 0.47589…",
    of: rate,
    reported: [said("2018-06", "86.475891")],
    on: "2018-07-05",
    is: "on-path green on-path",
  },
  {
    name: "[TG21] more than 2 % of the way",
    of: rate,
    reported: [said("2018-06", "86.475890")],
    on: "2018-07-05",
    is: "behind yellow behind",
  },
  {
    name: "[TG20] between two years from the number before, not the one reported",
    of: rate,
    reported: [said("2018", "88.9"), said("2019-06", "88", { at: "2019-07-01T00:00:00Z" })],
    on: "2019-07-05",
    is: "on-path green on-path",
  },
  {
    name: "[TG20] a built-up count starts at 0: 4.46 of 9 by the middle",
    of: schools,
    reported: [said("2018-06", "4.3")],
    on: "2018-07-05",
    is: "on-path green on-path",
  },
  {
    name: "[TG20] a built-up count behind",
    of: schools,
    reported: [said("2018-06", "4")],
    on: "2018-07-05",
    is: "behind yellow behind",
  },
  {
    name: "[TG20] a better baseline asks for no more than the date: 92 → 90",
    of: { ...rate, baseline: { value: "92", at: "2017" } },
    reported: [said("2018-03", "86.89")],
    on: "2018-04-05",
    is: "behind yellow behind",
  },
  {
    name: "[TG20] a ceiling comes down from its baseline",
    of: by("at-most", "70", base17),
    reported: [said("2018-06", "75")],
    on: "2018-07-05",
    is: "on-path green on-path",
  },
  {
    name: "[TG20] a ceiling that does not come down",
    of: by("at-most", "70", base17),
    reported: [said("2018-06", "76")],
    on: "2018-07-05",
    is: "behind yellow behind",
  },
  {
    name: "[TG20] a ceiling without baseline is held all the time",
    of: by("at-most", "4"),
    reported: [said("2018-06", "4.5")],
    on: "2018-07-05",
    is: "behind yellow behind",
  },
  {
    name: "[TG20] no baseline, no path",
    of: by("at-least", "90"),
    reported: [said("2018-06", "10")],
    on: "2018-07-05",
    is: "not-due grey no-path",
  },
  {
    name: "[TG20] equal has no path",
    of: by("equal", "90", base17),
    reported: [said("2018-06", "81")],
    on: "2018-07-05",
    is: "not-due grey no-path",
  },
  {
    name: "[TG22] a floor reached early is met",
    of: rate,
    reported: [said("2018-06", "87")],
    on: "2018-07-05",
    is: "met green reached-early",
  },
  {
    name: "[TG22] a ceiling kept so far is on path",
    of: by("at-most", "4"),
    reported: [said("2018-06", "4")],
    on: "2018-07-05",
    is: "on-path green held-so-far",
  },
  {
    name: "[TG22] a range kept so far is on path",
    of: { ...by("range", "1"), values: [{ period: "2018", value: "1", upper: "2" }] },
    reported: [said("2018-06", "2")],
    on: "2018-07-05",
    is: "on-path green held-so-far",
  },
  {
    name: "[TG23] never failed on the due day itself",
    of: rate,
    reported: [said("2018", "86.99", { at: "2018-12-31T01:00:00Z" })],
    on: "2018-12-31",
    is: "on-path green on-path",
  },
  {
    name: "[TG23] failed the day after",
    of: rate,
    reported: [said("2018", "86.99", { at: "2018-12-31T01:00:00Z" })],
    on: "2019-01-01",
    is: "failed red missed",
  },
  {
    name: "[TG23] nothing on the 15th day",
    of: rate,
    reported: [],
    on: "2019-01-15",
    is: "not-due grey nothing-yet",
  },
  {
    name: "[TG23] nothing on the 16th day",
    of: rate,
    reported: [],
    on: "2019-01-16",
    is: "not-reported yellow nothing-reported",
  },
  {
    name: "[TG23] the last value on the 15th day",
    of: rate,
    reported: [said("2018-09", "86.2")],
    on: "2019-01-15",
    is: "behind red behind",
  },
  {
    name: "[TG23] the last value is no value for the date",
    of: rate,
    reported: [said("2018-09", "86.2")],
    on: "2019-01-16",
    is: "not-reported yellow nothing-reported",
  },
  {
    name: "[TG23] a level reached earlier must be reported again",
    of: rate,
    reported: [said("2018-09", "88")],
    on: "2019-01-16",
    is: "not-reported yellow nothing-reported",
  },
  {
    name: "[TG23] a built-up count reached earlier stays met",
    of: schools,
    reported: [said("2018-09", "9")],
    on: "2019-01-16",
    is: "met green reached-early",
  },
  {
    name: "[TG24] the next date once something is reported for after",
    of: rate,
    reported: [said("2018", "86"), said("2019-01", "88", { at: "2019-02-01T00:00:00Z" })],
    on: "2019-02-05",
    is: "on-path green on-path",
  },
  // What is reported
  {
    name: "[TG3] what was reported after the day does not count",
    of: rate,
    reported: [said("2018", "90", { at: "2019-01-05T16:00:00Z" })],
    on: "2019-01-05",
    is: "not-due grey nothing-yet",
  },
  {
    name: "[TG3] the day is China's",
    of: rate,
    reported: [said("2018", "90", { at: "2019-01-04T16:00:00Z" })],
    on: "2019-01-05",
    is: "met green met-at-due",
  },
  {
    name: "[TG1] a running period's value is of the day of its report",
    of: rate,
    reported: [said("2018", "86.2", { at: "2018-03-01T00:00:00Z" })],
    on: "2018-10-05",
    is: "on-path green on-path",
  },
  {
    name: "[TG4] 1.6 万人 is 16000 人",
    of: by("at-least", "16000", { unit: "人" }),
    reported: [said("2018", "1.6", { measure: "万人" })],
    on: "2019-01-05",
    is: "met green met-at-due",
  },
  {
    name: "[TG4] 95.9 ‰ is 9.59 %",
    of: by("at-least", "9.6"),
    reported: [said("2018", "95.9", { measure: "‰" })],
    on: "2019-01-05",
    is: "failed red missed",
  },
  {
    name: "[TG4] % and 百分点 do not mix",
    of: rate,
    reported: [said("2018", "88", { measure: "百分点" })],
    on: "2019-01-05",
    is: "not-judged blue unit-mismatch",
  },
  {
    name: "[TG4] a baseline in another unit",
    of: { ...rate, baseline: { value: "86", unit: "人" } },
    reported: [said("2018", "88")],
    on: "2019-01-05",
    is: "not-judged blue unit-mismatch",
  },
  // Not to be judged
  {
    name: "[TG40] a ratio as text",
    of: by("equal", "1:10"),
    reported: [said("2018", "12")],
    on: "2019-01-05",
    is: "not-judged blue text-value",
  },
  {
    name: "[TG40] a blank",
    of: by("at-least", "xx"),
    reported: [],
    on: "2018-01-05",
    is: "not-judged blue text-value",
  },
  {
    name: "[TG40] a range upside down",
    of: { ...by("range", "5"), values: [{ period: "2018", value: "5", upper: "3" }] },
    reported: [said("2018", "4")],
    on: "2019-01-05",
    is: "not-judged blue range-inverted",
  },
  {
    name: "[TG40] a blank year",
    of: { ...rate, values: [{ period: "20xx", value: "87" }] },
    reported: [said("2018", "88")],
    on: "2019-01-05",
    is: "not-judged blue no-date",
  },
  {
    name: "[TG40] no values",
    of: { ...rate, values: [] },
    reported: [said("2018", "88")],
    on: "2019-01-05",
    is: "not-judged blue no-target",
  },
  {
    name: "[TG40] a report that is no number",
    of: rate,
    reported: [said("2018", "八成")],
    on: "2019-01-05",
    is: "not-judged blue unreadable-report",
  },
  {
    name: "[TG40] an empty report is not 0",
    of: by("at-most", "4"),
    reported: [without(said("2018", ""))],
    on: "2019-01-05",
    is: "not-judged blue unreadable-report",
  },
  { name: "[TG40] nothing yet", of: rate, reported: [], on: "2018-05-05", is: "not-due grey nothing-yet" },
  // Units
  {
    name: "[TG31] a missing unit is not 0",
    of: schools,
    reported: [said("2018", "4", { unit: "a" })],
    on: "2019-01-20",
    units: ["a", "b"],
    is: "not-judged blue units-missing",
  },
  {
    name: "[TG32] a partial sum that reaches a floor",
    of: schools,
    reported: [said("2018", "9", { unit: "a" })],
    on: "2019-01-20",
    units: ["a", "b"],
    is: "met green met-at-due",
  },
  {
    name: "[TG32] a partial sum that breaks a ceiling",
    of: { ...schools, direction: "at-most" },
    reported: [said("2018", "10", { unit: "a" })],
    on: "2019-01-20",
    units: ["a", "b"],
    is: "failed red missed",
  },
  {
    name: "[TG32] a partial sum that does not yet break a ceiling",
    of: { ...schools, direction: "at-most" },
    reported: [said("2018", "9", { unit: "a" })],
    on: "2019-01-20",
    units: ["a", "b"],
    is: "not-judged blue units-missing",
  },
  {
    name: "[TG32] a partial sum with a number below 0 is not certain",
    of: schools,
    reported: [said("2018", "10", { unit: "a" }), said("2018", "-1", { unit: "b" })],
    on: "2019-01-20",
    units: ["a", "b", "c"],
    is: "not-judged blue units-missing",
  },
  {
    name: "[TG32] before the date the newest complete period is judged",
    of: schools,
    reported: [
      said("2018-03", "2", { unit: "a" }),
      said("2018-03", "1", { unit: "b" }),
      said("2018-06", "2", { unit: "a" }),
    ],
    on: "2018-07-05",
    units: ["a", "b"],
    is: "on-path green on-path",
  },
  {
    name: "[TG30] a value of the whole goes before those of the units",
    of: schools,
    reported: [said("2018", "4", { unit: "a" }), said("2018", "9")],
    on: "2019-01-20",
    units: ["a", "b"],
    is: "met green met-at-due",
  },
  // Boundaries
  {
    name: "[TG21] worse by just the tolerance: 181 − 7.3",
    of: by("at-least", "365", { unit: "所", cumulative: true }),
    reported: [said("2018-06", "173.7")],
    on: "2018-07-05",
    is: "on-path green on-path",
  },
  {
    name: "[TG21] worse by more than the tolerance",
    of: by("at-least", "365", { unit: "所", cumulative: true }),
    reported: [said("2018-06", "173.69")],
    on: "2018-07-05",
    is: "behind yellow behind",
  },
  {
    name: "[TG1] on its last day a period runs no more",
    of: by("at-least", "365", { unit: "所", cumulative: true }),
    reported: [said("2018-06", "165", { at: "2018-06-20T00:00:00Z" })],
    on: "2018-06-30",
    is: "behind yellow behind",
  },
  {
    name: "[TG24] a report of the due day itself is about that date",
    of: rate,
    reported: [said("2018-12-31", "86")],
    on: "2019-01-05",
    is: "failed red missed",
  },
  {
    name: "[TG22] a period that holds the due day answers for it",
    of: { ...rate, values: [{ period: "2018-10", value: "87" }] },
    reported: [said("2018-Q4", "87")],
    on: "2019-01-05",
    is: "met green met-at-due",
  },
  {
    name: "[TG15] 每年 ends with the plan",
    of: by("at-least", "90", {
      yearly: true,
      from: "2018",
      until: "2018",
      values: [{ period: "yearly", value: "90" }],
    }),
    reported: [said("2018", "91")],
    on: "2020-03-05",
    is: "met green met-at-due",
  },
  // Lights
  {
    name: "[TG41] 20 % of the way behind is yellow",
    of: by("at-least", "365", { unit: "所", cumulative: true }),
    reported: [said("2018-06", "108")],
    on: "2018-07-05",
    is: "behind yellow behind",
  },
  {
    name: "[TG41] more than 20 % of the way behind is red",
    of: by("at-least", "365", { unit: "所", cumulative: true }),
    reported: [said("2018-06", "107.9")],
    on: "2018-07-05",
    is: "behind red behind",
  },
  {
    name: "[TG41] 31 days left is yellow",
    of: schools,
    reported: [said("2018-10", "7")],
    on: "2018-11-30",
    is: "behind yellow behind",
  },
  {
    name: "[TG41] 30 days left is red",
    of: schools,
    reported: [said("2018-10", "7")],
    on: "2018-12-01",
    is: "behind red behind",
  },
  {
    name: "[TG41] not reported for 30 days is yellow",
    of: rate,
    reported: [],
    on: "2019-01-30",
    is: "not-reported yellow nothing-reported",
  },
  {
    name: "[TG41] not reported for more than 30 days is red",
    of: rate,
    reported: [],
    on: "2019-01-31",
    is: "not-reported red nothing-reported",
  },
];

describe("targets: state and light", () => {
  for (const { name, of, reported, on, units, is } of cases) {
    it(name, () => assert.equal(brief(judgeTarget(of, reported, on, units)), is));
  }
});

describe("targets: corrections", () => {
  const first = said("2018", "86", { id: "first" });
  const second = said("2018", "88", { id: "second", corrects: "first", at: "2019-01-02T00:00:00Z" });
  const third = said("2018", "85", { id: "third", corrects: "second", at: "2019-01-03T00:00:00Z" });

  it("[TG2] a correction replaces what it corrects, and a chain ends with its newest", () => {
    assert.equal(judgeTarget(rate, [first, second], "2019-01-05").state, "met");
    assert.equal(judgeTarget(rate, [third, first, second], "2019-01-05").state, "failed");
  });

  it("[TG2] of two corrections of one entry the newest holds, and the reason names the whole history", () => {
    const other = { ...third, corrects: "first" };
    const { state, reason } = judgeTarget(rate, [first, other, second], "2019-01-05");
    assert.equal(state, "failed");
    assert.deepEqual(reason.actual?.ids, ["first", "second", "third"]);
  });

  it("[TG2] a correction takes the place of its entry: it does not outrank a later report", () => {
    const later = said("2018", "89", { id: "later", at: "2019-01-01T12:00:00Z" });
    assert.equal(judgeTarget(rate, [first, later, second, third], "2019-01-05").reason.actual?.value, "89");
  });

  it("[TG2] entries that correct each other do not hang", () => {
    const loop = [{ ...first, corrects: "second" }, second];
    assert.equal(judgeTarget(rate, loop, "2019-01-05").reason.actual?.value, "88");
  });
});

describe("targets: what the reason holds", () => {
  it("[TG25] the trend of the newest three values, and that it changes no state", () => {
    const reported = ["2018-03:86.9", "2018-06:86.1", "2018-09:86.2", "2018-10:86.3"].map((text) => {
      const [period = "", value = ""] = text.split(":");
      return said(period, value);
    });
    const { state, reason } = judgeTarget(rate, reported, "2018-11-05");
    assert.equal(state, "behind");
    // From 86.1 on 30 June to 86.3 on 31 October, 123 days; 61 days more: 86.3 + 0.2 × 61 ÷ 123.
    assert.deepEqual(reason.forecast, { value: "86.399187", periods: 3, reaches: false });
  });

  it("[TG25] no forecast from one day, after the due day, or beyond 100 %", () => {
    assert.equal(judgeTarget(rate, [said("2018-06", "86.5")], "2018-07-05").reason.forecast, undefined);
    const ended = [said("2018-06", "86.5"), said("2018", "86.9")];
    assert.equal(judgeTarget(rate, ended, "2019-01-05").reason.forecast, undefined);
    const steep = [said("2018-03", "20"), said("2018-06", "80")];
    assert.equal(judgeTarget(rate, steep, "2018-07-05").reason.forecast?.value, "100");
    const full = [said("2018-03", "90"), said("2018-06", "100")];
    assert.equal(judgeTarget(rate, full, "2018-07-05").reason.forecast?.value, "100");
    const beyond = [said("2018-03", "100"), said("2018-06", "101")];
    assert.equal(judgeTarget(rate, beyond, "2018-07-05").reason.forecast?.value, "103.021978");
  });

  it("[TG25] a built-up count is forecast from its own year alone", () => {
    const reported = [said("2018", "9"), said("2019-06", "3", { at: "2019-07-01T00:00:00Z" })];
    assert.equal(judgeTarget(schools, reported, "2019-07-05").reason.forecast, undefined);
  });

  it("[TG16] a share above 100 % is judged and noted", () => {
    const { state, reason } = judgeTarget(rate, [said("2018", "103")], "2019-01-05");
    assert.deepEqual([state, reason.notes], ["met", ["over-100-percent"]]);
  });

  it("[TG43] a quotient a hair below the target is told apart from it", () => {
    const near = without(said("2018", "", { numerator: "8699999999", denominator: "10000000000" }));
    const { state, reason } = judgeTarget(rate, [near], "2019-01-05");
    assert.deepEqual([state, reason.actual?.value], ["failed", "86.99999999"]);
  });

  it("[TG24] every date has a judgement of its own", () => {
    const dates = judgeDates(rate, [said("2018", "86.2")], "2019-03-05");
    assert.deepEqual(
      dates.map(({ period, judgement }) => [period, judgement.reason.rule]),
      [
        ["2018", "missed"],
        ["2019", "nothing-yet"],
        ["2020", "not-begun"],
      ],
    );
  });
});
