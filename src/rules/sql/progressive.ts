import { decimalsOf, numberRange } from "../checked.ts";
import { tenTo } from "../numbers/decimal.ts";
import { divide } from "../numbers/division.ts";
import { greater, type Interval, lesser, multiplyIntervals, withZeros } from "../numbers/interval.ts";
import { type Arm, caseOf, edgeOf, type TiersShape } from "./choice.ts";
import { type Compiler, type Given, isKnown } from "./compiler.ts";
import type { Dialect } from "./dialect.ts";
import { sql } from "./fragment.ts";
import type { Num, Value } from "./value.ts";
import { aligned, asNum } from "./values.ts";

/**
 * 分段累计 as one line a tier: what the tiers below give in full, and the rate on what lies above them. With constant
 * edges and rates that is a product and a constant.
 */
export function compileProgressive(compiler: Compiler, shape: TiersShape, given: Given): Value {
  const { dialect } = compiler;
  const zero = dialect.literal(0n, 0);
  const whole = asNum(compiler.compile(shape.value, given));
  const arms: Arm[] = [];
  if (!isKnown(compiler, shape.value, given)) arms.push({ condition: sql`${whole.sql} IS NULL` });
  // Every line then has the same decimals: rates are constants, most of them.
  const decimals = Math.max(...shape.tiers.map(({ gives }) => Math.max(0, decimalsOf(numberRange(gives)))));
  let inside = given;
  let below = zero;
  let full = zero;
  for (const [i, { upTo, gives }] of shape.tiers.entries()) {
    const edge = upTo && edgeOf(compiler, upTo, inside);
    if (edge) {
      arms.push(...edge.guards);
      inside = edge.inside;
    }
    const [rate] = aligned(dialect, [asNum(compiler.guarded(gives, inside))], decimals);
    if (i === 0 && whole.min < 0n) {
      const nothing = isKnown(compiler, gives, inside) ? zero : dialect.multiply(rate!, zero);
      const edgeFirst = below;
      arms.push({ condition: sql`${whole.sql} <= ${edgeFirst.sql}`, result: nothing });
    }
    const top = edge && asNum(edge.value);
    const result = tierOf(dialect, whole, below, top, rate!, full);
    if (!top) {
      arms.push({ result });
      break;
    }
    const [own, limit] = aligned(dialect, [whole, top]);
    arms.push({ condition: sql`${own!.sql} <= ${limit!.sql}`, result });
    full = sum(dialect, full, dialect.multiply(widthOf(dialect, below, top), rate!));
    below = top;
  }
  return caseOf(compiler, arms);
}

/** full + (value - below) × rate, for a value from below to top. */
function tierOf(dialect: Dialect, value: Num, below: Num, top: Num | undefined, rate: Num, full: Num): Num {
  const part = difference(dialect, value, below);
  const computed =
    below.constant && rate.constant && full.constant
      ? sum(dialect, dialect.multiply(value, rate), difference(dialect, full, dialect.multiply(below, rate)))
      : sum(dialect, dialect.multiply(part, rate), full);
  if (computed.constant) return computed;
  return { ...computed, ...boundsInTier(dialect, value, below, top, rate, full, computed.decimals) };
}

/** Bounds of what a tier gives where it is asked: for a value that lies in it. */
function boundsInTier(
  dialect: Dialect,
  value: Num,
  below: Num,
  top: Num | undefined,
  rate: Num,
  full: Num,
  decimals: number,
): Interval {
  const [own, lower, upper] = aligned(dialect, [value, below, ...(top ? [top] : [])]);
  const most = upper ? lesser(upper.max, own!.max) : own!.max;
  const width = { min: 0n, max: greater(0n, most - lower!.min) };
  const part = atDecimals(multiplyIntervals(width, rate), own!.decimals + rate.decimals, decimals);
  const rest = atDecimals(full, full.decimals, decimals);
  return { min: part.min + rest.min, max: part.max + rest.max };
}

/** An interval with other decimals, outwards where decimals are dropped. */
function atDecimals({ min, max }: Interval, from: number, to: number): Interval {
  if (to >= from) return withZeros({ min, max }, to - from);
  const unit = tenTo(from - to);
  return {
    min: divide(min, unit, min < 0n ? "up" : "down"),
    max: divide(max, unit, max < 0n ? "down" : "up"),
  };
}

/** What lies between two edges; nothing where they do not rise. */
function widthOf(dialect: Dialect, below: Num, top: Num): Num {
  const width = difference(dialect, top, below);
  if (width.min >= 0n) return width;
  return {
    ...width,
    sql: sql`(CASE WHEN ${width.sql} < 0 THEN ${dialect.literal(0n, width.decimals).sql} ELSE ${width.sql} END)`,
    min: 0n,
    max: width.max > 0n ? width.max : 0n,
    constant: false,
  };
}

function difference(dialect: Dialect, a: Num, b: Num): Num {
  if (b.constant && b.min === 0n) return a;
  const [left, right] = aligned(dialect, [a, b]);
  return dialect.subtract(left!, right!);
}

function sum(dialect: Dialect, a: Num, b: Num): Num {
  if (b.constant && b.min === 0n) return a;
  if (a.constant && a.min === 0n) return b;
  const [left, right] = aligned(dialect, [a, b]);
  return dialect.add(left!, right!);
}
