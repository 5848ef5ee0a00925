import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { addDays } from "./iso-date.ts";
import {
  isWithin,
  nextPeriod,
  type Period,
  type PeriodKind,
  parsePeriod,
  periodContains,
  periodEnd,
  periodKind,
  periodOf,
  periodStart,
  periodsOfYear,
  previousPeriod,
} from "./periods.ts";
import { periodWords } from "./words.zh.ts";

const cases: readonly [
  Period,
  PeriodKind,
  start: string,
  end: string,
  next: Period,
  previous: Period,
  words: string,
][] = [
  ["2018", "year", "2018-01-01", "2018-12-31", "2019", "2017", "2018年"],
  ["2018-H1", "half-year", "2018-01-01", "2018-06-30", "2018-H2", "2017-H2", "2018年上半年"],
  ["2018-H2", "half-year", "2018-07-01", "2018-12-31", "2019-H1", "2018-H1", "2018年下半年"],
  ["2018-Q3", "quarter", "2018-07-01", "2018-09-30", "2018-Q4", "2018-Q2", "2018年第三季度"],
  ["2018-Q1", "quarter", "2018-01-01", "2018-03-31", "2018-Q2", "2017-Q4", "2018年第一季度"],
  ["2024-02", "month", "2024-02-01", "2024-02-29", "2024-03", "2024-01", "2024年2月"],
  ["2023-12", "month", "2023-12-01", "2023-12-31", "2024-01", "2023-11", "2023年12月"],
];

const kinds: readonly PeriodKind[] = ["year", "half-year", "quarter", "month"];
const anyPeriod = fc
  .tuple(fc.constantFrom(...kinds), fc.integer({ min: 1950, max: 2100 }), fc.nat(11))
  .map(([kind, year, month]) => periodOf(kind, `${year}-${String(month + 1).padStart(2, "0")}-15`));

describe("period", () => {
  for (const [period, kind, start, end, next, previous, words] of cases) {
    it(`${period} is ${words}, ${start} to ${end}`, () => {
      assert.equal(parsePeriod(period), period);
      assert.equal(periodKind(period), kind);
      assert.equal(periodStart(period), start);
      assert.equal(periodEnd(period), end);
      assert.equal(nextPeriod(period), next);
      assert.equal(previousPeriod(period), previous);
      assert.equal(periodWords(period), words);
    });
  }

  for (const text of [
    "",
    "18",
    "2018-H3",
    "2018-Q0",
    "2018-Q5",
    "2018-13",
    "2018-00",
    "2018-6",
    "2018-06-01",
    "20xx",
  ])
    it(`${text || "nothing"} is none`, () => assert.equal(parsePeriod(text), undefined));

  it("contains its first and last day and no other", () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        const [start, end] = [periodStart(period), periodEnd(period)];
        assert.ok(periodContains(period, start) && periodContains(period, end));
        assert.ok(!periodContains(period, addDays(start, -1)) && !periodContains(period, addDays(end, 1)));
        assert.equal(addDays(end, 1), periodStart(nextPeriod(period)));
        assert.equal(previousPeriod(nextPeriod(period)), period);
        assert.equal(periodOf(periodKind(period), end), period);
      }),
    );
  });

  it("lies in the longer one", () => {
    assert.equal(isWithin("2018-Q3", "2018-H2"), true);
    assert.equal(isWithin("2018-06", "2018-Q2"), true);
    assert.equal(isWithin("2018-Q2", "2018-H2"), false);
    assert.equal(isWithin("2018", "2018-H1"), false);
  });

  it("a year has its periods of a cadence, without a gap", () => {
    assert.deepEqual(periodsOfYear(2026, "quarter"), ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"]);
    assert.deepEqual(periodsOfYear(2026, "half-year"), ["2026-H1", "2026-H2"]);
    assert.deepEqual(periodsOfYear(2026, "year"), ["2026"]);
    assert.equal(periodsOfYear(2026, "month").length, 12);
    assert.equal(periodsOfYear(2026, "month").at(-1), "2026-12");
  });
});
