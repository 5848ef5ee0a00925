import { roundHalf } from "../numbers.ts";

/** A hospital's allocation (points × value), in fen, and its 鼓励系数 in hundredths. */
export interface Allocation {
  readonly hospital: string;
  readonly amount: bigint;
  readonly encouragement: bigint;
}

/** What a hospital is paid during the year and what it gets of the pool at the end, in fen. */
export interface PoolShare {
  readonly hospital: string;
  readonly prepaid: bigint;
  readonly incentive: bigint;
}

/**
 * The pilot of 汕尾: most of an allocation is prepaid, what is withheld makes the 激励机制基金池, which is shared out at
 * the year's end in proportion to 鼓励系数 × allocation. By the largest remainder, so that the pool is used to the fen;
 * equal remainders go to the hospital that stands first. Where nobody has a weight, each gets back what was withheld.
 * @param ratio hundredths that are prepaid
 */
export function shareIncentivePool(allocations: readonly Allocation[], ratio: bigint): PoolShare[] {
  const prepaid = allocations.map(({ amount }) => roundHalf(amount * ratio, 100n));
  const withheld = allocations.map(({ amount }, i) => amount - prepaid[i]!);
  const pool = withheld.reduce((sum, each) => sum + each, 0n);
  const weights = allocations.map(({ amount, encouragement }) => amount * encouragement);
  const incentives = weights.some((weight) => weight > 0n) ? largestRemainder(pool, weights) : withheld;
  return allocations.map(({ hospital }, i) => ({
    hospital,
    prepaid: prepaid[i]!,
    incentive: incentives[i]!,
  }));
}

/**
 * Shares a whole sum out by weights so that the shares add up to it: each gets the whole part of its share, and what
 * is left goes one by one to the largest remainders.
 * @param sum not negative
 * @param weights not negative, not all zero
 */
export function largestRemainder(sum: bigint, weights: readonly bigint[]): bigint[] {
  const all = weights.reduce((total, weight) => total + weight, 0n);
  const shares = weights.map((weight) => (sum * weight) / all);
  const left = sum - shares.reduce((total, share) => total + share, 0n);
  const order = weights
    .map((weight, index) => ({ index, remainder: (sum * weight) % all }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  for (const { index } of order.slice(0, Number(left))) shares[index]! += 1n;
  return shares;
}
