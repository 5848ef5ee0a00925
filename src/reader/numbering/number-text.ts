/**
 * The ways of writing a list number, by Word's names for them. What plans use is written as Word writes
 * it; a format that is not here is written in decimal.
 */
export function numberText(format: string, n: number): string {
  return formats[format]?.(n) ?? String(n);
}

const formats: Record<string, (n: number) => string | undefined> = {
  none: () => "",
  decimalZero: (n) => String(n).padStart(2, "0"),
  upperLetter: (n) => letters(n, 65),
  lowerLetter: (n) => letters(n, 97),
  upperRoman: roman,
  lowerRoman: (n) => roman(n)?.toLowerCase(),
  hex: (n) => n.toString(16).toUpperCase(),
  numberInDash: (n) => `- ${n} -`,
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: (n) => fromRange(n, 0x2488, 20),
  decimalEnclosedParen: (n) => fromRange(n, 0x2474, 20),
  ideographEnclosedCircle: (n) => fromRange(n, 0x3280, 10),
  chineseCounting: (n) => counting(n, simplified),
  chineseCountingThousand: (n) => counting(n, simplified),
  // Japanese counting differs from Chinese from 100 on (百一 for 一百零一); in a Chinese plan it is read as Chinese.
  japaneseCounting: (n) => counting(n, simplified),
  japaneseDigitalTenThousand: digits,
  koreanDigital: digits,
  koreanDigital2: digits,
  ideographDigital: digits,
  taiwaneseCounting: (n) => counting(n, traditional),
  taiwaneseCountingThousand: (n) => counting(n, traditional),
  taiwaneseDigital: digits,
  chineseLegalSimplified: (n) => counting(n, legalSimplified),
  ideographLegalTraditional: (n) => counting(n, legalTraditional),
  ideographTraditional: (n) => "甲乙丙丁戊己庚辛壬癸"[n - 1],
  ideographZodiac: (n) => "子丑寅卯辰巳午未申酉戌亥"[n - 1],
  ideographZodiacTraditional: sexagenary,
};

interface Numerals {
  readonly digits: string;
  readonly ten: string;
  readonly hundred: string;
  readonly thousand: string;
  readonly tenThousand: string;
  /** Whether 10 to 19 begin with 一: 壹拾, but 十. */
  readonly oneTen: boolean;
}

const simplified: Numerals = {
  digits: "零一二三四五六七八九",
  ten: "十",
  hundred: "百",
  thousand: "千",
  tenThousand: "万",
  oneTen: false,
};
const traditional: Numerals = { ...simplified, tenThousand: "萬" };
const legalSimplified: Numerals = {
  digits: "零壹贰叁肆伍陆柒捌玖",
  ten: "拾",
  hundred: "佰",
  thousand: "仟",
  tenThousand: "万",
  oneTen: true,
};
const legalTraditional: Numerals = { ...legalSimplified, digits: "零壹貳參肆伍陸柒捌玖", tenThousand: "萬" };

/** 一, 十, 十一, 一百零一, up to 99,999; undefined beyond. */
function counting(n: number, numerals: Numerals): string | undefined {
  if (n < 0 || n > 99_999) return undefined;
  if (n === 0) return numerals.digits[0];
  if (n >= 10_000) {
    const rest = n % 10_000;
    const zero = rest > 0 && rest < 1_000 ? numerals.digits[0] : "";
    return counting(Math.floor(n / 10_000), numerals) + numerals.tenThousand + zero + below(rest, numerals);
  }
  const text = below(n, numerals);
  return n >= 10 && n < 20 && !numerals.oneTen ? text.slice(1) : text;
}

function below(n: number, { digits, ten, hundred, thousand }: Numerals): string {
  let text = "";
  let gap = false;
  for (const [size, unit] of [
    [1000, thousand],
    [100, hundred],
    [10, ten],
    [1, ""],
  ] as const) {
    const digit = Math.floor(n / size) % 10;
    if (digit > 0) {
      if (gap) text += digits[0];
      text += digits[digit] + unit;
    }
    gap = digit === 0 && text !== "" && n % size > 0;
  }
  return text;
}

function digits(n: number): string {
  return String(n).replace(/\d/g, (digit) => "〇一二三四五六七八九"[Number(digit)]!);
}

function fullWidth(n: number): string {
  return String(n).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

/** ① to ㊿, which Unicode keeps in three places. */
function circled(n: number): string | undefined {
  if (n <= 20) return fromRange(n, 0x2460, 20);
  if (n <= 35) return fromRange(n - 20, 0x3251, 15);
  return fromRange(n - 35, 0x32b1, 15);
}

function fromRange(n: number, first: number, count: number): string | undefined {
  return n >= 1 && n <= count ? String.fromCharCode(first + n - 1) : undefined;
}

/** a … z, aa, bb …, as Word counts on. */
function letters(n: number, first: number): string | undefined {
  if (n < 1 || n > 26 * 30) return undefined;
  return String.fromCharCode(first + ((n - 1) % 26)).repeat(Math.ceil(n / 26));
}

function roman(n: number): string | undefined {
  if (n < 1 || n > 3999) return undefined;
  let text = "";
  let left = n;
  for (const [value, sign] of [
    [1000, "M"],
    [900, "CM"],
    [500, "D"],
    [400, "CD"],
    [100, "C"],
    [90, "XC"],
    [50, "L"],
    [40, "XL"],
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ] as const) {
    while (left >= value) {
      text += sign;
      left -= value;
    }
  }
  return text;
}

function sexagenary(n: number): string | undefined {
  if (n < 1 || n > 60) return undefined;
  return "甲乙丙丁戊己庚辛壬癸"[(n - 1) % 10]! + "子丑寅卯辰巳午未申酉戌亥"[(n - 1) % 12]!;
}
