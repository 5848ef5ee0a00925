import { kinds, noGroup } from "../../../settlement/cases.ts";
import type { Settlement } from "../../../settlement/settle.ts";
import type { Grade } from "../../../settlement/tables.ts";
import { type Ratio, ratio } from "./ratio.ts";

/** Cases of a hospital in one month or several. Money in fen, weights in 1e-8 of 权重 × 100. */
export interface Tally {
  readonly cases: number;
  readonly low: number;
  readonly high: number;
  readonly cost: bigint;
  readonly selfPay: bigint;
  /** Cases whose group has a weight, their weights, their cost; how many weigh more than the mean case. */
  readonly weighed: number;
  readonly weight: bigint;
  readonly weighedCost: bigint;
  readonly dear: number;
  /** Cases by group, in the order of the tables. */
  readonly groups: Uint32Array;
}

/** A hospital's year by month. */
export interface HospitalTally {
  readonly hospital: string;
  readonly grade: Grade;
  /** Index 1 to 12; 0 is empty. */
  readonly months: readonly Tally[];
}

/** The weight of the mean case is 1: 100 points in 1e-8. */
const meanPoints = 100n * 10n ** 8n;

/** What is counted case by case: whole numbers far below 2^53, so that doubles hold them exactly. */
interface Counts {
  cases: number;
  low: number;
  high: number;
  cost: number;
  selfPay: number;
  weighedCost: number;
  readonly groups: Uint32Array;
}

/** Adds up what is looked at, by hospital and month of the case, whenever it came in. */
export function tallyYear({ input, kernel, results }: Settlement): readonly HospitalTally[] {
  const { cases, hospitals } = input;
  const groups = kernel.rows.length;
  const counts = Array.from(
    { length: hospitals.length * 13 },
    (): Counts => ({
      cases: 0,
      low: 0,
      high: 0,
      cost: 0,
      selfPay: 0,
      weighedCost: 0,
      groups: new Uint32Array(groups),
    }),
  );
  const [low, high] = [kinds.indexOf("low"), kinds.indexOf("high")];
  for (let i = 0; i < cases.count; i++) {
    const own = counts[cases.hospital[i]! * 13 + cases.month[i]!]!;
    const kind = results.kind[i];
    const cell = cases.cell[i]!;
    own.cases++;
    own.cost += cases.total[i]!;
    own.selfPay += cases.selfPay[i]!;
    if (kind === low) own.low++;
    if (kind === high) own.high++;
    if (cell === noGroup || cell >= kernel.size) continue;
    own.weighedCost += cases.total[i]!;
    own.groups[Math.floor((cell - 1) / 3)]!++;
  }
  const bases = kernel.rows.map(({ base }) => base);
  return hospitals.map(({ id, grade }, index) => ({
    hospital: id,
    grade,
    months: counts.slice(index * 13, index * 13 + 13).map((own) => tallyOf(own, bases)),
  }));
}

function tallyOf(own: Counts, bases: readonly bigint[]): Tally {
  let [weighed, weight, dear] = [0, 0n, 0];
  for (const [index, count] of own.groups.entries()) {
    if (count === 0) continue;
    weighed += count;
    weight += BigInt(count) * bases[index]!;
    if (bases[index]! > meanPoints) dear += count;
  }
  const { cost, selfPay, weighedCost } = own;
  return {
    ...own,
    cost: BigInt(cost),
    selfPay: BigInt(selfPay),
    weighedCost: BigInt(weighedCost),
    weighed,
    weight,
    dear,
  };
}

/** Several months as one. */
export function addTallies(tallies: readonly Tally[], groups: number): Tally {
  const sum: { -readonly [K in keyof Tally]: Tally[K] } = {
    cases: 0,
    low: 0,
    high: 0,
    cost: 0n,
    selfPay: 0n,
    weighed: 0,
    weight: 0n,
    weighedCost: 0n,
    dear: 0,
    groups: new Uint32Array(groups),
  };
  for (const each of tallies) {
    sum.cases += each.cases;
    sum.low += each.low;
    sum.high += each.high;
    sum.cost += each.cost;
    sum.selfPay += each.selfPay;
    sum.weighed += each.weighed;
    sum.weight += each.weight;
    sum.weighedCost += each.weighedCost;
    sum.dear += each.dear;
    for (const [index, count] of each.groups.entries()) sum.groups[index]! += count;
  }
  return sum;
}

/** Share of low cases. */
export function lowShare({ low, cases }: Tally): Ratio | undefined {
  return ratio(BigInt(low), BigInt(cases));
}

/** CMI: mean weight of the cases that have one. */
export function meanWeight({ weight, weighed }: Tally): Ratio | undefined {
  return ratio(weight, BigInt(weighed) * meanPoints);
}

/** Share of cases that weigh more than the mean case. */
export function dearShare({ dear, weighed }: Tally): Ratio | undefined {
  return ratio(BigInt(dear), BigInt(weighed));
}

/** Self-paid cost in all cost. */
export function selfPayShare({ selfPay, cost }: Tally): Ratio | undefined {
  return ratio(selfPay, cost);
}
