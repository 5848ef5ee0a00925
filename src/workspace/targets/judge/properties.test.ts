import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { judgeTarget } from "./judge.ts";
import type { Direction, Judgement, ReportedValue, TargetDefinition, TargetState } from "./types.ts";

const periods = ["2018-03", "2018-06", "2018-09", "2018-12", "2019-06", "2019", "2020-02"];
const days = [
  "2018-04-02",
  "2018-07-10",
  "2018-12-31",
  "2019-01-01",
  "2019-01-20",
  "2019-07-20",
  "2020-03-01",
];

/** Whole numbers of hundredths as decimals: near each other, so that boundaries are met. */
const decimal = fc.integer({ min: 0, max: 40 }).map((n) => ({ n, text: String(n / 4) }));
const direction = fc.constantFrom<Direction>("at-least", "at-most", "more-than", "less-than", "about");

const definition = fc.record({
  direction,
  values: fc.tuple(decimal, decimal),
  baseline: fc.option(decimal, { nil: undefined }),
  cumulative: fc.boolean(),
  yearly: fc.boolean(),
});

function toDefinition(shape: typeof definition extends fc.Arbitrary<infer T> ? T : never): TargetDefinition {
  const { baseline, values, ...rest } = shape;
  return {
    ...rest,
    metric: "面积",
    unit: "平方米",
    aggregation: "sum",
    ...(baseline && { baseline: { value: baseline.text, at: "2017" } }),
    values: [
      { period: "2018", value: values[0].text },
      { period: "2019", value: values[1].text },
    ],
  };
}

const reports = fc.uniqueArray(
  fc.record({ period: fc.constantFrom(...periods), value: decimal, hour: fc.integer({ min: 0, max: 99 }) }),
  { selector: ({ period, hour }) => `${period}-${hour}`, maxLength: 6 },
);
type Reports = typeof reports extends fc.Arbitrary<infer T> ? T : never;

function toReported(list: Reports): ReportedValue[] {
  return list.map(({ period, value, hour }, i) => ({
    id: `r${i}`,
    period,
    value: value.text,
    at: new Date(Date.UTC(2018, 0, 10, hour)).toISOString(),
  }));
}

/** Worst first. */
const goodness: readonly TargetState[] = ["failed", "not-reported", "behind", "not-due", "on-path", "met"];
const withoutIds = ({ state, light, reason }: Judgement) => {
  const { actual, ...rest } = reason;
  return { state, light, rest, value: actual?.value, period: actual?.period };
};
const day = fc.constantFrom(...days);
const runs = { numRuns: 200 };

describe("targets: what holds for all series", () => {
  it("[TG42] a better value never gives a worse state", () => {
    let changed = 0;
    fc.assert(
      fc.property(
        definition,
        reports,
        day,
        fc.nat(),
        fc.integer({ min: 1, max: 40 }),
        (shape, list, today, at, by) => {
          fc.pre(list.length > 0);
          const target = toDefinition(shape);
          const falls = target.direction === "at-most" || target.direction === "less-than";
          const better = list.map((one, i) =>
            i !== at % list.length
              ? one
              : { ...one, value: { n: 0, text: String((one.value.n + (falls ? -by : by)) / 4) } },
          );
          const before = judgeTarget(target, toReported(list), today);
          const after = judgeTarget(target, toReported(better), today);
          const [a, b] = [goodness.indexOf(before.state), goodness.indexOf(after.state)];
          if (a < 0 || b < 0) return before.state === after.state;
          if (a !== b) changed++;
          return b >= a;
        },
      ),
      { numRuns: 1000 },
    );
    assert.ok(changed > 15, `the property met only ${changed} changes of state`);
  });

  it("[TG3] the order of what was reported says nothing", () => {
    fc.assert(
      fc.property(
        definition,
        reports.chain((list) =>
          fc.tuple(
            fc.constant(list),
            fc.shuffledSubarray(
              list.map((_, i) => i),
              { minLength: list.length },
            ),
          ),
        ),
        day,
        (shape, [list, order], today) => {
          const entries = toReported(list);
          const target = toDefinition(shape);
          assert.deepEqual(
            judgeTarget(
              target,
              order.map((i) => entries[i]!),
              today,
            ),
            judgeTarget(target, entries, today),
          );
        },
      ),
      runs,
    );
  });

  it("[TG2] a correction equal to what it corrects changes nothing", () => {
    fc.assert(
      fc.property(definition, reports, day, fc.nat(), (shape, list, today, at) => {
        fc.pre(list.length > 0);
        const entries = toReported(list);
        const old = entries[at % entries.length]!;
        const correction = { ...old, id: "again", corrects: old.id, at: "2018-03-01T00:00:00Z" };
        const target = toDefinition(shape);
        assert.deepEqual(
          withoutIds(judgeTarget(target, [...entries, correction], today)),
          withoutIds(judgeTarget(target, entries, today)),
        );
      }),
      runs,
    );
  });

  it("[TG4] the same numbers in 万 of the unit lead to the same state and light", () => {
    fc.assert(
      fc.property(definition, reports, day, (shape, list, today) => {
        const target = toDefinition(shape);
        const entries = toReported(list);
        const inWan = judgeTarget(
          { ...target, unit: "万平方米" },
          entries.map((entry) => ({ ...entry, value: `${Number(entry.value) * 10_000}`, measure: "平方米" })),
          today,
        );
        const plain = judgeTarget(target, entries, today);
        assert.deepEqual([inWan.state, inWan.light], [plain.state, plain.light]);
      }),
      runs,
    );
  });

  it("[TG30] a whole split among units by sum is judged as the whole", () => {
    fc.assert(
      fc.property(definition, reports, day, fc.integer({ min: 0, max: 20 }), (shape, list, today, part) => {
        const target = toDefinition(shape);
        const entries = toReported(list);
        const split = entries.flatMap((entry) => [
          { ...entry, id: `${entry.id}a`, unit: "a", value: String(part / 4) },
          { ...entry, id: `${entry.id}b`, unit: "b", value: String((Number(entry.value) * 4 - part) / 4) },
        ]);
        assert.deepEqual(
          withoutIds(judgeTarget(target, split, today, ["a", "b"])),
          withoutIds(judgeTarget(target, entries, today)),
        );
      }),
      runs,
    );
  });
});
