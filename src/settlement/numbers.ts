/**
 * Rounds a fraction to the nearest integer, half away from zero (四舍五入). Every figure of a settlement is one such
 * rounding over integers, so every engine with big enough integers gives the same digits.
 * @param a any integer
 * @param b above 0
 */
export function roundHalf(a: bigint, b: bigint): bigint {
  if (b <= 0n) throw new RangeError(`a fraction's denominator is ${b}: it must be above 0`);
  return a >= 0n ? (2n * a + b) / (2n * b) : -((-2n * a + b) / (2n * b));
}

/** Largest integer not above a/b. */
export function floorOf(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient;
}

/** Smallest integer not below a/b. */
export function ceilOf(a: bigint, b: bigint): bigint {
  return -floorOf(-a, b);
}

/** Digits after the point of points, coefficients and point values. */
export const pointDigits = 8;
/** Digits after the point of money in yuan. */
export const moneyDigits = 2;

/**
 * A decimal as an integer number of its last digit: ("12.5", 2) is 1250n. Nothing for what is no plain decimal or has
 * more digits after the point than fit.
 */
export function toUnits(text: string, digits: number): bigint | undefined {
  const match = /^([+-]?)(\d+)(?:\.(\d*))?$/.exec(text);
  if (!match) return undefined;
  const [, sign, whole, fraction = ""] = match;
  const kept = fraction.replace(/0+$/, "");
  if (kept.length > digits) return undefined;
  const units = BigInt(whole! + kept.padEnd(digits, "0"));
  return sign === "-" ? -units : units;
}

/** The decimal of an integer number of units: (1250n, 2) is "12.50". */
export function fromUnits(units: bigint, digits: number): string {
  const sign = units < 0n ? "-" : "";
  const text = (units < 0n ? -units : units).toString().padStart(digits + 1, "0");
  if (digits === 0) return sign + text;
  return `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
