import { progression, type Tiers } from "../check/tiers.ts";
import { type CheckedNode, type CheckedRule, decimalsOf, numberRange } from "../checked.ts";
import { integerAt, tenTo, writeDecimal } from "../numbers/decimal.ts";
import { greater, lesser } from "../numbers/interval.ts";
import { phrase, tierRanges } from "../text/phrase.zh.ts";
import { sayValue } from "../text/value.zh.ts";
import { sayRounding } from "../text/words.zh.ts";
import type { Seen } from "./explain.ts";

/** A node with the numbers put in: 政策范围内费用4600.00元 − 起付线600元. */
export function formula(node: CheckedNode, checked: CheckedRule, seen: Seen): string {
  return say(node, { checked, seen, nested: false });
}

/** A node with its value: 起付线600元, 医院等级三级. */
export function withValue(node: CheckedNode, checked: CheckedRule, seen: Seen): string {
  return named(node, { checked, seen, nested: false });
}

interface Around {
  readonly checked: CheckedRule;
  readonly seen: Seen;
  /** Whether it stands within another formula, which brackets sums. */
  readonly nested: boolean;
}

function say(node: CheckedNode, around: Around): string {
  const { shape } = node;
  const inside = (part: CheckedNode) => say(part, { ...around, nested: true });
  const bracket = (text: string) => (around.nested ? `（${text}）` : text);
  switch (shape.node) {
    case "number":
    case "text":
    case "date":
      return valueText(node, around);
    case "input":
    case "parameter":
    case "step":
      return named(node, around);
    case "sum":
      return bracket(shape.of.map(inside).join(" + "));
    case "subtract":
      return bracket(`${inside(shape.from)} − ${inside(shape.take)}`);
    case "multiply":
      return shape.of.map(inside).join(" × ");
    case "divide": {
      const quotient = `${inside(shape.dividend)} ÷ ${inside(shape.divisor)}`;
      return bracket(`${quotient}，${sayRounding(shape.mode, shape.scale)}`);
    }
    case "round":
      return bracket(`${say(shape.value, around)}，${sayRounding(shape.mode, shape.scale)}`);
    case "atMost":
      return bracket(`${inside(shape.value)}与${inside(shape.limit)}中较小的`);
    case "atLeast":
      return bracket(`${inside(shape.value)}与${inside(shape.limit)}中较大的`);
    case "compare":
    case "and":
    case "or":
    case "not":
      return `“${phrase(node, around.checked)}”${valueText(node, around)}`;
    case "when": {
      const taken = shape.branches.find((branch) => around.seen.value(branch.if) === true);
      if (taken) return bracket(`${inside(taken.then)}（${phrase(taken.if, around.checked)}）`);
      if (!around.seen.has(shape.otherwise)) return notGiven;
      return bracket(`${inside(shape.otherwise)}（其他情形）`);
    }
    case "tiers":
      return bracket(
        shape.kind === "byValue" ? tier(shape, around, inside) : progressive(node, shape, around),
      );
    case "dateAdd":
    case "dateBetween":
      return `${phrase(node, around.checked)}${valueText(node, around)}`;
  }
}

const notGiven = "（未提供）";

function valueText(node: CheckedNode, { seen }: Around): string {
  const value = seen.value(node);
  if (value !== undefined) return sayValue(value, node.type);
  return node.shape.node === "input" ? notGiven : "（暂不能确定）";
}

/** 本年已报销0.00元, 医院等级：三级, 三级起付线1000元. */
function named(node: CheckedNode, around: Around): string {
  const { shape, type } = node;
  const row = shape.node === "parameter" && shape.by ? around.seen.value(shape.by) : undefined;
  const title =
    shape.node === "parameter" && row !== undefined
      ? `${String(row)}${phrase({ ...node, shape: { node: "parameter", id: shape.id } }, around.checked)}`
      : phrase(node, around.checked);
  const colon = type.type === "text" || type.type === "truth" ? "：" : "";
  return `${title}${colon}${valueText(node, around)}`;
}

/** 60%（医疗费用4600.00元，不超过5000元） */
function tier(shape: Tiers, around: Around, inside: (part: CheckedNode) => string): string {
  const i = shape.tiers.findIndex(({ gives }) => around.seen.has(gives));
  const range = ranges(shape, around)[i];
  return range === undefined
    ? notGiven
    : `${inside(shape.tiers[i]!.gives)}（${inside(shape.value)}，${range}）`;
}

function ranges(shape: Tiers, around: Around): string[] {
  return tierRanges(
    shape.tiers.map(({ upTo }) => upTo && phrase(upTo, around.checked)),
    shape.within,
  );
}

/** 3000元 × 10% + 1600元 × 20% */
function progressive(node: CheckedNode, shape: Tiers, around: Around): string {
  const { part } = progression(node, shape);
  const own = integerOf(shape.value, part, around);
  const { exponent } = numberRange(shape.value);
  const scale = Math.max(0, part + exponent);
  const terms: string[] = [];
  let below = 0n;
  for (const { upTo, gives } of shape.tiers) {
    const edge = upTo ? integerOf(upTo, part, around) : own;
    if (own === undefined || edge === undefined) return notGiven;
    const width = greater(0n, lesser(own, edge) - below) * tenTo(scale - exponent - part);
    terms.push(
      `${sayValue(writeDecimal(width, scale), numberRange(shape.value))} × ${say(gives, { ...around, nested: true })}`,
    );
    if (own <= edge) break;
    below = edge;
  }
  return terms.join(" + ");
}

/** A node's value as an integer of so many decimals of the base unit. */
function integerOf(node: CheckedNode, decimals: number, { seen }: Around): bigint | undefined {
  const range = numberRange(node);
  const found = integerAt(String(seen.value(node)), range.scale);
  return typeof found === "bigint" ? found * tenTo(decimals - decimalsOf(range)) : undefined;
}
