const DIGITS = new Map(
  Object.entries({ 〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }),
);
const STEPS = new Map(Object.entries({ 十: 10, 百: 100, 千: 1000 }));
const GREAT = new Map(Object.entries({ 万: 10_000, 亿: 100_000_000 }));

/** Characters of Chinese numerals, for a character class. */
export const NUMERAL = "〇零一二两三四五六七八九十百千廿卅";

/**
 * Reads a Chinese numeral: 三百二十, 两百, 廿三, 一万二, 二〇二一 (digit by digit).
 * @returns the number, or undefined where the word is no numeral
 */
export function readNumeral(word: string): number | undefined {
  const plain = word.replace(/廿/g, "二十").replace(/卅/g, "三十");
  if (plain === "") return undefined;
  if ([...plain].every((c) => DIGITS.has(c))) return Number([...plain].map((c) => DIGITS.get(c)).join(""));
  let total = 0; // of whole 万 and 亿
  let section = 0; // below the next 万
  let digit: number | undefined;
  let last = 1; // the step before, for 一百二 = 120
  for (const c of plain) {
    const step = STEPS.get(c);
    const great = GREAT.get(c);
    if (DIGITS.has(c)) digit = DIGITS.get(c)!;
    else if (step) {
      section += (digit ?? 1) * step;
      digit = undefined;
      last = step;
    } else if (great) {
      const below = section + (digit ?? 0);
      total = total > great ? total + below * great : (total + below) * great; // 一亿三千万, 三万亿
      section = 0;
      digit = undefined;
      last = great;
    } else return undefined;
  }
  const tail = digit === undefined ? 0 : last > 10 && !/零.$/.test(plain) ? (digit * last) / 10 : digit;
  return total + section + tail;
}
