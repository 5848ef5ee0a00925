import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { roundings } from "../expression.ts";
import { integerAt, readDecimal, writeDecimal } from "./decimal.ts";
import { divide, divideDoubles } from "./division.ts";

describe("decimals", () => {
  it("reads plain decimals and nothing else", () => {
    assert.deepEqual(readDecimal("-0.850"), { digits: -850n, scale: 3 });
    for (const text of ["", "-", ".5", "5.", "1e3", "+1", " 1", "1,000", "１", "NaN", "0x10", "9".repeat(61)])
      assert.equal(readDecimal(text), undefined, text);
  });

  it("writes what it reads", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.nat(12), (digits, scale) => {
        assert.deepEqual(readDecimal(writeDecimal(digits, scale)), { digits, scale });
      }),
    );
  });

  it("keeps zeros past the scale and refuses other decimals", () => {
    assert.equal(integerAt("1.2300", 2), 123n);
    assert.equal(integerAt("1.231", 2), "inexact");
    assert.equal(integerAt("1,2", 2), "not-a-number");
  });
});

describe("division", () => {
  it("[RU21] rounds halves away from zero, down towards it, up away from it", () => {
    assert.equal(divide(5n, 2n, "half-up"), 3n);
    assert.equal(divide(-5n, 2n, "half-up"), -3n);
    assert.equal(divide(-5n, 2n, "down"), -2n);
    assert.equal(divide(-21n, 10n, "up"), -3n);
    assert.equal(divide(7n, -2n, "down"), -3n);
  });

  it("[RU31] doubles divide as integers do, up to 2^53", () => {
    const most = 2 ** 53;
    const divisor = fc.oneof(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 2 ** 40 }));
    fc.assert(
      fc.property(divisor, fc.boolean(), fc.constantFrom(...roundings), (size, minus, mode) => {
        const room = most - 2 * size;
        const quotient = Math.floor(room / size);
        for (const near of [0, size - 1, quotient * size, quotient * size - 1, room, Math.floor(room / 3)])
          for (const over of [near, 0 - near]) {
            const under = minus ? -size : size;
            const exact = divide(BigInt(over), BigInt(under), mode);
            assert.equal(BigInt(divideDoubles(over, under, mode)), exact, `${over} / ${under} ${mode}`);
          }
      }),
      { numRuns: 2000 },
    );
  });
});
