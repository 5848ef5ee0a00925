import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { TaskRow } from "../../workspace/tasks/views.ts";
import { dispatchCount, remindCount } from "./bulk-count.ts";
import { countOf, filterOf, keptQuery, noFilters } from "./filter.ts";
import { barOf, headsOf, placeOf, scaleOf } from "./months.ts";

describe("the ledger's filter in the address", () => {
  it("is read back as it was set", () => {
    const values = new URLSearchParams(
      "plan=p&year=2026&programme=幼有善育&unit=u&state=active,closing&flag=overdue&supervised=true&text=托育&sort=due",
    );
    assert.deepEqual(filterOf(values), {
      plan: "p",
      year: 2026,
      programme: "幼有善育",
      unit: "u",
      state: ["active", "closing"],
      flag: "overdue",
      supervised: true,
      text: "托育",
      sort: "due",
    });
    assert.equal(countOf(filterOf(values)), 8);
  });

  it("leaves out what makes no sense", () => {
    assert.deepEqual(
      filterOf(new URLSearchParams("year=x&state=none&flag=none&todo=&sort=plan&supervised=no")),
      {},
    );
  });

  it("is kept without what is open", () => {
    const values = new URLSearchParams("state=active&open=1&view=gantt&by=unit");
    assert.equal(keptQuery(values), "state=active&view=gantt&by=unit");
  });

  it("is cleared as a whole", () => {
    for (const name of ["plan", "todo", "text"]) assert.ok(name in noFilters);
  });
});

describe("the scale of months", () => {
  const scale = { first: 2026 * 12, count: 12 };

  it("holds all days and today", () => {
    assert.deepEqual(scaleOf(["2026-03-01", "2027-01-31"], "2026-06-15"), {
      first: 2026 * 12 + 2,
      count: 11,
    });
    assert.deepEqual(scaleOf([], "2026-06-15"), { first: 2026 * 12 + 5, count: 1 });
  });

  it("is not stretched by one wrong date", () => {
    assert.ok(scaleOf(["1900-01-01", "2999-12-31"], "2026-06-15").count <= 241);
  });

  it("has heads of years over their months", () => {
    const { years, months } = headsOf({ first: 2026 * 12 + 10, count: 4 });
    assert.deepEqual(
      years.map(({ label, span }) => [label, span]),
      [
        ["2026年", 2],
        ["2027年", 2],
      ],
    );
    assert.deepEqual(
      months.map(({ label }) => label),
      ["11", "12", "1", "2"],
    );
  });

  it("places a day within its month, whatever its length", () => {
    assert.equal(placeOf("2026-01-01", scale), 0);
    assert.equal(placeOf("2026-02-15", scale), 1.5);
    assert.ok(placeOf("2026-12-31", scale) < 12);
  });

  it("has bars to the end of the last day", () => {
    assert.deepEqual(barOf("2026-01-01", "2026-12-31", scale), {
      left: 0,
      width: 1,
      point: false,
      open: false,
    });
    assert.deepEqual(barOf("2025-01-01", "2026-06-30", scale), {
      left: 0,
      width: 0.5,
      point: false,
      open: false,
    });
    assert.equal(barOf(undefined, "2026-06-30", scale)?.point, true);
    assert.equal(barOf("2026-08-01", "2026-06-30", scale)?.point, true);
    assert.deepEqual(barOf("2026-07-01", undefined, scale), {
      left: 0.5,
      width: 0.5,
      point: false,
      open: true,
    });
    assert.equal(barOf(undefined, undefined, scale), undefined);
    assert.equal(barOf("2024-01-01", "2024-06-30", scale), undefined);
  });
});

describe("what a bulk step would do", () => {
  const row = (state: string, ...parts: readonly [unit: string, state: string][]) =>
    ({ state, units: parts.map(([unit, each]) => ({ unit, state: each })) }) as unknown as TaskRow;
  const rows = [
    row("pending", ["a", "pending"], ["b", "pending"]),
    row("active", ["a", "reported"], ["c", "pending"]),
    row("active", ["d", "done"], ["a", "signed"]),
    row("closed", ["e", "done"]),
    row("pending"),
  ];

  it("dispatches what was not handed out, to whom it was not", () => {
    assert.deepEqual(dispatchCount(rows), { tasks: 2, units: 3 });
  });

  it("reminds those who have not finished", () => {
    assert.deepEqual(remindCount(rows), { tasks: 2, units: 1 });
  });
});
