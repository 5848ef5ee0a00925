import { directionOf, isLevel, isVague } from "../../plan/metric.ts";
import { defineCheck } from "../check.ts";
import { quoted } from "../quoted.ts";
import { sayAmount } from "./amount.ts";
import { groupBy, type Measure, measuresOf } from "./measures.ts";

interface FallsBack {
  readonly metric: string;
  readonly year: number;
  readonly target: string;
  readonly yearBefore: number;
  readonly before: string;
  readonly falls: boolean;
}

/** A later year that asks for less than an earlier one. */
export const targetFallsBack = defineCheck<FallsBack>({
  id: "target-falls-back",
  summary: "目标倒退",
  explain:
    "同一指标分年度的目标，后一年反而不如前一年：应当上升的降了，应当下降的（失业率、差距、控制上限）升了。只比较比率、人均、总数这类说明水平的指标，年度工作量（如每年培训人数）可多可少，不比。",
  severity: "warning",
  examples: [
    {
      text: "一、年度目标\n(一)2021年\n雨水收集利用率达到35%。\n(二)2022年\n雨水收集利用率达到32%。",
      finds: ["雨水收集利用率达到32%"],
    },
    {
      text: "一、年度目标\n(一)2021年\n培训护理员300人,雨水收集利用率达到35%。\n(二)2022年\n培训护理员200人,雨水收集利用率达到38%。",
      finds: [],
    },
  ],
  *run(subject) {
    const levels = measuresOf(subject).filter(
      ({ isTarget, yearly, year, metric, unit, key, op }) =>
        isTarget &&
        !yearly &&
        year !== undefined &&
        isLevel(metric, unit) &&
        !isVague(key) &&
        op !== "+" &&
        op !== "-",
    );
    for (const group of groupBy(levels, ({ part, key, base }) => `${part}/${key}/${base}`).values()) {
      const series = byYear(group);
      for (const [i, later] of series.entries()) {
        const earlier = series[i - 1];
        if (!earlier) continue;
        const direction = directionOf(later);
        if (!direction || direction !== directionOf(earlier)) continue;
        const falls = direction === "down";
        if (falls ? later.value.lte(earlier.value) : later.value.gte(earlier.value)) continue;
        yield {
          at: later.item.span,
          related: [earlier.item.span],
          data: {
            metric: later.key,
            year: later.year!,
            yearBefore: earlier.year!,
            falls,
            target: sayAmount(later.value, later.unit),
            before: sayAmount(earlier.value, earlier.unit),
          },
        };
      }
    }
  },
  say: ({ metric, year, target, yearBefore, before, falls }) =>
    `${quoted(metric)}${year}年目标${target}${falls ? "高" : "低"}于${yearBefore}年目标${before}，逐年目标倒退。`,
});

/** The first measure of each year, in order of years: what follows in the same year is of a part (其中,城区…). */
function byYear(group: readonly Measure[]): Measure[] {
  const years = new Map<number, Measure>();
  for (const measure of group) if (!years.has(measure.year!)) years.set(measure.year!, measure);
  return [...years.values()].sort((a, b) => a.year! - b.year!);
}
