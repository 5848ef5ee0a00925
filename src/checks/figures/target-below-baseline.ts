import type { Big } from "big.js";
import type { Severity } from "../../message/finding.ts";
import { overlaps, type Span } from "../../message/span.ts";
import { directionOf, isLevel, isVague, isWork } from "../../plan/metric.ts";
import { dateWords } from "../../plan/words.ts";
import { defineCheck, type Report, type Subject } from "../check.ts";
import { quoted } from "../quoted.ts";
import { sayAmount } from "./amount.ts";
import { groupBy, type Measure, measuresOf } from "./measures.ts";

type Wrong = Below | Move;

/** From one figure to another in the wrong direction: 从65%提高到60%. */
interface Move {
  readonly verb: string;
  readonly from: string;
  readonly to: string;
}

interface Below {
  readonly metric: string;
  readonly target: string;
  readonly by: string;
  readonly baseline: string;
  readonly at: string;
  /** The metric should fall: a target above the baseline is the weaker one. */
  readonly falls: boolean;
  /** How the yearly amount of a sum over years was found: 900万元÷3年. */
  readonly reckoned?: string;
}

/** Targets that ask for less than is reached already. */
export const targetBelowBaseline = defineCheck<Wrong>({
  id: "target-below-baseline",
  summary: "目标低于基数",
  explain:
    "目标比现状还差：同一指标、同一单位，目标值低于文中写明的基数；失业率、死亡率、差距等应当下降的指标则相反。年均对年均，“近三年累计”先折算成年均再比。指标名称完全相同、说的是水平（比率、人均、总数）的是错误；控制上限、年均任务量或名称略有出入的是警告。",
  severity: "error",
  examples: [
    {
      text: "一、基本情况\n截至2020年底,全县每千人口注册护士数达到3.2人。\n二、目标\n到2023年,全县每千人口注册护士数达到2.8人。",
      finds: ["全县每千人口注册护士数达到2.8人"],
    },
    {
      text: "一、基本情况\n截至2020年底,供水管网漏损率为8%。\n二、目标\n到2023年,供水管网漏损率控制在9%以内。",
      finds: ["供水管网漏损率控制在9%以内"],
    },
    {
      text: "河道保洁率由2020年的72%提高到2023年的70%。",
      finds: ["河道保洁率由2020年的72%提高到2023年的70%"],
    },
    {
      text: "一、基本情况\n截至2020年底,河道保洁率为72%。\n二、目标\n到2023年,河道保洁率达到92%。",
      finds: [],
    },
  ],
  *run(subject) {
    const measures = measuresOf(subject).filter(({ op, key }) => op !== "+" && op !== "-" && !isVague(key));
    const same = groupBy(measures, ({ part, key, base }) => `${part}/${key}/${base}`);
    const told: Span[] = [];
    for (const group of same.values())
      for (const report of inGroup(group, "error")) {
        told.push(report.at);
        yield report;
      }
    const alike = groupBy(
      measures.filter(({ key, base }) => key.length > 5 && base !== "%"),
      ({ part, key, base }) => `${part}/${key.slice(0, 2)}…${key.slice(-2)}/${base}`,
    );
    for (const group of alike.values()) yield* alikeIn(group);
    // 由72%提高到70% is read as a baseline and a target, too: once is enough.
    for (const report of moves(subject)) if (!told.some((at) => overlaps(at, report.at))) yield report;
  },
  say: (data) => {
    if ("verb" in data)
      return `文中说${quoted(data.verb)}，而${data.to}并不比${data.from}${/[降减压缩]/.test(data.verb) ? "低" : "高"}，请核对。`;
    const { metric, target, by, baseline, at, falls, reckoned } = data;
    return `${quoted(metric)}${by}目标${target}${falls ? "高" : "低"}于${at}基数${baseline}${reckoned ? `(${reckoned})` : ""}。`;
  },
});

const FIGURE = "(\\d+(?:\\.\\d+)?)(%|‰|[万亿]?[\\u4e00-\\u9fff]{1,3}?)";
const MOVE = new RegExp(
  `[由从](?:[^,;。\\d]{0,8}|(?:19|20)\\d\\d年[底末]?的?|目前的?|现在的?|上年的?){1,2}${FIGURE}(提高|提升|增加|上升|扩大|增长|下降|降低|减少|压减|压缩|缩短|缩小)(?:到|至|为)(?:(?:19|20)\\d\\d年[底末]?的?)?(\\d+(?:\\.\\d+)?)\\2`,
  "g",
);

/** Figures that go the other way than the verb between them says. */
function* moves({ reading, toSource }: Subject): Generator<Report<Wrong>> {
  for (const match of reading.text.matchAll(MOVE)) {
    const [words, from, unit, verb, to] = match;
    const rises = !/[降减压缩]/.test(verb!);
    if (rises ? Number(to) > Number(from) : Number(to) < Number(from)) continue;
    yield {
      at: toSource({ start: match.index, end: match.index + words.length }),
      data: { verb: verb!, from: from! + unit!, to: to! + unit! },
    };
  }
}

const MOST = 8; // baselines of one metric that a target is compared with

/** Every target of a group against its baseline; what only may be wrong is said once for all years. */
function* inGroup(group: readonly Measure[], severity: Severity): Generator<Report<Below>> {
  const baselines = group.filter(({ isTarget }) => !isTarget).slice(0, MOST);
  if (baselines.length === 0) return;
  const reports = group
    .filter(({ isTarget }) => isTarget)
    .flatMap((target) => {
      for (const baseline of baselines) {
        const report = compare(target, baseline, severity);
        if (report) return [report];
      }
      return [];
    });
  const [first, ...others] = reports.filter((report) => report.severity !== "error");
  yield* reports.filter((report) => report.severity === "error");
  if (first) yield { ...first, related: [...first.related!, ...others.map(({ at }) => at)] };
}

/** Yearly amounts whose metrics share their first and last words and most between: 发放助农专项贷款, 发放助农经营贷款. */
function* alikeIn(group: readonly Measure[]): Generator<Report<Below>> {
  const yearly = group.filter((measure) => perYear(measure) !== undefined);
  for (const target of yearly.filter(({ isTarget }) => isTarget))
    for (const baseline of yearly.filter(({ isTarget }) => !isTarget).slice(0, MOST)) {
      if (target.key === baseline.key || !sharesWords(target.key, baseline.key)) continue;
      const report = compare(target, baseline, "warning");
      if (report) yield report;
    }
}

function compare(target: Measure, baseline: Measure, certain: Severity): Report<Below> | undefined {
  if (target.year !== undefined && baseline.year !== undefined && target.year < baseline.year)
    return undefined;
  if (
    target.place &&
    target.place === baseline.place &&
    !target.yearly &&
    !isLevel(target.metric, target.unit)
  )
    return undefined;
  const direction = directionOf(target);
  if (!direction) return undefined;
  const falls = direction === "down";
  const [wanted, reached] = [perYear(target), perYear(baseline)];
  const rate = wanted !== undefined && reached !== undefined;
  const level = isLevel(target.metric, target.unit) || /(?:总数|达到|增加到|增至|保有)/.test(target.words);
  if (
    !rate &&
    (isWork(target.metric) || isWork(baseline.metric) || baseline.yearly !== target.yearly || !level)
  )
    return undefined;
  const [want, have] = rate ? [wanted, reached] : [target.value, baseline.value];
  if (falls ? want.lte(have) : want.gte(have)) return undefined;
  const limit = /[<>]/.test(target.op) && falls;
  const severity: Severity = rate || limit ? "warning" : certain;
  return {
    at: target.item.span,
    related: [baseline.item.span],
    severity,
    data: {
      metric: target.key,
      target:
        sayAmount(target.value, target.unit) +
        (target.op === ">=" ? "以上" : target.op === "<=" ? "以内" : ""),
      by: said(target),
      baseline: sayAmount(have, target.unit),
      at: have.eq(baseline.value) ? said(baseline) : "近年",
      falls,
      ...(rate &&
        !have.eq(baseline.value) && { reckoned: `${sayAmount(baseline.value, baseline.unit)}折合年均` }),
    },
  };
}

function said({ item, yearly }: Measure): string {
  const date = "by" in item ? item.by : "at" in item ? item.at : undefined;
  return yearly ? "年均" : date ? dateWords(date) : "";
}

const YEARS: Readonly<Record<string, number>> = {
  两: 2,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  "2": 2,
  "3": 3,
  "4": 4,
  "5": 5,
};

/** The amount a year: as said, or a sum over 近三年 divided; undefined where neither is said. */
function perYear({ value, yearly, words, isTarget }: Measure): Big | undefined {
  const years = /近([两二三四五2-5])年[^,;。]*?累计/.exec(words)?.[1];
  if (years && !isTarget) return value.div(YEARS[years]!);
  return yearly ? value : undefined;
}

/** Whether most characters of the shorter metric stand in the other one. */
function sharesWords(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const own = new Set(long);
  return [...short].filter((c) => own.has(c)).length / short.length >= 0.75;
}
