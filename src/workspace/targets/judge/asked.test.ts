import { describe } from "node:test";
import { by, judged, schools } from "./testing.ts";

const base17 = { baseline: { value: "80", at: "2017" } };

describe("targets: what is asked", () => {
  judged(
    "[TG10] a year is not over on its last day",
    by("at-least", "87"),
    "2018-11=80 on 2018-12-31: not-due grey no-path",
  );
  judged(
    "[TG10] a month is due on its last day",
    { ...by("at-least", "87"), values: [{ period: "2018-06", value: "87" }] },
    "2018-06=86 on 2018-07-01: failed red missed",
  );
  judged(
    "[TG10] a quarter's report answers for the year it ends",
    by("at-least", "87"),
    "2018-Q4=87 on 2019-01-05: met green met-at-due",
  );
  judged("[TG11] 87 reaches 87.0", by("at-least", "87.0"), "2018=87 on 2019-01-05: met green met-at-due");
  judged(
    "[TG11] 86.9999 does not reach 87",
    by("at-least", "87"),
    "2018=86.9999 on 2019-01-05: failed red missed",
  );
  judged(
    "[TG11] more than 87 is not 87",
    by("more-than", "87"),
    "2018=87.0 on 2019-01-05: failed red missed",
  );
  judged(
    "[TG11] more than 87 is 87.01",
    by("more-than", "87"),
    "2018=87.01 on 2019-01-05: met green met-at-due",
  );
  judged("[TG11] at most 4 is 4.00", by("at-most", "4"), "2018=4.00 on 2019-01-05: met green met-at-due");
  judged("[TG11] at most 4 is not 4.01", by("at-most", "4"), "2018=4.01 on 2019-01-05: failed red missed");
  judged(
    "[TG11] less than 66 is not 66",
    by("less-than", "66", { unit: "人" }),
    "2018=66 on 2019-01-05: failed red missed",
  );
  judged(
    "[TG11] less than 66 is 65.9",
    by("less-than", "66", { unit: "人" }),
    "2018=65.9 on 2019-01-05: met green met-at-due",
  );
  judged("[TG11] equal is equal", by("equal", "3"), "2018=3.0 on 2019-01-05: met green met-at-due");
  judged("[TG11] equal is not more", by("equal", "3"), "2018=3.1 on 2019-01-05: failed red missed");
  for (const value of ["1", "2"])
    judged(
      `[TG11] ${value} is in a range of 1 to 2`,
      by("range", "1~2"),
      `2018=${value} on 2019-01-05: met green met-at-due`,
    );
  for (const value of ["0.9", "2.1"])
    judged(
      `[TG11] ${value} is not in a range of 1 to 2`,
      by("range", "1~2"),
      `2018=${value} on 2019-01-05: failed red missed`,
    );
  judged(
    "[TG13] about 4000 is 3800",
    by("about", "4000", { unit: "场" }),
    "2018=3800 on 2019-01-05: met green met-at-due",
  );
  judged(
    "[TG13] about 4000 is not 3799",
    by("about", "4000", { unit: "场" }),
    "2018=3799 on 2019-01-05: failed red missed",
  );
  judged(
    "[TG13] about 4000 is 5000",
    by("about", "4000", { unit: "场" }),
    "2018=5000 on 2019-01-05: met green met-at-due",
  );
  judged(
    "[TG14] up 5 百分点 from 80 is 85",
    by("rise-by", "5", { ...base17, unit: "百分点" }),
    "2018=85 on 2019-01-05: met green met-at-due",
  );
  judged(
    "[TG14] up 5 百分点 from 80 is not 84.9",
    by("rise-by", "5", { ...base17, unit: "百分点" }),
    "2018=84.9 on 2019-01-05: failed red missed",
  );
  judged(
    "[TG14] up 5 % from 80 is 84",
    by("rise-by", "5", base17),
    "2018=84 on 2019-01-05: met green met-at-due",
  );
  judged(
    "[TG14] up 5 % from 80 is not 83.99",
    by("rise-by", "5", base17),
    "2018=83.99 on 2019-01-05: failed red missed",
  );
  judged(
    "[TG14] up 200 beds from 6000",
    by("rise-by", "200", { unit: "张", baseline: { value: "6000", at: "2017" } }),
    "2018=6200 on 2019-01-05: met green met-at-due",
  );
  judged(
    "[TG14] down 5 % from 80 is 76",
    by("fall-by", "5", base17),
    "2018=76 on 2019-01-05: met green met-at-due",
  );
  judged(
    "[TG14] down 5 % from 80 is not 76.01",
    by("fall-by", "5", base17),
    "2018=76.01 on 2019-01-05: failed red missed",
  );
  judged(
    "[TG14] a rise without baseline",
    by("rise-by", "5"),
    "2018=84 on 2019-01-05: not-judged blue no-baseline",
  );
  judged(
    "[TG14] a rise every year on the year before",
    { ...by("rise-by", "5", base17), yearly: true },
    "2018=84 on 2019-01-05: not-judged blue no-baseline",
  );
  judged(
    "[TG15] each year of 每年 anew",
    by("at-least", "100", {
      unit: "名",
      yearly: true,
      cumulative: true,
      from: "2018",
      until: "2020",
      values: [{ period: "yearly", value: "100" }],
    }),
    "2018=120 2019-06=60@2019-07-01T00:00:00Z on 2019-07-02: on-path green on-path",
  );
  judged(
    "[TG15] what an earlier year did does not count",
    schools,
    "2018=16 2019=6@2020-01-02T00:00:00Z on 2020-01-05: failed red missed",
  );
  judged(
    "[TG15] 每年 ends with the plan",
    by("at-least", "90", {
      yearly: true,
      from: "2018",
      until: "2018",
      values: [{ period: "yearly", value: "90" }],
    }),
    "2018=91 on 2020-03-05: met green met-at-due",
  );
});
