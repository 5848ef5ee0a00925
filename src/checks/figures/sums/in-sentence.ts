import type { Sentence } from "../../../extractors/reading.ts";
import type { Severity } from "../../../message/finding.ts";
import type { Span } from "../../../message/span.ts";
import { readNumeral } from "../../../parser/numerals.ts";
import { metricKey } from "../../../plan/metric.ts";
import { sayAmount, sum } from "../amount.ts";
import { type Breakdown, type Figure, figuresOf, findBreakdowns, valuesOf } from "./parts.ts";

/** A total that its parts do not add up to. */
export interface SumFact {
  readonly at: Span;
  readonly severity: Severity;
  /** What the total counts; empty where the words before it do not tell. */
  readonly name: string;
  readonly parts: string;
  readonly sum: string;
  readonly total: string;
  readonly difference: string;
}

const TOTALS = /其中|分别|\(|共计|合计|总计|一共|总共|分制|满分|总分|包括|,共/;

/** The sums within one sentence: a total broken down, figures added up, marks of a hundred. */
export function sumsInSentence(text: string, sentence: Sentence): SumFact[] {
  if (sentence.clauses.reduce((count, { quantities }) => count + quantities.length, 0) < 2) return [];
  if (!TOTALS.test(text.slice(sentence.start, sentence.end))) return [];
  const broken = findBreakdowns(text, sentence).flatMap((breakdown) => {
    const severity = judge(text, sentence, breakdown);
    return severity ? [fact(text, breakdown.total, breakdown.parts, severity)] : [];
  });
  return [...broken, ...addedUp(text, sentence), ...marks(text, sentence)];
}

function fact(text: string, total: Figure, parts: readonly Figure[], severity: Severity): SumFact {
  const all = sum(valuesOf(parts));
  const { unit } = total;
  return {
    at: { start: Math.min(total.start, parts[0]!.start), end: Math.max(total.end, parts.at(-1)!.end) },
    severity,
    name: nameOf(text, total, parts),
    parts: valuesOf(parts)
      .map((value) => sayAmount(value, unit))
      .join("+"),
    sum: sayAmount(all, unit),
    total: sayAmount(total.amount.value, unit),
    difference: sayAmount(all.minus(total.amount.value).abs(), unit),
  };
}

/** The words right before a total that stands first: 三年共新增床位 → 新增床位. */
function nameOf(text: string, total: Figure, parts: readonly Figure[]): string {
  if (parts[0]!.start < total.start) return "";
  const words = /[\u4e00-\u9fff“”]{0,24}$/.exec(text.slice(Math.max(0, total.start - 24), total.start))![0];
  const name = metricKey(words)
    .replace(/^.*年底?[前内]?/, "")
    .replace(/(?:达到?|共计?|合计|总计|为)$/, "");
  return name.length > 16 ? "" : name;
}

const YEAR_LABEL =
  /^(?:第[一二三四五六七八九十]年度?|首年|次年|(?:20\d\d|20[xX*]{2})年(?:度|底|末)?)[^\d]{0,10}$/;
/** Pairs that leave nothing out: what is not the one is the other. */
const COMPLEMENTS: readonly (readonly [RegExp, RegExp])[] = [
  [/公办|公立|公建/, /民办|民营|社会办/],
  [/城镇|城市|城区/, /农村|乡村/],
  [/^男/, /^女/],
  [/新建|已/, /改建|改扩建|续建|计划|拟|尚未/],
];

/** How wrong a breakdown is; undefined where it adds up or need not. */
function judge(
  text: string,
  sentence: Sentence,
  { total, parts, labels, joint }: Breakdown,
): Severity | undefined {
  const values = valuesOf(parts);
  const all = sum(values);
  const whole = total.amount.value;
  if (all.eq(whole) || isRough(text, [total, ...parts]) || total.unit === "%") return undefined;
  const before = text.slice(sentence.start, total.start);
  if (labels.every((label) => YEAR_LABEL.test(label))) {
    const cumulative =
      values.at(-1)!.eq(whole) && values.every((value, i) => i === 0 || value.gte(values[i - 1]!));
    if (cumulative) return undefined;
    return all.gt(whole) || covers(before, labels, parts.length) ? "error" : undefined;
  }
  if (/^(?:其他|其余|其它|剩余|另)/.test(labels.at(-1)!)) return "error";
  if (
    parts.length === 2 &&
    COMPLEMENTS.some(([one, other]) => one.test(labels[0]!) && other.test(labels[1]!))
  )
    return "warning";
  const listed = joint.endsWith("(") || joint.endsWith("由");
  if (joint.includes("其中"))
    return all.gt(whole) ? (total.amount.base === "元" ? "error" : "warning") : undefined;
  return listed ? (all.gt(whole) ? "warning" : "info") : undefined;
}

/** Whether parts by year leave no year of the total out: 三年共…, or up to the year that the total names. */
function covers(before: string, labels: readonly string[], count: number): boolean {
  const years = /(\d|[一二两三四五六七八九十])年[^年]{0,16}$/.exec(before)?.[1];
  if (years !== undefined && !/\d{3}$/.test(before.slice(0, before.lastIndexOf(`${years}年`)))) {
    const number = /\d/.test(years) ? Number(years) : readNumeral(years);
    if (number !== undefined) return number === count;
  }
  const until = [...before.matchAll(/(20\d\d)年/g)].at(-1)?.[1];
  return until !== undefined && labels.at(-1)!.startsWith(until) && count > 1;
}

/** 约, 左右, 以上: such figures need not add up. */
function isRough(text: string, figures: readonly Figure[]): boolean {
  return figures.some(
    ({ start, end }) =>
      /(?:约|近|超过?|不少于|不低于|至少|达到?|大约|余)$/.test(text.slice(Math.max(0, start - 3), start)) ||
      /^(?:左右|以上|以内|以下|多|余)/.test(text.slice(end, end + 2)),
  );
}

const MOST_PARTS = 60;

/** Before a total that comes last: 三年共新增. Group 1: the years, group 2: what is done. */
const ADDS =
  /[,;、]([两三四五2-5]年)?(?:总共|一共|共计|合计|总计|累计|共)(新增|新建|建成|完成|投入|安排|培训|发放|改造)?(?:为|达)?$/;

/** 甲30个、乙20个,共计60个: the parts come first. */
function addedUp(text: string, sentence: Sentence): SumFact[] {
  const figures = figuresOf(text, sentence);
  return figures.flatMap((total, i) => {
    const adds = ADDS.exec(text.slice(Math.max(sentence.start, total.start - 12), total.start));
    const noun = /^([\u4e00-\u9fff]{0,8})(?=[,;。)]|$)/.exec(
      text.slice(total.end, Math.min(total.end + 9, sentence.end)),
    )?.[1];
    if (!adds || noun === undefined) return [];
    const parts: Figure[] = [];
    for (const figure of figures.slice(Math.max(0, i - MOST_PARTS), i).reverse()) {
      if (figure.depth !== total.depth || figure.amount.base !== total.amount.base) break;
      const between = text.slice(figure.end, (parts[0] ?? total).start);
      if (!/^[^。;]{0,24}$/.test(between) || (between.match(/,/g)?.length ?? 0) > 1) break;
      parts.unshift(figure);
    }
    if (parts.length < 2 || isRough(text, [total, ...parts])) return [];
    const before = text.slice(sentence.start, total.start);
    const said = adds[2] === undefined || noun === "" || before.includes(noun); // the total counts the same things
    const yearly =
      /每(?!年度目标)|年均|平均/.test(before) ||
      (adds[1] !== undefined && !/分别|20\d\d年|第[一二三四五]年/.test(before));
    const values = valuesOf(parts);
    const smaller = values.some((value) => value.gte(total.amount.value));
    return said && !yearly && !smaller && !sum(values).eq(total.amount.value)
      ? [fact(text, total, parts, "error")]
      : [];
  });
}

/** 实行百分制,其中甲30分、乙40分、丙20分. */
function marks(text: string, sentence: Sentence): SumFact[] {
  const words = text.slice(sentence.start, sentence.end);
  const scale = /百分制|(?:满分|总分)(?:为|是|:)?(\d+)分|(\d+)分制/.exec(words);
  if (!scale) return [];
  const hundred = scale[1] ?? scale[2] ?? "100";
  const from = sentence.start + scale.index + scale[0].length;
  const figures = figuresOf(text, sentence).filter(({ start, unit }) => start >= from && unit === "分");
  const parts: Figure[] = [];
  for (const [i, figure] of figures.entries()) {
    const label = text.slice(figures[i - 1]?.end ?? from, figure.start);
    if (!/[\u4e00-\u9fff]{2}$/.test(label) || /每|扣|加|达到|得|不足|低于|高于|超过/.test(label)) break;
    if (!/^(?:[、,;。)和]|$)/.test(text.slice(figure.end, Math.min(figure.end + 1, sentence.end)))) break;
    parts.push(figure);
  }
  if (parts.length < 2) return [];
  const all = sum(valuesOf(parts));
  if (all.eq(hundred)) return [];
  const total: Figure = {
    start: sentence.start + scale.index,
    end: from,
    unit: "分",
    depth: 0,
    amount: { base: "分", value: sum([]).plus(hundred) },
  };
  return [{ ...fact(text, total, parts, "error"), name: scale[0] }];
}
