import { metricWords } from "../../../plan/ledger.ts";
import { directionOf, isLevel, isWork, metricKey } from "../../../plan/metric.ts";
import type { Op, Plan, Target } from "../../../plan/model.ts";
import { valueWords } from "../../../plan/words.ts";
import type { Direction, TargetValue } from "../judge/types.ts";
import { specialPlanOf, yearOfSection } from "./special-plan.ts";

/** A target of a plan as it goes into a series. */
export interface Claim {
  readonly target: Target;
  readonly value: TargetValue;
  readonly direction: Direction;
  readonly special: string;
  /** Scope and metric without places, times and verbs such as 巩固, by which it is matched. */
  readonly key: string;
  /** An amount of work that grows from 0, not a level. */
  readonly builtUp: boolean;
  /** It stands in a section that is about its year alone. */
  readonly ofYear: boolean;
}

const directions: Readonly<Record<Op, Direction>> = {
  ">=": "at-least",
  "<=": "at-most",
  ">": "more-than",
  "<": "less-than",
  // A plain number of a plan says what is to be reached: see `directionFrom`.
  "=": "at-least",
  "~": "about",
  range: "range",
  "+": "rise-by",
  "-": "fall-by",
};

/** The targets of a plan in text order, each read as a value of a series. */
export function claimsOf(plan: Plan): Claim[] {
  const special = specialPlanOf(plan);
  const sectionYear = yearOfSection(plan);
  return plan.targets.map((target) => {
    const builtUp = isBuiltUp(target);
    const words = plan.text.slice(target.span.start, target.span.end);
    const year = target.by?.slice(0, 4);
    return {
      target,
      builtUp,
      special: special(target),
      key: keyOf(target),
      value: targetValueOf(target, plan.meta.end ?? ""),
      direction: directionFrom(target, words),
      ofYear: builtUp && year !== undefined && year === sectionYear(target) && !/累计|共计|总数/.test(words),
    };
  });
}

/** By what targets and baselines of one metric are matched. */
export function keyOf(item: { metric: string; scope?: string }): string {
  return metricKey(metricWords(item)).replace(/[\p{P}\s]/gu, "");
}

/** A plain number is a floor, 达到97%; of what is better when it falls, 失业率4%, it is a ceiling. */
function directionFrom({ op, metric, unit, value }: Target, words: string): Direction {
  if (op !== "=") return directions[op];
  if (typeof value === "string") return "equal";
  const falls = isLevel(metric, unit) && directionOf({ metric, op, words }) === "down";
  return falls ? "at-most" : "at-least";
}

function targetValueOf({ value, by }: Target, end: string): TargetValue {
  const period = by ?? end;
  if (typeof value !== "object") return { period, value: valueWords(value) };
  return { period, value: valueWords(value[0]), upper: valueWords(value[1]) };
}

/** Units that count happenings: what they count is work done, whatever the metric is called. */
const flows = /(?:人次|户次|件次|车次|家次|场次|批次)$/;
/** Units of rates, lengths of time and ages: never built up. */
const levels = /^(?:%|‰|百分点|比|倍|番|)$|(?:年|月|日|天|小时|分钟|岁|周岁)$/;
/** Words of work that stand behind a place or a manner: 在城区范围内建设公厕, 按标准改建公厕. */
const work =
  /新增|新建|改建|扩建|建设|建立|打造|兴办|完成|实施|培训|组织|举办|承办|主办|注册|迁入|惠及|惠民|放映|发放/;
/** What is said per head, or of all that there is, is a level. */
const ofAll = /^(?:每|人均|平均|户均|生均)|(?:总数|总量|总额|总面积)$/;

function isBuiltUp({ metric, op, unit, value }: Target): boolean {
  if (typeof value === "string" || levels.test(unit) || ofAll.test(metric)) return false;
  if (op === "+" || op === "-" || op === "<" || op === "<=") return false;
  return flows.test(unit) || isWork(metric) || work.test(metric);
}

/** Whether a unit counts things or money, not a rate, a time or an age. */
export function isCount(unit: string): boolean {
  return unit !== "" && !levels.test(unit);
}
