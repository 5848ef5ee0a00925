import { judgeTarget } from "../judge/judge.ts";
import { isComplete } from "../judge/periods.ts";
import { type Point, pointsOf, reportedUnit } from "../judge/points.ts";
import { definitionOf, expectedOf, type LoadedTarget, reportedOf } from "../load.ts";
import type { ChartPoint, TargetChart } from "../views.ts";
import { periodTitle } from "../words.zh.ts";
import { reportedPeriods } from "./row.ts";
import { shownValue } from "./shown.ts";

/** What the chart of a target shows: its path and dates, the values reported, and where their trend leads. */
export function chartOf(target: LoadedTarget, today: string): TargetChart {
  const definition = definitionOf(target);
  const points = pointsOf(definition, today).filter((point): point is Point => !("rule" in point));
  const actuals = reportedPeriods(target, today).flatMap((period) => {
    const { value, missing, problems } = period.rolled;
    if (!value) return [];
    return {
      on: period.on,
      value: shownValue(value, target),
      label: periodTitle(period.period),
      missing: isComplete(period) ? 0 : missing.length || problems.length,
    };
  });
  const { reason } = judgeTarget(definition, reportedOf(target.reports), today, expectedOf(target));
  const newest = actuals.findLast(({ missing }) => missing === 0);
  const { forecast, target: judged } = reason;
  const baseline = baselineOf(points, target);
  return {
    unit: reportedUnit(definition),
    ...(baseline && { baseline }),
    path: pathOf(points, target),
    targets: points.map(({ due, low, high, target: { period, upper } }) => ({
      on: due,
      value: shownValue(low, target),
      ...(upper !== undefined && { upper: shownValue(high, target) }),
      label: periodTitle(period),
    })),
    actuals,
    forecast:
      forecast && judged && newest
        ? [newest, { on: judged.due, value: forecast.value, label: `${periodTitle(judged.period)}预测` }].map(
            ({ on, value, label }) => ({ on, value, label }),
          )
        : [],
  };
}

/** Where the first date's path begins, of a target that begins at a baseline. */
function baselineOf([first]: readonly Point[], target: LoadedTarget): ChartPoint | undefined {
  if (!first?.start || target.record.baselineValue === null || target.record.cumulative) return undefined;
  return { on: first.start.on, value: shownValue(first.start.value, target), label: "基数" };
}

/** From the start of each date to the date; a line that goes on is one line. */
function pathOf(points: readonly Point[], target: LoadedTarget): ChartPoint[] {
  const line: ChartPoint[] = [];
  for (const { start, due, low, toward, target: asked } of points) {
    if (!start || toward === "to") continue;
    const from = { on: start.on, value: shownValue(start.value, target), label: "" };
    const last = line.at(-1);
    if (last?.on !== from.on || last.value !== from.value) line.push(from);
    line.push({ on: due, value: shownValue(low, target), label: periodTitle(asked.period) });
  }
  return line;
}
