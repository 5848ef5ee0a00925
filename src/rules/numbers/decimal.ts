const powers = Array.from({ length: 64 }, (_, exponent) => 10n ** BigInt(exponent));

/** A power of ten as an integer; the exponent is not negative. */
export function tenTo(exponent: number): bigint {
  return powers[exponent] ?? 10n ** BigInt(exponent);
}

/** A decimal as an integer and the number of its decimals: "-0.850" is -850n and 3. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

/** No number of a rule has more characters; what is longer is no number here. */
const longest = 60;

/** Reads a plain decimal, "12", "-0.85"; undefined for anything else (no exponent, sign +, separator or blank). */
export function readDecimal(text: string): Decimal | undefined {
  if (text.length > longest) return undefined;
  const found = /^(-?\d+)(?:\.(\d+))?$/.exec(text);
  if (!found) return undefined;
  const fraction = found[2] ?? "";
  return { digits: BigInt(found[1] + fraction), scale: fraction.length };
}

/** The integer that a decimal is at a scale; "inexact" where it has more decimals than that, zeros aside. */
export function integerAt(text: string, scale: number): bigint | "not-a-number" | "inexact" {
  const decimal = readDecimal(text);
  if (!decimal) return "not-a-number";
  if (decimal.scale <= scale) return decimal.digits * tenTo(scale - decimal.scale);
  const extra = tenTo(decimal.scale - scale);
  return decimal.digits % extra === 0n ? decimal.digits / extra : "inexact";
}

/** An integer of 10^-scale as a decimal with exactly that many decimals: -85n at 3 is "-0.085". */
export function writeDecimal(integer: bigint | number, scale: number): string {
  const text = String(integer);
  if (scale === 0) return text;
  const negative = text.charCodeAt(0) === 45;
  const digits = (negative ? text.slice(1) : text).padStart(scale + 1, "0");
  const edge = digits.length - scale;
  return `${negative ? "-" : ""}${digits.slice(0, edge)}.${digits.slice(edge)}`;
}
