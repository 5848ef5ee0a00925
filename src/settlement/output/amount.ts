import { worth } from "../month.ts";

/** Points of one case at a value, in fen, at the speed of doubles where that is provably the same. */
export type Worth = (points: number) => number;

/** As in the kernel: an estimate of four roundings below 2^43 is off by less than 2^-7. */
const guard = 2 ** -6;
const largest = 2 ** 43;

/** A function that gives what points are worth at one value. */
export function worthAt(value: bigint | undefined): Worth {
  if (value === undefined) return () => 0;
  const rate = Number(value) / 1e14;
  return (points) => {
    const estimate = points * rate;
    const fraction = estimate - Math.floor(estimate);
    if (estimate >= 0 && estimate < largest && Math.abs(fraction - 0.5) > guard)
      return Math.floor(estimate + 0.5);
    return Number(worth(BigInt(points), value));
  };
}
