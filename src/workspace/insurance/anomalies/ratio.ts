import { fromUnits, roundHalf } from "../../../settlement/numbers.ts";

/** An exact share or mean: numerator over denominator, which is above 0. */
export interface Ratio {
  readonly of: bigint;
  readonly in: bigint;
}

/** A ratio, or nothing where there is nothing to divide by. */
export function ratio(of: bigint, per: bigint): Ratio | undefined {
  return per > 0n ? { of, in: per } : undefined;
}

/** Below 0, 0, above 0 as `a` is smaller than, equal to, larger than `b`. */
export function compare(a: Ratio, b: Ratio): number {
  const left = a.of * b.in;
  const right = b.of * a.in;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** A ratio some times over. */
export function times(a: Ratio, [by, per]: readonly [bigint, bigint]): Ratio {
  return { of: a.of * by, in: a.in * per };
}

/** `a` over `b`; nothing where `b` is 0. */
export function over(a: Ratio, b: Ratio): Ratio | undefined {
  return ratio(a.of * b.in, a.in * b.of);
}

/** The middle of ratios, of an even number the mean of the two in the middle; nothing of none. */
export function median(ratios: readonly Ratio[]): Ratio | undefined {
  const sorted = ratios.toSorted(compare);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (!upper || !lower) return undefined;
  return { of: lower.of * upper.in + upper.of * lower.in, in: 2n * lower.in * upper.in };
}

/** A ratio as a decimal, rounded half up once. */
export function decimal({ of, in: per }: Ratio, digits: number): string {
  return fromUnits(roundHalf(of * 10n ** BigInt(digits), per), digits);
}

/** A share in words: 12.34%. */
export function percent(share: Ratio): string {
  return `${decimal({ of: share.of * 100n, in: share.in }, 2)}%`;
}
