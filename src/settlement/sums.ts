import type { CaseColumns, CaseResults } from "./cases.ts";
import { prepaidPoints } from "./kernel.ts";
import type { Parameters } from "./parameters.ts";

/** Cases added up by hospital and month (index hospital · 13 + month), and by hospital, exact. */
export interface Sums {
  /** Points before review of cases that count in their month, 1e-8. */
  readonly points: readonly bigint[];
  readonly prepaid: readonly bigint[];
  /** Cash of the same cases (R10). */
  readonly monthCash: readonly bigint[];
  /** Number of the same cases. */
  readonly monthCases: readonly bigint[];
  /** Of all cases of the year, by hospital: points before review, cost, cash, self-paid. */
  readonly yearPoints: readonly bigint[];
  readonly cost: readonly bigint[];
  readonly cash: readonly bigint[];
  readonly selfPay: readonly bigint[];
}

/** What is added up, in the order in which it stands beside each other in memory. */
const added = { points: 0, notPrepaid: 1, cash: 2, cost: 3, selfPay: 4, cases: 5 } as const;
const stride = Object.keys(added).length;

/** Doubles hold whole numbers exactly up to twice this; no single value is larger than that. */
const full = 2 ** 52;

/**
 * The sums that months and the year are settled with. All values are whole and not negative. They are added as doubles;
 * before a sum could leave what a double holds exactly, it moves into a BigInt.
 */
export function addUp(
  cases: CaseColumns,
  results: CaseResults,
  hospitals: number,
  parameters: Parameters,
): Sums {
  const { count, hospital, month, status, cash, selfPay, total } = cases;
  const { kind, points } = results;
  const percent = Number(parameters.unstablePrepayRatio);
  // Month 0 takes the cases that count in no month.
  const low = new Float64Array(hospitals * 13 * stride);
  const high = new Map<number, bigint>();
  for (let i = 0; i < count; i++) {
    const code = status[i] === 0 ? kind[i]! : 0;
    const value = points[i]!;
    const at = (hospital[i]! * 13 + (code === 0 ? 0 : month[i]!)) * stride;
    // The other sums are parts of these two.
    if (low[at]! + value >= full || low[at + 3]! + total[i]! >= full) makeRoom(low, high, at);
    low[at] = low[at]! + value;
    if (code === 1) low[at + 1] = low[at + 1]! + value - prepaidPoints(code, value, percent);
    low[at + 2] = low[at + 2]! + cash[i]!;
    low[at + 3] = low[at + 3]! + total[i]!;
    low[at + 4] = low[at + 4]! + selfPay[i]!;
    low[at + 5] = low[at + 5]! + 1;
  }
  const sumAt = (at: number, what: keyof typeof added) => {
    const place = at * stride + added[what];
    return BigInt(low[place]!) + (high.get(place) ?? 0n);
  };
  const byMonth = (of: (at: number) => bigint) =>
    Array.from({ length: hospitals * 13 }, (_, at) => (at % 13 === 0 ? 0n : of(at)));
  const byYear = (what: keyof typeof added) =>
    Array.from({ length: hospitals }, (_, index) => {
      let sum = 0n;
      for (let at = index * 13; at < index * 13 + 13; at++) sum += sumAt(at, what);
      return sum;
    });
  return {
    points: byMonth((at) => sumAt(at, "points")),
    prepaid: byMonth((at) => sumAt(at, "points") - sumAt(at, "notPrepaid")),
    monthCash: byMonth((at) => sumAt(at, "cash")),
    monthCases: byMonth((at) => sumAt(at, "cases")),
    yearPoints: byYear("points"),
    cost: byYear("cost"),
    cash: byYear("cash"),
    selfPay: byYear("selfPay"),
  };
}

/** Moves what has been added up at a place into BigInts. */
function makeRoom(low: Float64Array, high: Map<number, bigint>, from: number): void {
  for (let at = from; at < from + stride; at++) {
    high.set(at, (high.get(at) ?? 0n) + BigInt(low[at]!));
    low[at] = 0;
  }
}
