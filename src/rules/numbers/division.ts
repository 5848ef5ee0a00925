import type { Rounding } from "../expression.ts";

/** dividend ÷ divisor as an integer, rounded. Half up takes halves away from zero. The divisor is not 0. */
export function divide(dividend: bigint, divisor: bigint, mode: Rounding): bigint {
  const negative = dividend < 0n !== divisor < 0n;
  const [over, under] = [dividend < 0n ? -dividend : dividend, divisor < 0n ? -divisor : divisor];
  const whole = over / under;
  const size = whole + (roundsUp(over - whole * under, under, mode) ? 1n : 0n);
  return negative ? -size : size;
}

function roundsUp(rest: bigint, divisor: bigint, mode: Rounding): boolean {
  switch (mode) {
    case "half-up":
      return rest * 2n >= divisor;
    case "down":
      return false;
    case "up":
      return rest > 0n;
  }
}

/**
 * The same in doubles, which hold the integers to 2^53 exactly: for |dividend| + 2 × |divisor| ≤ 2^53. The quotient of
 * doubles may be rounded up to the next integer; the rest, which is exact, shows it.
 */
export function divideDoubles(dividend: number, divisor: number, mode: Rounding): number {
  const over = Math.abs(dividend);
  const under = Math.abs(divisor);
  let whole = Math.floor(over / under);
  let rest = over - whole * under;
  if (rest < 0) {
    whole -= 1;
    rest += under;
  }
  if (mode === "half-up" ? rest * 2 >= under : mode === "up" && rest > 0) whole += 1;
  // + 0: no -0, which would print as 0 and still not be Object.is to it.
  return dividend < 0 !== divisor < 0 ? 0 - whole : whole;
}
