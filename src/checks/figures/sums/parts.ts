import type { Big } from "big.js";
import type { Sentence } from "../../../extractors/reading.ts";
import type { Quantity } from "../../../extractors/values/quantity.ts";
import type { Span } from "../../../message/span.ts";
import { type Amount, amountOf } from "../amount.ts";

/** A number of a sentence as an amount, with the brackets around it. */
export interface Figure extends Span {
  readonly amount: Amount;
  readonly unit: string;
  readonly depth: number;
}

/** A total and the parts that the same sentence gives for it. */
export interface Breakdown {
  readonly total: Figure;
  readonly parts: readonly Figure[];
  /** What stands before each part, and between total and parts. */
  readonly labels: readonly string[];
  readonly joint: string;
}

/** 共400张(其中…), 共400张,其中…: what stands between a total and its parts. */
const JOINT = /^[^。;,:()\d]{0,14}(?:[,:;]?(?:其中|分别为|分别是|包括|由)[:,]?|\((?:其中[:,]?)?)/;

const MOST_PARTS = 60;

/** The totals of a sentence with their parts. */
export function findBreakdowns(text: string, sentence: Sentence): Breakdown[] {
  const figures = figuresOf(text, sentence);
  return figures.flatMap((total, i) => {
    const joint = JOINT.exec(text.slice(total.end, Math.min(sentence.end, total.end + 40)))?.[0];
    if (joint === undefined) return [];
    const depth = joint.includes("(") ? total.depth + 1 : total.depth;
    const { parts, labels } = partsAfter(
      text,
      sentence,
      figures.slice(i + 1, i + 1 + MOST_PARTS),
      total,
      total.end + joint.length,
      depth,
    );
    return parts.length > 1 ? [{ total, parts, labels, joint }] : [];
  });
}

/** The figures of one unit that follow each other as 甲30个、乙20个: each ends its piece. */
function partsAfter(
  text: string,
  sentence: Span,
  rest: readonly Figure[],
  total: Figure,
  from: number,
  depth: number,
): { parts: Figure[]; labels: string[] } {
  const parts: Figure[] = [];
  const labels: string[] = [];
  let at = from;
  for (const figure of rest) {
    if (figure.depth > depth) continue; // the parts of a part
    if (figure.depth < depth || figure.amount.base !== total.amount.base) break;
    const label = text
      .slice(at, figure.start)
      .replace(/\([^()]*\)/g, "")
      .replace(/^[、,;和及与\s)]+/, "");
    if (!isLabel(label) || !endsPiece(text, sentence, figure)) break;
    parts.push(figure);
    labels.push(label);
    at = figure.end;
  }
  return { parts, labels };
}

/** The name of a part: short, one piece, and not a rule or a comparison. */
function isLabel(label: string): boolean {
  return (
    label.length <= 24 &&
    !/[。;,:]|每|不少于|不低于|不超过|至少|超过|增长|提高|下降|同比|约$|近$|累计|总计|合计|共计?$/.test(label)
  );
}

function endsPiece(text: string, sentence: Span, { end }: Figure): boolean {
  return /^(?:[、,;。)和及与]|\(|$)/.test(text.slice(end, Math.min(end + 1, sentence.end)));
}

/** The numbers of a sentence that can be added, with their depth in brackets. */
export function figuresOf(text: string, sentence: Sentence): Figure[] {
  const quantities: readonly Quantity[] = sentence.clauses.flatMap(({ quantities }) => quantities);
  const figures: Figure[] = [];
  let depth = 0;
  let at = sentence.start;
  for (const { start, end, value, unit } of quantities) {
    for (; at < start; at++) depth += text[at] === "(" ? 1 : text[at] === ")" ? -1 : 0;
    const amount = amountOf(value, unit);
    if (amount && unit !== "") figures.push({ start, end, amount, unit, depth: Math.max(0, depth) });
  }
  return figures;
}

/** The amounts of figures. */
export function valuesOf(figures: readonly Figure[]): Big[] {
  return figures.map(({ amount }) => amount.value);
}
