import type { Span } from "../../message/span.ts";
import { isLevel, isVague, isWork } from "../../plan/metric.ts";
import { defineCheck, type Report, type Subject } from "../check.ts";
import { sayPlace } from "../outline/outline.ts";
import { quoted } from "../quoted.ts";
import { sayAmount } from "./amount.ts";
import { groupBy, type Measure, measuresOf } from "./measures.ts";

type Inconsistent =
  | {
      readonly kind: "target";
      readonly metric: string;
      readonly when: string;
      /** The two values, each with the section it stands in. */
      readonly one: string;
      readonly here: string;
      readonly other: string;
      readonly there: string;
    }
  | { readonly kind: "year"; readonly year: string; readonly part: string; readonly whole: string }
  | { readonly kind: "bounds"; readonly bound: string }
  | { readonly kind: "formula"; readonly name: string };

/** The same thing set to two different values. */
export const inconsistentTarget = defineCheck<Inconsistent>({
  id: "inconsistent-target",
  summary: "目标不一致",
  explain:
    "同一指标、同一期限，两处写了不同的数；同一年既说完成一部分、又说全面完成；“三级以上”与“三级以下”都含三级，界限重叠；同一个量用两个不同的算式定义。范围不同（如全市与城区、“其中”之后）的不比。请核对以哪一处为准。",
  severity: "warning",
  examples: [
    {
      text: "一、目标\n到2025年,小区垃圾分类准确率达到90%。\n二、任务\n(一)分类\n推进分类投放,到2025年小区垃圾分类准确率达到85%。",
      finds: ["到2025年小区垃圾分类准确率达到85%"],
    },
    { text: "管网改造2024年底前完成60%,2024年全面完成。", finds: ["2024年底前完成60%,2024年全面完成"] },
    { text: "二级以上医院补助5万元,二级以下医院补助2万元。", finds: ["二级以上医院补助5万元,二级以下"] },
    {
      text: "月结算额=月度点数×点值。\n月结算额=月度点数×点值-扣款。",
      finds: ["月结算额=月度点数×点值-扣款"],
    },
    { text: "到2024年,小区垃圾分类准确率达到80%;到2025年,小区垃圾分类准确率达到90%。", finds: [] },
  ],
  *run(subject) {
    yield* twoValues(subject);
    yield* inSentences(subject);
    yield* twoFormulas(subject);
  },
  say: (data) => {
    switch (data.kind) {
      case "target":
        return `${quoted(data.metric)}${data.when}的目标，${data.here}是${data.one}，${data.there}是${data.other}，两处不一致。`;
      case "year":
        return `同是${data.year}，前面说${data.part}，后面又说${data.whole}，请核对年份。`;
      case "bounds":
        return `“${data.bound}以上”与“${data.bound}以下”都包含${data.bound}，界限重叠。`;
      case "formula":
        return `${quoted(data.name)}有两个不同的算式，请统一。`;
    }
  },
});

/** The same metric at the same time with two values, in two sections. */
function* twoValues(subject: Subject): Generator<Report<Inconsistent>> {
  const targets = measuresOf(subject).filter(
    ({ isTarget, year, yearly, key, op, metric, unit, ofYear }) =>
      isTarget &&
      (year !== undefined || yearly) &&
      !isVague(key) &&
      op !== "+" &&
      op !== "-" &&
      (isLevel(metric, unit) || (isWork(metric) && !ofYear && key.length > 5)),
  );
  const keyOf = ({ key, base, year, yearly, ofYear, metric, unit }: Measure) =>
    `${key}/${base}/${yearly ? "yearly" : year}/${isLevel(metric, unit) ? "" : ofYear}`;
  const groups = [
    ...groupBy(targets, (measure) => `${measure.part}/${keyOf(measure)}`).values(),
    ...[
      ...groupBy(
        targets.filter(({ key }) => key.length > TELLING),
        keyOf,
      ).values(),
    ].map(acrossParts),
  ];
  const told = new Set<string>();
  for (const group of groups) {
    const [first, ...others] = firstOfEachSection(group);
    const other = others.find(({ value, op }) => first && !value.eq(first.value) && comparable(first.op, op));
    if (!first || !other || told.has(other.item.id)) continue;
    told.add(other.item.id);
    yield {
      at: other.item.span,
      related: [first.item.span],
      data: {
        kind: "target",
        metric: other.key,
        when: other.yearly ? "每年" : `${other.year}年`,
        one: sayAmount(other.value, other.unit),
        here: sayPlace(other.place),
        other: sayAmount(first.value, first.unit),
        there: sayPlace(first.place),
      },
    };
  }
}

const TELLING = 5; // a longer metric means the same in the main text and in an attachment

/** What the main text says and the first that each attachment says; attachments are not compared with each other. */
function acrossParts(group: readonly Measure[]): Measure[] {
  const main = group.find(({ part }) => part === "");
  const other = group.find(({ part, value }) => part !== "" && main && !value.eq(main.value));
  return main && other ? [main, other] : [];
}

/** What follows in the same section is of a part of it: 其中,城区…. */
function firstOfEachSection(group: readonly Measure[]): Measure[] {
  const seen = new Set<unknown>();
  return group.filter(({ place, words }) => {
    if (seen.has(place) || /^其中/.test(words)) return false;
    seen.add(place);
    return true;
  });
}

/** A floor and a ceiling, and an approximate figure, do not contradict each other. */
function comparable(a: string, b: string): boolean {
  const floor = (op: string) => op === ">=" || op === ">";
  const ceiling = (op: string) => op === "<=" || op === "<";
  return a !== "~" && b !== "~" && !(floor(a) && ceiling(b)) && !(ceiling(a) && floor(b));
}

const PART_THEN_WHOLE =
  /((?:19|20)\d\d)年(?:底)?(?:前|内)?(?:要|须|应)?(完成|达到|实现|覆盖)(\d{1,2}(?:\.\d+)?%)[^,;。]{0,8}[,;](?:并|再)?\1年(?:底)?(?:前|内)?(?:全面|全部)(?:完成|达到|实现|覆盖|达标)/g;
const BOUNDS =
  /(?<![\d.])([一二三四五六七八九十]{1,2}级|\d+(?:\.\d+)?(?:万?元|周?岁|个?月|年|人|分|张|%|个|名|户|亩|平方米))以上(?!的?[^,;。]{0,12}(?:\1|不含))([^。;]{2,40}?)[,;、]([^。;,]{0,6})\1以下/g;

/** Contradictions that stand in one sentence. */
function* inSentences({ reading, toSource }: Subject): Generator<Report<Inconsistent>> {
  const { text } = reading;
  const defined = /(?:以上|以下)[^。\n]{0,20}(?:不?包?含本数|不?包括本数|含本级|不含)/.test(text);
  for (const sentence of reading.sentences) {
    const words = text.slice(sentence.start, sentence.end);
    if (/全面|全部/.test(words))
      for (const match of words.matchAll(PART_THEN_WHOLE)) {
        const [, year, verb, part] = match;
        const at = spanOf(sentence.start, match);
        yield {
          at: toSource(at),
          data: {
            kind: "year",
            year: `${year}年`,
            part: `${verb}${part}`,
            whole: /(?:全面|全部).*$/.exec(match[0])![0],
          },
        };
      }
    if (defined || !words.includes("以下")) continue;
    for (const match of words.matchAll(BOUNDS))
      if (/\d|[一二两三四五六七八九十]+[万元%]/.test(match[2]!))
        yield {
          at: toSource(spanOf(sentence.start, match)),
          severity: "info",
          data: { kind: "bounds", bound: match[1]! },
        };
  }
}

function spanOf(offset: number, match: RegExpExecArray | RegExpMatchArray): Span {
  return { start: offset + match.index!, end: offset + match.index! + match[0].length };
}

/** Two definitions of one quantity by =. */
function* twoFormulas({ reading, toSource }: Subject): Generator<Report<Inconsistent>> {
  const known = new Map<string, { span: Span; formula: string }>();
  for (const sentence of reading.sentences) {
    const words = reading.text.slice(sentence.start, sentence.end);
    if (!words.includes("=")) continue;
    const match = /^([^=,;:。]{4,40}?)\s*=\s*([^=;,]*[\u4e00-\u9fff]{2}[^=;,]*)/.exec(words);
    if (!match) continue;
    const name = match[1]!;
    const formula = match[2]!.replace(/[\s。.]/g, "");
    const span = toSource({ start: sentence.start, end: sentence.start + match[0].trimEnd().length });
    const other = known.get(name);
    if (!other) known.set(name, { span, formula });
    else if (other.formula !== formula)
      yield { at: span, related: [other.span], data: { kind: "formula", name } };
  }
}
