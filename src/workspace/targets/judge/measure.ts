import { dividedBy, type Fraction, readDecimal, times } from "./exact.ts";

const scales: Readonly<Record<string, string>> = {
  十: "10",
  百: "100",
  千: "1000",
  万: "10000",
  亿: "100000000",
};

/** The factor and the thing counted of a unit: 万人 is 10000 of 人, ‰ a tenth of %. */
function partsOf(unit: string): { factor: Fraction; base: string } {
  if (unit === "‰") return { factor: readDecimal("0.1")!, base: "%" };
  let factor = readDecimal("1")!;
  let rest = unit;
  for (let scale = scales[rest.charAt(0)]; scale; scale = scales[rest.charAt(0)]) {
    factor = times(factor, readDecimal(scale)!);
    rest = rest.slice(1);
  }
  return { factor, base: rest };
}

/** A number of one unit in another: 万人 in 人, ‰ in %. Undefined where they do not mix, as % and 百分点. */
export function convert(value: Fraction, from: string, to: string): Fraction | undefined {
  if (from === to) return value;
  const [a, b] = [partsOf(from), partsOf(to)];
  return a.base === b.base ? dividedBy(times(value, a.factor), b.factor) : undefined;
}

/** What a quotient of two counts is multiplied by to stand in a unit. */
export function quotientFactor(unit: string): Fraction {
  return readDecimal(unit === "%" ? "100" : unit === "‰" ? "1000" : "1")!;
}
