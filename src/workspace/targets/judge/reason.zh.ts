import { unitAfter } from "../words.zh.ts";
import { compare, distance, type Fraction, isZero, readDecimal, toDecimal, zero } from "./exact.ts";
import type { Direction, Reason, Rule } from "./types.ts";

/** One sentence that says why a target stands as it does: what is asked, what was reported, by how much they differ. */
export function sayReason(reason: Reason): string {
  const { target, forecast, notes } = reason;
  const figures = shownFigures(reason);
  const isWhole = reason.rule === "text-value" || reason.rule === "range-inverted";
  const asked = target && !isWhole ? [`${periodWords(target.period)}${asWords(reason)}`] : [];
  const clauses = [...asked, ...reported(reason, figures), ...verdicts[reason.rule](reason, figures)];
  const after = [
    ...(forecast && figures.forecast ? [trend(reason, figures.forecast)] : []),
    ...(reason.actual && reason.missing.length > 0 ? [missing(reason)] : []),
    ...(notes.includes("over-100-percent") ? ["比率超过100%，请核对"] : []),
  ];
  return `${[clauses.join("，"), ...after].join("；")}。`;
}

/** `2018` → 2018年, `2018-H1` → 2018年上半年, `2018-Q3` → 2018年第三季度, `2018-12` → 2018年12月. */
export function periodWords(period: string): string {
  const [year = "", part = "", day] = period.split("-");
  if (!/^\d{4}$/.test(year)) return "";
  const within = /^[HQ]/.test(part) ? partsOfYear[part] : part && `${Number(part)}月`;
  return `${year}年${within ?? ""}${day ? `${Number(day)}日` : ""}`;
}

const partsOfYear: Readonly<Record<string, string>> = {
  H1: "上半年",
  H2: "下半年",
  Q1: "第一季度",
  Q2: "第二季度",
  Q3: "第三季度",
  Q4: "第四季度",
};

/** How a number is said with what it asks for. */
const asks: Readonly<Record<Direction, (figure: string) => string>> = {
  "at-least": (figure) => `${figure}以上`,
  "at-most": (figure) => `${figure}以内`,
  "more-than": (figure) => `超过${figure}`,
  "less-than": (figure) => `低于${figure}`,
  equal: (figure) => figure,
  about: (figure) => `约${figure}`,
  range: (figure) => figure,
  "rise-by": (figure) => `比基数提高${figure}`,
  "fall-by": (figure) => `比基数下降${figure}`,
};

function asWords({ target, direction, unit, targetUnit, threshold }: Reason): string {
  if (!target) return "";
  const isStep = direction === "rise-by" || direction === "fall-by";
  const figure = `${target.value}${target.upper === undefined ? "" : `至${target.upper}`}`;
  const level = threshold
    ? `（${isStep ? "即" : "不低于"}${shown(threshold, Math.max(2, places(target.value)))}${unitWords(unit)}）`
    : "";
  return `目标${asks[direction](figure + unitWords(targetUnit))}${level}`;
}

/** What is shown, all with the same number of places. */
interface Figures {
  readonly actual?: string;
  readonly path?: string;
  readonly gap?: string;
  readonly forecast?: string;
}

/** The places of the target, or two where the report has them, and more where rounding would hide a difference. */
function shownFigures({ target, threshold, actual, path, rule, forecast }: Reason): Figures {
  if (!target || !actual) return {};
  const against = rule === "missed" ? (threshold ?? nearest(target, actual.value)) : path?.value;
  let digits = Math.max(places(target.value), Math.min(2, places(actual.value)));
  const bounds = [target.value, target.upper, threshold, path?.value].flatMap((text) => text ?? []);
  const hides = () =>
    bounds.some(
      (bound) => !same(bound, actual.value) && same(shown(bound, digits), shown(actual.value, digits)),
    );
  while (digits < 20 && hides()) digits++;
  const value = shown(actual.value, digits);
  return {
    actual: value,
    ...(path && { path: shown(path.value, digits) }),
    ...(against !== undefined && {
      gap: toDecimal(distance(read(value), read(shown(against, digits))), digits),
    }),
    ...(forecast && { forecast: shown(forecast.value, Math.max(1, places(target.value))) }),
  };
}

function periodOf({ period }: NonNullable<Reason["target"]>): string {
  const words = periodWords(period);
  return words === "" ? "" : `${words}的`;
}

/** The end of the target's number or range that a value missed. */
function nearest({ value, upper }: NonNullable<Reason["target"]>, actual: string): string {
  return upper !== undefined && isMore(actual, upper) ? upper : value;
}

function reported({ actual, unit }: Reason, figures: Figures): string[] {
  if (!actual || figures.actual === undefined) return [];
  return [`${periodWords(actual.period)}报送${figures.actual}${unitWords(unit)}`];
}

type Say = (reason: Reason, figures: Figures) => string[];

const verdicts: Readonly<Record<Rule, Say>> = {
  "met-at-due": () => ["已达标"],
  "reached-early": ({ actual, target }) => [
    actual?.period === target?.period ? "已达到目标" : "已提前达到目标",
  ],
  "held-so-far": ({ target }) => [`目前符合目标，到${periodWords(target!.due)}再作判定`],
  "on-path": (reason, { path, gap }) => [
    `按进度应${pathVerb(reason)}${path}${unitWords(reason.unit)}`,
    isWorse(reason) && !isZero(read(gap!)) ? `差${gap}${gapUnit(reason.unit)}，在允许范围内` : "进度正常",
  ],
  behind: (reason, { path, gap }) => [
    `按进度应${pathVerb(reason)}${path}${unitWords(reason.unit)}`,
    `${isFall(reason) ? "高出" : "差"}${gap}${gapUnit(reason.unit)}`,
  ],
  missed: (reason, { gap }) => [
    isZero(read(gap!))
      ? `未能${reason.direction === "less-than" ? "低于" : "超过"}目标值`
      : `${isMore(reason.actual!.value, reason.threshold ?? reason.target!.value) ? "高出" : "差"}${gap}${gapUnit(reason.unit)}`,
    "未达标",
  ],
  "nothing-reported": ({ target }) => [`${periodWords(target!.due)}已到期`, "尚未收到这一期的数据"],
  "nothing-yet": ({ target }) => [`${periodWords(target!.due)}到期`, "尚无报送数据"],
  "not-begun": () => ["尚未开始"],
  "no-path": ({ direction, target }) => [
    direction === "equal" || direction === "range"
      ? `到${periodWords(target!.due)}再作判定`
      : "没有起点数据，到期前不判断进度",
  ],
  "no-target": () => ["方案没有给出目标值，无法判断"],
  "text-value": ({ target, found }) => [`${periodOf(target!)}目标值“${found ?? ""}”不是数值，无法判断`],
  "no-date": ({ found }) => [found ? `时间“${found}”没有写明，无法判断` : "方案没有写明时间，无法判断"],
  "range-inverted": ({ target }) => [
    `${periodWords(target!.period)}目标区间的下限${target!.value}大于上限${target!.upper ?? ""}，无法判断`,
  ],
  "no-baseline": () => ["缺少可用的基数，无法判断"],
  "unit-mismatch": ({ found, unit }) => [`计量单位“${found ?? ""}”与“${unit}”不一致，无法判断`],
  "unreadable-report": ({ found }) => [
    found ? `报送的数据“${found}”不是数值，无法判断` : "报送的数据为空，无法判断",
  ],
  "no-denominator": () => ["报送的比率缺少分子或分母，不能合并计算，无法判断"],
  "no-weight": () => ["报送的数据缺少权数，不能加权平均，无法判断"],
  "units-missing": (reason) => [missing(reason), "不能确定合计，无法判断"],
};

function trend({ target, forecast, direction, threshold, unit }: Reason, figure: string): string {
  const { periods, reaches, value } = forecast!;
  const bound = threshold ?? target!.value;
  const order =
    direction === "equal" || direction === "range"
      ? `，${reaches ? "符合" : "不符合"}目标`
      : same(value, bound)
        ? `，${reaches ? "等于" : "未能越过"}目标`
        : `，${isMore(value, bound) ? "高于" : "低于"}目标`;
  return `按近${periods}期趋势预计${periodWords(target!.due)}达到${figure}${unitWords(unit)}${order}`;
}

/** Units are told by number; the page shows which. */
function missing({ missing: units, actual }: Reason): string {
  if (!actual) return `有${units.length}个单位尚未报送`;
  return actual.partial
    ? `有${units.length}个单位尚未报送，不影响结论`
    : `更近一期有${units.length}个单位尚未报齐，未采用`;
}

function isFall({ direction }: Reason): boolean {
  return direction === "at-most" || direction === "less-than" || direction === "fall-by";
}

function pathVerb(reason: Reason): string {
  return isFall(reason) ? "不高于" : "达到";
}

function isWorse(reason: Reason): boolean {
  return reason.gap !== undefined && !isZero(read(reason.gap));
}

/** The unit as it is said after a number; a difference of rates is counted. */
function unitWords(unit: string): string {
  return unit === "百分点" ? "个百分点" : unitAfter(unit);
}

/** The unit of a difference: two rates differ by 百分点. */
function gapUnit(unit: string): string {
  return unit === "%" ? "个百分点" : unit === "‰" ? "个千分点" : unitWords(unit);
}

function places(decimal: string): number {
  return decimal.split(".")[1]?.length ?? 0;
}

function shown(decimal: string, digits: number): string {
  return toDecimal(read(decimal), digits);
}

function read(decimal: string): Fraction {
  return readDecimal(decimal) ?? zero;
}

function same(a: string, b: string): boolean {
  return compare(read(a), read(b)) === 0;
}

function isMore(a: string, b: string): boolean {
  return compare(read(a), read(b)) > 0;
}
