import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { dayWords } from "./day.zh.ts";
import { addDays, dateOfDay, dayNumber } from "./iso-date.ts";
import { dueWords, overdueWords } from "./words.zh.ts";
import { addWorkingDays, isWorkingDay, overdue, workingDaysBetween } from "./working-days.ts";

/** Days as the State Council's notices on the holidays of 2024 and 2025 say. */
const real: readonly [date: string, working: boolean, why: string][] = [
  ["2024-09-29", true, "Sunday, made up for 国庆"],
  ["2024-09-30", true, "Monday"],
  ["2024-10-01", false, "国庆"],
  ["2024-10-07", false, "国庆, Monday"],
  ["2024-10-08", true, "Tuesday"],
  ["2024-10-12", true, "Saturday, made up for 国庆"],
  ["2024-10-13", false, "Sunday"],
  ["2025-01-26", true, "Sunday, made up for 春节"],
  ["2025-01-28", false, "除夕"],
  ["2025-02-04", false, "春节, Tuesday"],
  ["2025-02-05", true, "Wednesday"],
  ["2025-02-08", true, "Saturday, made up for 春节"],
  ["2025-02-09", false, "Sunday"],
];

const published = fc.integer({ min: dayNumber("2007-01-01"), max: dayNumber("2026-12-31") }).map(dateOfDay);

describe("working day", () => {
  for (const [date, working, why] of real)
    it(`${date} ${working ? "is" : "is not"}: ${why}`, () =>
      assert.deepEqual(isWorkingDay(date), { working, provisional: false }));

  it("of a year that is not published is the rule of the week, and says so", () => {
    assert.deepEqual(isWorkingDay("2099-10-01"), { working: true, provisional: true }); // a Thursday
    assert.deepEqual(isWorkingDay("2099-10-03"), { working: false, provisional: true });
    assert.deepEqual(isWorkingDay("1999-10-01"), { working: true, provisional: true });
  });

  it("an answer that reaches into such a year is provisional, one that does not is not", () => {
    const only2024 = (year: number) => (year === 2024 ? { exceptions: new Map() } : undefined);
    assert.deepEqual(workingDaysBetween("2024-12-30", "2024-12-31", only2024), {
      days: 1,
      provisional: false,
    });
    assert.deepEqual(workingDaysBetween("2024-12-30", "2025-01-01", only2024), {
      days: 2,
      provisional: true,
    });
    assert.deepEqual(addWorkingDays("2024-12-30", 1, only2024), { date: "2024-12-31", provisional: false });
    assert.deepEqual(addWorkingDays("2024-12-30", 2, only2024), { date: "2025-01-01", provisional: true });
    assert.deepEqual(workingDaysBetween("2025-01-01", "2024-12-30", only2024), {
      days: -2,
      provisional: false,
    });
  });
});

describe("counting working days", () => {
  it("leaves out the first day and holidays, and counts make-up days", () => {
    assert.equal(workingDaysBetween("2024-09-30", "2024-10-08").days, 1);
    assert.equal(workingDaysBetween("2024-10-07", "2024-10-13").days, 5); // 8, 9, 10, 11 and Saturday 12
    assert.equal(workingDaysBetween("2025-01-27", "2025-02-05").days, 1);
    assert.equal(workingDaysBetween("2024-10-01", "2024-10-07").days, 0);
    assert.equal(workingDaysBetween("2024-10-08", "2024-10-08").days, 0);
  });

  it("adds over a holiday", () => {
    assert.equal(addWorkingDays("2024-09-30", 1).date, "2024-10-08");
    assert.equal(addWorkingDays("2024-10-11", 1).date, "2024-10-12");
    assert.equal(addWorkingDays("2024-10-08", -1).date, "2024-09-30");
    assert.equal(addWorkingDays("2024-10-01", 0).date, "2024-10-01");
    assert.throws(() => addWorkingDays("2024-10-01", 1.5), RangeError);
  });

  it("adding gives back what lies between, both ways", () => {
    fc.assert(
      fc.property(published, fc.integer({ min: -300, max: 300 }), (date, count) => {
        assert.equal(workingDaysBetween(date, addWorkingDays(date, count).date).days, count);
      }),
    );
  });

  it("two stretches count as the whole", () => {
    fc.assert(
      fc.property(published, fc.nat(200), fc.nat(200), (date, a, b) => {
        const [mid, end] = [addDays(date, a), addDays(date, a + b)];
        assert.equal(
          workingDaysBetween(date, mid).days + workingDaysBetween(mid, end).days,
          workingDaysBetween(date, end).days,
        );
        assert.equal(workingDaysBetween(end, end).days, 0);
      }),
    );
  });
});

describe("late", () => {
  it("is what is past its day, in working days", () => {
    assert.equal(overdue("2024-09-30", "2024-09-30"), undefined);
    assert.equal(overdue("2024-10-08", "2024-09-30"), undefined);
    assert.deepEqual(overdue("2024-09-30", "2024-10-07"), { days: 0, provisional: false });
    assert.deepEqual(overdue("2024-09-30", "2024-10-10"), { days: 3, provisional: false });
  });

  it("is said in words", () => {
    assert.equal(overdueWords({ days: 3, provisional: false }), "已逾期3个工作日");
    assert.equal(overdueWords({ days: 0, provisional: false }), "已逾期，未满1个工作日");
    assert.equal(
      overdueWords({ days: 3, provisional: true }),
      "已逾期3个工作日 (节假日安排尚未公布，暂按周一至周五计算)",
    );
    assert.equal(dueWords("2024-09-30", "2024-10-10"), "已逾期3个工作日");
    assert.equal(dueWords("2024-09-30", "2024-09-30"), "今天到期");
    assert.equal(dueWords("2024-10-08", "2024-09-29"), "还有2个工作日到期");
    assert.equal(dueWords("2024-10-07", "2024-10-03"), "2024年10月7日 (周一)到期，此前没有工作日");
    assert.equal(
      dueWords("2099-10-02", "2099-09-30"),
      "还有2个工作日到期 (节假日安排尚未公布，暂按周一至周五计算)",
    );
    assert.equal(dayWords("2026-11-21"), "2026年11月21日 (周六)");
  });
});
