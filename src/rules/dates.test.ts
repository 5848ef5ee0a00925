import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { addTo, between, readDay, writeDay } from "./dates.ts";

const first = readDay("0001-01-01")!;
const last = readDay("9999-12-31")!;
const any = fc.integer({ min: first, max: last });
const recent = fc.integer({ min: readDay("1890-01-01")!, max: readDay("2110-12-31")! });

describe("dates of rules", () => {
  it("count as the platform's calendar does", () => {
    fc.assert(
      fc.property(any, (day) => {
        const text = writeDay(day);
        assert.equal(text, new Date(day * 86_400_000).toISOString().slice(0, 10));
        assert.equal(readDay(text), day);
      }),
    );
    for (const text of [
      "2023-02-29",
      "2023-13-01",
      "2023-04-31",
      "0000-01-01",
      "2023-4-1",
      "",
      "2023-01-01T00",
    ])
      assert.equal(readDay(text), undefined, text);
  });

  it("[RU41] a month's end stays within its month", () => {
    const add = (text: string, n: number, unit: "month" | "year") => writeDay(addTo(readDay(text)!, n, unit));
    assert.equal(add("2023-01-31", 1, "month"), "2023-02-28");
    assert.equal(add("2024-02-29", 1, "year"), "2025-02-28");
    assert.equal(add("2024-03-31", -1, "month"), "2024-02-29");
    assert.equal(add("2024-01-15", -13, "month"), "2022-12-15");
  });

  it("[RU42] between is the most that can be added without passing the later day", () => {
    const far = (from: string, to: string, unit: "month" | "year") =>
      between(readDay(from)!, readDay(to)!, unit);
    assert.equal(far("1964-11-22", "2024-11-21", "year"), 59);
    assert.equal(far("1964-11-22", "2024-11-22", "year"), 60);
    assert.equal(far("2024-02-29", "2025-02-28", "year"), 1);
    assert.equal(far("2024-05-02", "2024-03-31", "month"), -1);
    fc.assert(
      fc.property(recent, recent, fc.constantFrom("day", "month", "year"), (a, b, unit) => {
        const n = between(a, b, unit);
        assert.equal(between(b, a, unit), 0 - n);
        const [from, to] = a <= b ? [a, b] : [b, a];
        assert.ok(addTo(from, Math.abs(n), unit) <= to);
        assert.ok(addTo(from, Math.abs(n) + 1, unit) > to);
      }),
    );
  });
});
