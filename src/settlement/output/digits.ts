const zero = 0x30;
const minus = 0x2d;
const point = 0x2e;

/**
 * Writes a whole number of units as a decimal: 1250 with two digits is 12.50.
 * @param value whole, within 2^53
 * @returns the offset after it
 */
export function putUnits(into: Uint8Array, at: number, value: number, digits: number): number {
  let rest = value;
  if (rest < 0) {
    into[at++] = minus;
    rest = -rest;
  }
  const scale = digits === 8 ? 1e8 : 100;
  const fraction = rest % scale;
  const whole = (rest - fraction) / scale;
  at = putWhole(into, at, whole);
  into[at++] = point;
  let left = fraction;
  for (let i = digits - 1; i >= 0; i--) {
    const digit = left % 10;
    into[at + i] = zero + digit;
    left = (left - digit) / 10;
  }
  return at + digits;
}

function putWhole(into: Uint8Array, at: number, value: number): number {
  let length = 1;
  for (let top = 10; top <= value; top *= 10) length++;
  let rest = value;
  for (let i = length - 1; i >= 0; i--) {
    const digit = rest % 10;
    into[at + i] = zero + digit;
    rest = (rest - digit) / 10;
  }
  return at + length;
}
