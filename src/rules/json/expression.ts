import { limits } from "../check-rule.ts";
import {
  type CompareNode,
  comparisons,
  type DateAddNode,
  type DateBetweenNode,
  type DateNode,
  type DivideNode,
  dateUnits,
  type Expression,
  type InputNode,
  type LimitNode,
  type LogicNode,
  type MultiplyNode,
  type NotNode,
  type NumberNode,
  type ParameterNode,
  type RoundNode,
  roundings,
  type Source,
  type StepNode,
  type SubtractNode,
  type SumNode,
  type TextNode,
  type TiersNode,
  type WhenNode,
} from "../expression.ts";
import { isObject, list, object, oneOf, type Read, text, whole } from "./read.ts";

/** No title, word or number is longer. */
export const words = text(200);

export const source: Read<Source> = object<Source>(
  { document: words, article: words },
  {
    span: object<NonNullable<Source["span"]>>({ start: whole, end: whole }, {}),
    says: text(2000),
  },
);

/** Reads an expression of any kind, no deeper and no larger than a rule may be. */
export function expressionReader(): Read<Expression> {
  let depth = 0;
  let count = 0;
  const part: Read<Expression> = (reader, value, path) => {
    if (!isObject(value)) return reader.fault({ path, fault: "not-an-object" });
    if (depth >= limits.depth) return reader.fault({ path, fault: "too-deep", most: limits.depth });
    if (count > limits.parts) return undefined;
    if (count++ === limits.parts) return reader.fault({ path, fault: "too-many-parts", most: limits.parts });
    const kind = kindOf(reader, value.node, `${path}.node`);
    if (!kind) return undefined;
    depth++;
    const found = nodes[kind](reader, value, path);
    depth--;
    return found;
  };
  const nodes = nodeReaders(part);
  const kindOf = oneOf(Object.keys(nodes) as Expression["node"][]);
  return part;
}

type Reads = Readonly<Record<Expression["node"], Read<Expression>>>;

/** One reader for each kind of node: its keys, all of them and no others. */
function nodeReaders(part: Read<Expression>): Reads {
  const parts = list(part, limits.parts);
  const within = oneOf(["through", "below"]);
  const mode = oneOf(roundings);
  const unit = oneOf(dateUnits);
  const limit = object<LimitNode>({ node: oneOf(["atMost", "atLeast"]), value: part, limit: part }, {});
  const logic = object<LogicNode>({ node: oneOf(["and", "or"]), of: parts }, {});
  // biome-ignore lint/suspicious/noThenProperty: a branch of a rule, never awaited
  const branch = object<WhenNode["branches"][number]>({ if: part, then: part }, {});
  const tier = object<TiersNode["tiers"][number]>({ gives: part }, { upTo: part });
  return {
    number: object<NumberNode>({ node: oneOf(["number"]), value: text(60), unit: text(40, 0) }, {}),
    text: object<TextNode>({ node: oneOf(["text"]), value: words }, {}),
    date: object<DateNode>({ node: oneOf(["date"]), value: text(10) }, {}),
    input: object<InputNode>({ node: oneOf(["input"]), id: words }, {}),
    parameter: object<ParameterNode>({ node: oneOf(["parameter"]), id: words }, { by: part }),
    step: object<StepNode>({ node: oneOf(["step"]), title: words, body: part }, { source }),
    sum: object<SumNode>({ node: oneOf(["sum"]), of: parts }, {}),
    subtract: object<SubtractNode>({ node: oneOf(["subtract"]), from: part, take: part }, {}),
    multiply: object<MultiplyNode>({ node: oneOf(["multiply"]), of: parts }, {}),
    divide: object<DivideNode>(
      { node: oneOf(["divide"]), dividend: part, divisor: part, scale: whole, mode },
      {},
    ),
    round: object<RoundNode>({ node: oneOf(["round"]), value: part, scale: whole, mode }, {}),
    atMost: limit,
    atLeast: limit,
    compare: object<CompareNode>(
      { node: oneOf(["compare"]), op: oneOf(comparisons), left: part, right: part },
      {},
    ),
    and: logic,
    or: logic,
    not: object<NotNode>({ node: oneOf(["not"]), value: part }, {}),
    when: object<WhenNode>({ node: oneOf(["when"]), branches: list(branch, 200), otherwise: part }, {}),
    tiers: object<TiersNode>(
      {
        node: oneOf(["tiers"]),
        kind: oneOf(["byValue", "progressive"]),
        value: part,
        within,
        tiers: list(tier, 200),
      },
      {},
    ),
    dateAdd: object<DateAddNode>({ node: oneOf(["dateAdd"]), date: part, amount: part, unit }, {}),
    dateBetween: object<DateBetweenNode>({ node: oneOf(["dateBetween"]), from: part, to: part, unit }, {}),
  };
}
