/** What a unit measures, and how much of it: 万元 is 10^4 of 元, % is 10^-2 of the bare number. */
export interface Unit {
  /** The same quantity in base units, written one way: "元/人·月"; "" for a bare number. */
  readonly dimension: string;
  /** Power of ten of the base unit. */
  readonly exponent: number;
}

/**
 * Units with their base and power of ten, in the order in which a compound is written. 分 is the point of a score (得分):
 * money is kept in 元 with two decimals. Months are no fraction of a year here: 1年 is 12月 by the calendar alone.
 */
const atoms: Readonly<Record<string, readonly [base: string, exponent: number]>> = {
  元: ["元", 0],
  千元: ["元", 3],
  万元: ["元", 4],
  亿元: ["元", 8],
  百分点: ["百分点", 0],
  "%": ["", -2],
  "‰": ["", -3],
  倍: ["", 0],
  点: ["点", 0],
  分: ["分", 0],
  人: ["人", 0],
  名: ["人", 0],
  万人: ["人", 4],
  人次: ["人次", 0],
  万人次: ["人次", 4],
  户: ["户", 0],
  万户: ["户", 4],
  张: ["张", 0],
  床: ["张", 0],
  例: ["例", 0],
  件: ["件", 0],
  个: ["个", 0],
  家: ["家", 0],
  所: ["所", 0],
  项: ["项", 0],
  次: ["次", 0],
  套: ["套", 0],
  台: ["台", 0],
  辆: ["辆", 0],
  头: ["头", 0],
  只: ["只", 0],
  株: ["株", 0],
  班: ["班", 0],
  票: ["票", 0],
  公里: ["公里", 0],
  米: ["米", 0],
  平方米: ["平方米", 0],
  万平方米: ["平方米", 4],
  立方米: ["立方米", 0],
  亩: ["亩", 0],
  万亩: ["亩", 4],
  公顷: ["公顷", 0],
  公斤: ["公斤", 0],
  吨: ["公斤", 3],
  万吨: ["公斤", 7],
  度: ["千瓦时", 0],
  千瓦时: ["千瓦时", 0],
  千瓦: ["千瓦", 0],
  年: ["年", 0],
  岁: ["年", 0],
  周岁: ["年", 0],
  学期: ["学期", 0],
  季度: ["季度", 0],
  月: ["月", 0],
  个月: ["月", 0],
  周: ["周", 0],
  日: ["日", 0],
  天: ["日", 0],
  小时: ["小时", 0],
  分钟: ["分钟", 0],
};

/** The units that a rule may use, as a form offers them. */
export const unitNames: readonly string[] = Object.keys(atoms);

const order = new Map(Object.values(atoms).map(([base], i) => [base, i]));
const longest = 40;

/**
 * Reads a unit: 元, %, 元/人·月 (what follows the first / divides), 1/年. Undefined where a part of it is no unit we
 * know, so that a slip (万圆) is found and not made a unit of its own.
 */
export function readUnit(text: string): Unit | undefined {
  const before = read.get(text);
  if (before) return before;
  const unit = text.length > longest ? undefined : parseUnit(text);
  if (unit && read.size < mostRead) read.set(text, unit);
  return unit;
}

/** Units read before: a rule asks for the same few at every node. Bounded, since strangers write them, too. */
const read = new Map<string, Unit>([["", { dimension: "", exponent: 0 }]]);
const mostRead = 1000;

function parseUnit(text: string): Unit | undefined {
  const powers = new Map<string, number>();
  let exponent = 0;
  for (const [i, side] of text.split("/").entries()) {
    const sign = i === 0 ? 1 : -1;
    if (i === 0 && side === "1") continue;
    for (const name of side.split("·")) {
      const atom = Object.hasOwn(atoms, name) ? atoms[name] : undefined;
      if (!atom) return undefined;
      const [base, power] = atom;
      exponent += sign * power;
      if (base !== "") powers.set(base, (powers.get(base) ?? 0) + sign);
    }
  }
  return { dimension: write(powers), exponent };
}

/** The dimension of a product (`sign` 1) or a quotient (-1) of two dimensions. */
export function combineDimensions(left: string, right: string, sign: 1 | -1): string {
  const powers = powersOf(left);
  for (const [base, power] of powersOf(right)) powers.set(base, (powers.get(base) ?? 0) + sign * power);
  return write(powers);
}

function powersOf(dimension: string): Map<string, number> {
  const powers = new Map<string, number>();
  for (const [i, side] of dimension.split("/").entries())
    for (const base of side.split("·"))
      if (order.has(base) && base !== "") powers.set(base, (powers.get(base) ?? 0) + (i === 0 ? 1 : -1));
  return powers;
}

function write(powers: ReadonlyMap<string, number>): string {
  const sorted = [...powers].sort(([a], [b]) => order.get(a)! - order.get(b)!);
  const side = (sign: 1 | -1) =>
    sorted.flatMap(([base, power]) => Array<string>(Math.max(0, sign * power)).fill(base)).join("·");
  const [over, under] = [side(1), side(-1)];
  return under === "" ? over : `${over || "1"}/${under}`;
}
