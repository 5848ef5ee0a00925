/** What a record gets, and whether one unit more than the whole part of its proportion. */
export interface Part {
  readonly share: bigint;
  readonly raised: boolean;
}

/**
 * Shares a whole sum out by weights so that the shares add up to it: each gets the whole part of its share, and what
 * is left goes one by one to the largest remainders, of equal ones to the first.
 * @param sum not negative
 * @param weights not negative, not all zero
 */
export function largestRemainder(sum: bigint, weights: readonly bigint[]): Part[] {
  const all = weights.reduce((total, weight) => total + weight, 0n);
  const whole = weights.map((weight) => (sum * weight) / all);
  const remainders = weights.map((weight) => (sum * weight) % all);
  const left = sum - whole.reduce((total, share) => total + share, 0n);
  const order = [...remainders.keys()].sort((a, b) => {
    const [first, second] = [remainders[a]!, remainders[b]!];
    return first === second ? a - b : first > second ? -1 : 1;
  });
  const raised = new Set(order.slice(0, Number(left)));
  return whole.map((share, i) => ({
    share: raised.has(i) ? share + 1n : share,
    raised: raised.has(i),
  }));
}
