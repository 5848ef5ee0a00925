import { Big, type BigConstructor } from "big.js";

/** big.js that takes no JavaScript number. */
const Exact = strict(0);

/** An exact quotient, so that a ratio or a path is never rounded before it is compared. `below` is above 0. */
export interface Fraction {
  readonly over: Big;
  readonly below: Big;
}

const one = new Exact("1");
export const zero: Fraction = { over: new Exact("0"), below: one };

/** Reads a plain decimal (`87`, `-0.5`); undefined for everything else: `1:10`, `xx`, `1,200`, `1e3`. */
export function readDecimal(text: string): Fraction | undefined {
  return /^-?\d{1,40}(?:\.\d{1,40})?$/.test(text) ? { over: new Exact(text), below: one } : undefined;
}

/** A count of days or the like as an exact number. */
export function whole(count: number): Fraction {
  return { over: new Exact(String(count)), below: one };
}

export function plus(a: Fraction, b: Fraction): Fraction {
  if (a.below.eq(b.below)) return { over: a.over.plus(b.over), below: a.below };
  return { over: a.over.times(b.below).plus(b.over.times(a.below)), below: a.below.times(b.below) };
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, { over: b.over.neg(), below: b.below });
}

export function times(a: Fraction, b: Fraction): Fraction {
  return { over: a.over.times(b.over), below: a.below.times(b.below) };
}

/** @throws RangeError for a divisor of 0: the caller asks first whether there is a quotient. */
export function dividedBy(a: Fraction, b: Fraction): Fraction {
  if (isZero(b)) throw new RangeError("division by 0");
  const sign = b.over.lt("0") ? new Exact("-1") : one;
  return { over: a.over.times(b.below).times(sign), below: a.below.times(b.over).times(sign) };
}

/** Below 0 where a is less than b, 0 where they are equal, above 0 where a is more. */
export function compare(a: Fraction, b: Fraction): number {
  return a.over.times(b.below).cmp(b.over.times(a.below));
}

export function isZero(a: Fraction): boolean {
  return a.over.eq("0");
}

export function isNegative(a: Fraction): boolean {
  return a.over.lt("0");
}

export function distance(a: Fraction, b: Fraction): Fraction {
  const difference = minus(a, b);
  return isNegative(difference) ? minus(zero, difference) : difference;
}

const rounded: BigConstructor[] = [];

/** As a decimal of at most `places` places, half up (away from 0), without trailing zeros. */
export function toDecimal(a: Fraction, places: number): string {
  const Rounded = rounded[places] ?? strict(places);
  rounded[places] = Rounded;
  return new Rounded(a.over).div(new Rounded(a.below)).round(places, 1).toFixed();
}

/** A constructor of its own, because big.js keeps the places of a division there. */
function strict(places: number): BigConstructor {
  const made = Big();
  made.strict = true;
  made.DP = places;
  made.RM = 1;
  return made;
}
