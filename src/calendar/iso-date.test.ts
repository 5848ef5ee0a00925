import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { describe, it } from "node:test";
import fc from "fast-check";
import { addDays, dateAt, dateOfDay, daysBetween, isDate, today, weekday } from "./iso-date.ts";

const anyDate = fc.integer({ min: -25_000, max: 60_000 }).map(dateOfDay);

describe("date", () => {
  for (const date of ["2024-02-29", "2000-02-29", "2026-12-31", "0999-01-01"])
    it(`${date} exists`, () => assert.equal(isDate(date), true));
  for (const text of [
    "2023-02-29",
    "1900-02-29",
    "2026-04-31",
    "2026-13-01",
    "2026-00-10",
    "2026-1-1",
    "2026",
    "",
  ])
    it(`${text || "nothing"} does not`, () => assert.equal(isDate(text), false));

  it("goes over the ends of months and years", () => {
    assert.equal(addDays("2024-02-28", 1), "2024-02-29");
    assert.equal(addDays("2026-12-31", 1), "2027-01-01");
    assert.equal(addDays("2026-01-01", -1), "2025-12-31");
    assert.equal(daysBetween("2024-01-01", "2025-01-01"), 366);
  });

  it("has a day of the week", () => {
    assert.equal(weekday("2026-11-21"), 6);
    assert.equal(weekday("2026-11-22"), 7);
    assert.equal(weekday("2026-11-23"), 1);
    assert.equal(weekday("1969-12-31"), 3);
  });

  it("that is none is refused by name", () => {
    assert.throws(() => addDays("2026-02-30", 1), /2026-02-30/);
  });

  it("adding gives back what lies between", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
        assert.equal(daysBetween(date, addDays(date, days)), days);
        assert.equal(weekday(addDays(date, 7)), weekday(date));
      }),
    );
  });
});

describe("today", () => {
  it("is the date in China", () => {
    assert.equal(
      today(() => new Date("2026-11-20T15:59:59.999Z")),
      "2026-11-20",
    );
    assert.equal(
      today(() => new Date("2026-11-20T16:00:00.000Z")),
      "2026-11-21",
    );
  });

  it("agrees with the time zone database", () => {
    const china = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai", dateStyle: "short" });
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1992-01-01"), max: new Date("2099-01-01"), noInvalidDate: true }),
        (at) => assert.equal(dateAt(at), china.format(at)),
      ),
    );
  });

  it("does not depend on the machine's zone", () => {
    const file = new URL("./iso-date.ts", import.meta.url).href;
    const code = `import { today, weekday, addDays } from ${JSON.stringify(file)};
      console.log(today(() => new Date("2026-03-28T17:30:00Z")), weekday("2026-03-29"), addDays("2026-03-28", 1));`;
    for (const TZ of ["America/Los_Angeles", "Pacific/Kiritimati", "Europe/Berlin"]) {
      const { stdout } = spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", code], {
        env: { ...process.env, TZ },
        encoding: "utf8",
      });
      assert.equal(stdout.trim(), "2026-03-29 7 2026-03-29", TZ);
    }
  });
});
