import type { CheckedNode, CheckedRule } from "../checked.ts";
import type { Comparison } from "../expression.ts";
import { sayDate } from "./value.zh.ts";
import { comparisonWords, dateComparisonWords, dateUnitWords, sayRounding, spanWords } from "./words.zh.ts";

/** How closely a phrase holds together; a looser one stands in brackets within a closer. */
const level = { word: 0, product: 1, sum: 2, chain: 3, condition: 4, clause: 5 } as const;
type Level = (typeof level)[keyof typeof level];

interface Phrase {
  readonly text: string;
  readonly level: Level;
}

/** A node in the words of an official; steps by their title. */
export function phrase(node: CheckedNode, rule: CheckedRule): string {
  return say(node, rule).text;
}

/** A phrase within another that holds together as closely as `most`. */
function within(node: CheckedNode, most: Level, rule: CheckedRule): string {
  const { text, level: own } = say(node, rule);
  return own > most ? `（${text}）` : text;
}

function say(node: CheckedNode, checked: CheckedRule): Phrase {
  const { shape } = node;
  const { rule } = checked;
  const inside = (part: CheckedNode, most: Level) => within(part, most, checked);
  switch (shape.node) {
    case "number":
      return word(`${shape.value}${shape.unit}`);
    case "text":
      return word(shape.value);
    case "date":
      return word(sayDate(shape.value));
    case "input":
      return word(titleOf(rule.inputs, shape.id));
    case "parameter": {
      const title = titleOf(rule.parameters, shape.id);
      return word(shape.by ? `${inside(shape.by, level.word)}对应的${title}` : title);
    }
    case "step":
      return word(shape.title);
    case "sum":
      return {
        text: shape.of.map((part) => inside(part, level.product)).join("加"),
        level: level.sum,
      };
    case "subtract":
      return {
        text: `${inside(shape.from, level.sum)}减去${inside(shape.take, level.product)}`,
        level: level.sum,
      };
    case "multiply":
      return {
        text: shape.of.map((part) => inside(part, level.word)).reduce(times(shape.of)),
        level: level.product,
      };
    case "divide": {
      const quotient = `${inside(shape.dividend, level.product)}除以${inside(shape.divisor, level.word)}`;
      return { text: `${quotient}（${sayRounding(shape.mode, shape.scale)}）`, level: level.product };
    }
    case "round":
      return {
        text: `${inside(shape.value, level.chain)}，${sayRounding(shape.mode, shape.scale)}`,
        level: level.chain,
      };
    case "atMost":
      return {
        text: `${inside(shape.value, level.chain)}，最高不超过${inside(shape.limit, level.sum)}`,
        level: level.chain,
      };
    case "atLeast":
      return {
        text: `${inside(shape.value, level.chain)}，最低不低于${inside(shape.limit, level.sum)}`,
        level: level.chain,
      };
    case "compare": {
      const words = wordsFor(shape.left, shape.op);
      return {
        text: `${inside(shape.left, level.sum)}${words}${inside(shape.right, level.sum)}`,
        level: level.condition,
      };
    }
    case "and":
      return {
        text: shape.of.map((part) => inside(part, level.condition)).join("，且"),
        level: level.clause,
      };
    case "or":
      return {
        text: shape.of.map((part) => inside(part, level.condition)).join("，或者"),
        level: level.clause,
      };
    case "not":
      return { text: `不符合“${inside(shape.value, level.clause)}”`, level: level.condition };
    case "when": {
      const branches = shape.branches.map(
        (branch) => `${inside(branch.if, level.clause)}的，${result(inside(branch.then, level.chain))}`,
      );
      return {
        text: [...branches, `其他情形，${result(inside(shape.otherwise, level.chain))}`].join("；"),
        level: level.clause,
      };
    }
    case "tiers":
      return { text: sayTiers(shape, inside), level: level.clause };
    case "dateAdd":
      return {
        text: `${inside(shape.date, level.word)}起${sayAmount(shape.amount, inside)}${dateUnitWords[shape.unit]}后的日期`,
        level: level.sum,
      };
    case "dateBetween":
      return {
        text: `自${inside(shape.from, level.word)}至${inside(shape.to, level.word)}${spanWords[shape.unit]}`,
        level: level.sum,
      };
  }
}

const word = (text: string): Phrase => ({ text, level: level.word });

const result = (text: string) => `为${text}`;

function titleOf(list: readonly { readonly id: string; readonly title: string }[], id: string): string {
  return list.find((one) => one.id === id)?.title ?? id;
}

/** 起付线以上部分的80%, 天数乘以50元. */
function times(parts: readonly CheckedNode[]): (text: string, next: string, i: number) => string {
  return (text, next, i) => {
    const { shape } = parts[i]!;
    return `${text}${shape.node === "number" && shape.unit === "%" ? "的" : "乘以"}${next}`;
  };
}

/** 医院等级为三级, 年龄不低于60岁, 申请日期不晚于2024年6月1日. */
export function wordsFor({ type }: CheckedNode, op: Comparison): string {
  if (type.type === "number") return comparisonWords[op];
  return dateComparisonWords[op];
}

type Inside = (part: CheckedNode, most: Level) => string;

/** A number of days, months or years without its own unit: the sentence has one. */
function sayAmount(amount: CheckedNode, inside: Inside): string {
  return amount.shape.node === "number" ? amount.shape.value : inside(amount, level.word);
}

function sayTiers(shape: Extract<CheckedNode["shape"], { node: "tiers" }>, inside: Inside): string {
  const value = inside(shape.value, level.sum);
  const ranges = tierRanges(
    shape.tiers.map(({ upTo }) => upTo && inside(upTo, level.sum)),
    shape.within,
  );
  const gives = shape.tiers.map((tier) => inside(tier.gives, level.chain));
  if (shape.kind === "progressive")
    return `${value}分段累计：${ranges.map((range, i) => `${range}的部分按${gives[i]}计算`).join("，")}`;
  return ranges.map((range, i) => `${i === 0 ? value : ""}${range}的，${result(gives[i]!)}`).join("；");
}

/** What each tier reaches from and to: 不超过3000元, 超过3000元至5000元, 超过5000元. */
export function tierRanges(edges: readonly (string | undefined)[], within: "through" | "below"): string[] {
  const [first, more] = within === "through" ? ["不超过", "超过"] : ["低于", "达到"];
  return edges.map((edge, i) => {
    const before = edges[i - 1];
    if (before === undefined) return edge === undefined ? "不论多少" : `${first}${edge}`;
    if (edge === undefined) return `${more}${before}`;
    return within === "through" ? `${more}${before}至${edge}` : `${more}${before}、${first}${edge}`;
  });
}
