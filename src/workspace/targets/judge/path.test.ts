import { describe } from "node:test";
import { by, judged, onePerDay, rate, schools } from "./testing.ts";

const base17 = { baseline: { value: "80", at: "2017" } };

describe("targets: path, date and light", () => {
  judged("[TG20] on the path of the baseline", rate, "2018-06=86.5 on 2018-07-05: on-path green on-path");
  judged(
    "[TG21] within 2 % of the way: 181/365 − 0.02 = 0.47589…",
    rate,
    "2018-06=86.475891 on 2018-07-05: on-path green on-path",
  );
  judged("[TG21] more than 2 % of the way", rate, "2018-06=86.475890 on 2018-07-05: behind yellow behind");
  judged(
    "[TG20] between two years from the number before, not the one reported",
    rate,
    "2018=88.9 2019-06=88@2019-07-01T00:00:00Z on 2019-07-05: on-path green on-path",
  );
  judged(
    "[TG20] a built-up count starts at 0: 4.46 of 9 by the middle",
    schools,
    "2018-06=4.3 on 2018-07-05: on-path green on-path",
  );
  judged("[TG20] a built-up count behind", schools, "2018-06=4 on 2018-07-05: behind yellow behind");
  judged(
    "[TG20] a better baseline asks for no more than the date: 92 → 90",
    { ...rate, baseline: { value: "92", at: "2017" } },
    "2018-03=86.89 on 2018-04-05: behind yellow behind",
  );
  judged(
    "[TG20] a ceiling comes down from its baseline",
    by("at-most", "70", base17),
    "2018-06=75 on 2018-07-05: on-path green on-path",
  );
  judged(
    "[TG20] a ceiling that does not come down",
    by("at-most", "70", base17),
    "2018-06=76 on 2018-07-05: behind yellow behind",
  );
  judged(
    "[TG20] a ceiling without baseline is held all the time",
    by("at-most", "4"),
    "2018-06=4.5 on 2018-07-05: behind yellow behind",
  );
  judged(
    "[TG20] no baseline, no path",
    by("at-least", "90"),
    "2018-06=10 on 2018-07-05: not-due grey no-path",
  );
  judged(
    "[TG20] equal has no path",
    by("equal", "90", base17),
    "2018-06=81 on 2018-07-05: not-due grey no-path",
  );
  judged("[TG22] a floor reached early is met", rate, "2018-06=87 on 2018-07-05: met green reached-early");
  judged(
    "[TG22] a ceiling kept so far is on path",
    by("at-most", "4"),
    "2018-06=4 on 2018-07-05: on-path green held-so-far",
  );
  judged(
    "[TG22] a range kept so far is on path",
    by("range", "1~2"),
    "2018-06=2 on 2018-07-05: on-path green held-so-far",
  );
  judged(
    "[TG23] never failed on the due day itself",
    rate,
    "2018=86.99@2018-12-31T01:00:00Z on 2018-12-31: on-path green on-path",
  );
  judged(
    "[TG23] failed the day after",
    rate,
    "2018=86.99@2018-12-31T01:00:00Z on 2019-01-01: failed red missed",
  );
  judged("[TG23] nothing on the 15th day", rate, "on 2019-01-15: not-due grey nothing-yet");
  judged("[TG23] nothing on the 16th day", rate, "on 2019-01-16: not-reported yellow nothing-reported");
  judged("[TG23] the last value on the 15th day", rate, "2018-09=86.2 on 2019-01-15: behind red behind");
  judged(
    "[TG23] the last value is no value for the date",
    rate,
    "2018-09=86.2 on 2019-01-16: not-reported yellow nothing-reported",
  );
  judged(
    "[TG23] a level reached earlier must be reported again",
    rate,
    "2018-09=88 on 2019-01-16: not-reported yellow nothing-reported",
  );
  judged(
    "[TG23] a built-up count reached earlier stays met",
    schools,
    "2018-09=9 on 2019-01-16: met green reached-early",
  );
  judged(
    "[TG24] the next date once something is reported for after",
    rate,
    "2018=86 2019-01=88@2019-02-01T00:00:00Z on 2019-02-05: on-path green on-path",
  );
  judged(
    "[TG21] worse by just the tolerance: 181 − 7.3",
    onePerDay,
    "2018-06=173.7 on 2018-07-05: on-path green on-path",
  );
  judged(
    "[TG21] worse by more than the tolerance",
    onePerDay,
    "2018-06=173.69 on 2018-07-05: behind yellow behind",
  );
  judged(
    "[TG24] a report of the due day itself is about that date",
    rate,
    "2018-12-31=86 on 2019-01-05: failed red missed",
  );
  judged(
    "[TG22] a period that holds the due day answers for it",
    { ...rate, values: [{ period: "2018-10", value: "87" }] },
    "2018-Q4=87 on 2019-01-05: met green met-at-due",
  );
  judged(
    "[TG41] 20 % of the way behind is yellow",
    onePerDay,
    "2018-06=108 on 2018-07-05: behind yellow behind",
  );
  judged(
    "[TG41] more than 20 % of the way behind is red",
    onePerDay,
    "2018-06=107.9 on 2018-07-05: behind red behind",
  );
  judged("[TG41] 31 days left is yellow", schools, "2018-10=7 on 2018-11-30: behind yellow behind");
  judged("[TG41] 30 days left is red", schools, "2018-10=7 on 2018-12-01: behind red behind");
  judged(
    "[TG41] not reported for 30 days is yellow",
    rate,
    "on 2019-01-30: not-reported yellow nothing-reported",
  );
  judged(
    "[TG41] not reported for more than 30 days is red",
    rate,
    "on 2019-01-31: not-reported red nothing-reported",
  );
});
