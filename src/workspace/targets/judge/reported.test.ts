import { describe } from "node:test";
import { by, judged, onePerDay, rate, schools } from "./testing.ts";

describe("targets: what is reported", () => {
  judged(
    "[TG3] what was reported after the day does not count",
    rate,
    "2018=90@2019-01-05T16:00:00Z on 2019-01-05: not-due grey nothing-yet",
  );
  judged(
    "[TG3] the day is China's",
    rate,
    "2018=90@2019-01-04T16:00:00Z on 2019-01-05: met green met-at-due",
  );
  judged(
    "[TG1] a running period's value is of the day of its report",
    rate,
    "2018=86.2@2018-03-01T00:00:00Z on 2018-10-05: on-path green on-path",
  );
  judged(
    "[TG4] 1.6 万人 is 16000 人",
    by("at-least", "16000", { unit: "人" }),
    "2018=1.6*万人 on 2019-01-05: met green met-at-due",
  );
  judged("[TG4] 95.9 ‰ is 9.59 %", by("at-least", "9.6"), "2018=95.9*‰ on 2019-01-05: failed red missed");
  judged(
    "[TG4] % and 百分点 do not mix",
    rate,
    "2018=88*百分点 on 2019-01-05: not-judged blue unit-mismatch",
  );
  judged(
    "[TG4] a baseline in another unit",
    { ...rate, baseline: { value: "86", unit: "人" } },
    "2018=88 on 2019-01-05: not-judged blue unit-mismatch",
  );
  judged(
    "[TG1] on its last day a period runs no more",
    onePerDay,
    "2018-06=165@2018-06-20T00:00:00Z on 2018-06-30: behind yellow behind",
  );
  judged("[TG40] a ratio as text", by("equal", "1:10"), "2018=12 on 2019-01-05: not-judged blue text-value");
  judged("[TG40] a blank", by("at-least", "xx"), "on 2018-01-05: not-judged blue text-value");
  judged(
    "[TG40] a range upside down",
    by("range", "5~3"),
    "2018=4 on 2019-01-05: not-judged blue range-inverted",
  );
  judged(
    "[TG40] a blank year",
    { ...rate, values: [{ period: "20xx", value: "87" }] },
    "2018=88 on 2019-01-05: not-judged blue no-date",
  );
  judged("[TG40] no values", { ...rate, values: [] }, "2018=88 on 2019-01-05: not-judged blue no-target");
  judged(
    "[TG40] a report that is no number",
    rate,
    "2018=八成 on 2019-01-05: not-judged blue unreadable-report",
  );
  judged(
    "[TG40] an empty report is not 0",
    by("at-most", "4"),
    "2018= on 2019-01-05: not-judged blue unreadable-report",
  );
  judged("[TG40] nothing yet", rate, "on 2018-05-05: not-due grey nothing-yet");
  judged("[TG31] a missing unit is not 0", schools, "a:2018=4 on 2019-01-20: not-judged blue units-missing", [
    "a",
    "b",
  ]);
  judged(
    "[TG32] a partial sum that reaches a floor",
    schools,
    "a:2018=9 on 2019-01-20: met green met-at-due",
    ["a", "b"],
  );
  judged(
    "[TG32] a partial sum that breaks a ceiling",
    { ...schools, direction: "at-most" },
    "a:2018=10 on 2019-01-20: failed red missed",
    ["a", "b"],
  );
  judged(
    "[TG32] a partial sum that does not yet break a ceiling",
    { ...schools, direction: "at-most" },
    "a:2018=9 on 2019-01-20: not-judged blue units-missing",
    ["a", "b"],
  );
  judged(
    "[TG32] a partial sum with a number below 0 is not certain",
    schools,
    "a:2018=10 b:2018=-1 on 2019-01-20: not-judged blue units-missing",
    ["a", "b", "c"],
  );
  judged(
    "[TG32] before the date the newest complete period is judged",
    schools,
    "a:2018-03=2 b:2018-03=1 a:2018-06=2 on 2018-07-05: on-path green on-path",
    ["a", "b"],
  );
  judged(
    "[TG30] a value of the whole goes before those of the units",
    schools,
    "a:2018=4 2018=9 on 2019-01-20: met green met-at-due",
    ["a", "b"],
  );
});
