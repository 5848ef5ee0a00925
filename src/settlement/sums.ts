import { type CaseColumns, type CaseResults, monthKind } from "./cases.ts";
import { prepaidPoints } from "./kernel.ts";
import type { Parameters } from "./parameters.ts";

/** Cases added up by hospital and month (index hospital · 13 + month; month 0 is the year), exact. */
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

/** Doubles add integers exactly below this; a sum that reaches it moves into its BigInt. */
const full = 2 ** 52;

/** Adds many integers exactly at the speed of doubles. */
class Totals {
  readonly #low: Float64Array;
  readonly #high: bigint[];
  constructor(size: number) {
    this.#low = new Float64Array(size);
    this.#high = new Array<bigint>(size).fill(0n);
  }
  add(at: number, value: number): void {
    const sum = this.#low[at]! + value;
    if (sum < full) {
      this.#low[at] = sum;
      return;
    }
    this.#high[at]! += BigInt(this.#low[at]!) + BigInt(value);
    this.#low[at] = 0;
  }
  all(): bigint[] {
    return this.#high.map((high, at) => high + BigInt(this.#low[at]!));
  }
}

/** The sums that months and the year are settled with. All values are whole and not negative. */
export function addUp(
  cases: CaseColumns,
  results: CaseResults,
  hospitals: number,
  parameters: Parameters,
): Sums {
  const byMonth = () => new Totals(hospitals * 13);
  const byYear = () => new Totals(hospitals);
  const [points, prepaid, monthCash, monthCases] = [byMonth(), byMonth(), byMonth(), byMonth()];
  const [yearPoints, cost, cash, selfPay] = [byYear(), byYear(), byYear(), byYear()];
  const percent = Number(parameters.unstablePrepayRatio);
  for (let i = 0; i < cases.count; i++) {
    const hospital = cases.hospital[i]!;
    const value = results.points[i]!;
    const kind = monthKind(cases, results, i);
    yearPoints.add(hospital, value);
    cost.add(hospital, cases.total[i]!);
    cash.add(hospital, cases.cash[i]!);
    selfPay.add(hospital, cases.selfPay[i]!);
    if (kind === 0) continue;
    const at = hospital * 13 + cases.month[i]!;
    points.add(at, value);
    prepaid.add(at, prepaidPoints(kind, value, percent));
    monthCash.add(at, cases.cash[i]!);
    monthCases.add(at, 1);
  }
  return {
    points: points.all(),
    prepaid: prepaid.all(),
    monthCash: monthCash.all(),
    monthCases: monthCases.all(),
    yearPoints: yearPoints.all(),
    cost: cost.all(),
    cash: cash.all(),
    selfPay: selfPay.all(),
  };
}
