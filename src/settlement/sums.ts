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

/** What is added up by hospital and month, and by hospital, beside each other in memory. */
const monthly = { points: 0, notPrepaid: 1, cash: 2, cases: 3 } as const;
const yearly = { cost: 0, selfPay: 1 } as const;
/** Months a hospital takes in memory: 0, where cases count that count in no month, to 12, and room. */
const slots = 16;

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
  const months = new LargeSums(hospitals, slots * 4);
  const years = new LargeSums(hospitals, 2);
  const ofMonth = months.low;
  const ofYear = years.low;
  for (let i = 0; i < count; i++) {
    const code = status[i] === 0 ? kind[i]! : 0;
    const own = hospital[i]!;
    const at = (own * slots + (code === 0 ? 0 : month[i]!)) * 4;
    const value = points[i]!;
    const cost = total[i]!;
    // The other sums are parts of these two.
    if (ofMonth[at]! + value >= full || ofYear[own * 2]! + cost >= full) {
      months.makeRoom(own);
      years.makeRoom(own);
    }
    ofMonth[at] = ofMonth[at]! + value;
    if (code === 1) ofMonth[at + 1] = ofMonth[at + 1]! + value - prepaidPoints(code, value, percent);
    ofMonth[at + 2] = ofMonth[at + 2]! + cash[i]!;
    ofMonth[at + 3] = ofMonth[at + 3]! + 1;
    ofYear[own * 2] = ofYear[own * 2]! + cost;
    ofYear[own * 2 + 1] = ofYear[own * 2 + 1]! + selfPay[i]!;
  }
  const sumOf = (own: number, of: number, what: keyof typeof monthly) =>
    months.at((own * slots + of) * 4 + monthly[what]);
  const byMonth = (value: (own: number, of: number) => bigint) =>
    Array.from({ length: hospitals * 13 }, (_, at) =>
      at % 13 === 0 ? 0n : value(Math.floor(at / 13), at % 13),
    );
  const ofAllMonths = (what: keyof typeof monthly) =>
    Array.from({ length: hospitals }, (_, own) => {
      let sum = 0n;
      for (let of = 0; of < 13; of++) sum += sumOf(own, of, what);
      return sum;
    });
  const byYear = (what: keyof typeof yearly) =>
    Array.from({ length: hospitals }, (_, own) => years.at(own * 2 + yearly[what]));
  return {
    points: byMonth((own, of) => sumOf(own, of, "points")),
    prepaid: byMonth((own, of) => sumOf(own, of, "points") - sumOf(own, of, "notPrepaid")),
    monthCash: byMonth((own, of) => sumOf(own, of, "cash")),
    monthCases: byMonth((own, of) => sumOf(own, of, "cases")),
    yearPoints: ofAllMonths("points"),
    cost: byYear("cost"),
    cash: ofAllMonths("cash"),
    selfPay: byYear("selfPay"),
  };
}

/** Sums of hospitals, each in doubles until it is asked to make room, then in BigInts too. */
class LargeSums {
  readonly low: Float64Array;
  readonly #high = new Map<number, bigint>();
  /** How many sums a hospital has. */
  readonly #each: number;

  constructor(hospitals: number, each: number) {
    this.low = new Float64Array(hospitals * each);
    this.#each = each;
  }

  /** Moves what a hospital's doubles have added up into BigInts. */
  makeRoom(hospital: number): void {
    for (let at = hospital * this.#each; at < (hospital + 1) * this.#each; at++) {
      if (this.low[at] === 0) continue;
      this.#high.set(at, this.at(at));
      this.low[at] = 0;
    }
  }

  at(place: number): bigint {
    return BigInt(this.low[place]!) + (this.#high.get(place) ?? 0n);
  }
}
