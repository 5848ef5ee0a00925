/** Figures come as decimal strings and stay so: nothing here goes through a JavaScript number. */

const shape = /^(-?)(\d+)(?:\.(\d+))?$/;

/** A decimal as a whole number of 10^-scale; digits beyond the scale are rounded half away from zero. */
export function unitsOf(decimal: string, scale: number): bigint {
  const match = shape.exec(decimal);
  if (!match) throw new RangeError(`a decimal is expected, not ${decimal}`);
  const [, sign, whole, places = ""] = match;
  const kept = BigInt(whole + places.slice(0, scale).padEnd(scale, "0"));
  const rounded = (places[scale] ?? "0") >= "5" ? kept + 1n : kept;
  return sign === "-" ? -rounded : rounded;
}

/** A whole number of 10^-scale as a decimal with that many places. */
export function decimalOf(units: bigint, scale: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, "0");
  const point = digits.length - scale;
  const text = scale === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return units < 0n ? `-${text}` : text;
}

/** The sum of decimals, with `scale` places. */
export function sumOf(decimals: readonly string[], scale: number): string {
  return decimalOf(
    decimals.reduce((sum, each) => sum + unitsOf(each, scale), 0n),
    scale,
  );
}

/** `left` less `right`, with `scale` places. */
export function lessOf(left: string, right: string, scale: number): string {
  return decimalOf(unitsOf(left, scale) - unitsOf(right, scale), scale);
}

/** Orders decimals by their value; what is missing stands first. */
export function compareDecimals(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
  const difference = unitsOf(a, 12) - unitsOf(b, 12);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** A decimal moved by places: 0.05 by two is 5, which makes a share a percentage. */
export function shifted(decimal: string, places: number): string {
  const scale = 20;
  const moved = decimalOf(unitsOf(decimal, scale) * 10n ** BigInt(places), scale);
  return moved.replace(/\.?0+$/, "");
}

/** Whether a text is a decimal as the server takes it: digits, and a point with digits where there are places. */
export function isDecimal(text: string): boolean {
  return shape.test(text);
}
