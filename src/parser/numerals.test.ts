import assert from "node:assert/strict";
import { test } from "node:test";
import { readNumeral } from "./numerals.ts";

const cases: [string, number | undefined][] = [
  ["三", 3],
  ["十", 10],
  ["十二", 12],
  ["廿三", 23],
  ["两百", 200],
  ["一百零五", 105],
  ["一百二", 120],
  ["三千四百", 3400],
  ["一万二", 12_000],
  ["二〇二一", 2021],
  ["两万五千", 25_000],
  ["一亿三千万", 130_000_000],
  ["三万亿", 3_000_000_000_000],
  ["二十五万三", 253_000],
  ["一万零三百", 10_300],
  ["一千二百三", 1230],
  ["卅", 30],
  ["十五", 15],
  ["甲", undefined],
  ["三级", undefined],
  ["", undefined],
];

for (const [word, value] of cases) test(`${word} is ${value}`, () => assert.equal(readNumeral(word), value));
