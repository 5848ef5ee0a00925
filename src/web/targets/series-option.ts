import type { EChartsCoreOption } from "echarts/core";
import type { ChartPoint, TargetChart } from "../../workspace/targets/views.ts";
import { chartFont, chartColors as colors } from "../charts/colors.ts";
import { words } from "./words.zh.ts";

type Placed = readonly [on: string, value: number, said: string];

/** Drawing is the one place where a decimal becomes a JavaScript number; what is said stays as it is. */
const place = ({ on, value }: ChartPoint, said = value): Placed => [on, Number(value), said];

/**
 * The chart of one metric: the path and its dates against what was reached, the trend dashed. Every line carries its
 * name at its end and every point its figure, so that there is no legend.
 */
export function seriesOption({ path, targets, actuals, forecast, baseline }: TargetChart): EChartsCoreOption {
  const name = (text: string, color: string) => ({
    show: true,
    formatter: text,
    color,
    fontSize: 12,
    distance: 8,
  });
  const label = (position: "top" | "bottom", color: string) => ({
    show: true,
    position,
    color,
    fontSize: 12,
    formatter: ({ value }: { readonly value: Placed }) => value[2],
  });
  const ahead = forecast[1];
  // Ticks at the ends of years: there stands what is asked for by a year, and what was reached in it.
  const days = [...path, ...targets, ...actuals, ...forecast, ...(baseline ? [baseline] : [])].map(
    ({ on }) => on,
  );
  const years = days.map((day) => Number(day.slice(0, 4)));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const ends = Array.from({ length: last - first + 1 }, (_, i) => new Date(first + i, 11, 31).getTime());
  return {
    animation: false,
    textStyle: { fontFamily: chartFont, color: colors.text },
    grid: { left: 8, right: 76, top: 32, bottom: 8, containLabel: true },
    xAxis: {
      type: "time",
      axisLine: { lineStyle: { color: colors.axis } },
      axisTick: { show: false },
      axisLabel: {
        color: colors.quiet,
        hideOverlap: true,
        customValues: ends,
        formatter: (at: number) => `${new Date(at).getFullYear()}年底`,
      },
    },
    yAxis: {
      type: "value",
      scale: true,
      axisLabel: { color: colors.quiet },
      splitLine: { lineStyle: { color: colors.line } },
    },
    series: [
      {
        type: "line",
        data: path.map((point) => place(point)),
        symbol: "none",
        lineStyle: { color: colors.path, width: 1.5 },
        endLabel: name(words.path, colors.quiet),
        silent: true,
      },
      {
        type: "scatter",
        data: targets.flatMap((point) =>
          point.upper === undefined
            ? [place(point, `${words.target}${point.value}`)]
            : [place(point), place({ ...point, value: point.upper })],
        ),
        symbol: "diamond",
        symbolSize: 12,
        itemStyle: { color: colors.paper, borderColor: colors.target, borderWidth: 2 },
        label: label("bottom", colors.target),
        labelLayout: { moveOverlap: "shiftY" },
        silent: true,
      },
      {
        type: "scatter",
        data: baseline ? [place(baseline, `${words.baseline}${baseline.value}`)] : [],
        symbol: "circle",
        symbolSize: 8,
        itemStyle: { color: colors.paper, borderColor: colors.path, borderWidth: 2 },
        label: label("top", colors.quiet),
        silent: true,
      },
      {
        type: "line",
        data: actuals.map((point, index) => ({
          value: place(point, index === actuals.length - 1 ? `${words.actual}${point.value}` : point.value),
          // The newest stands under its point, away from the one before and from the trend.
          ...(index === actuals.length - 1 &&
            !targets.some(({ on }) => on === point.on) && { label: { position: "bottom" } }),
          // Hollow where units are missing.
          symbol: point.missing > 0 ? "emptyCircle" : "circle",
        })),
        symbolSize: 8,
        itemStyle: { color: colors.actual },
        lineStyle: { color: colors.actual, width: 2.5 },
        label: label("top", colors.actual),
        labelLayout: { moveOverlap: "shiftY" },
        silent: true,
      },
      {
        type: "line",
        data: forecast.map((point) => place(point)),
        symbol: (_: unknown, { dataIndex }: { readonly dataIndex: number }) =>
          dataIndex === 0 ? "none" : "emptyCircle",
        symbolSize: 8,
        itemStyle: { color: colors.actual },
        lineStyle: { color: colors.actual, width: 1.5, type: "dashed" },
        label: { show: false },
        endLabel: name(ahead ? `${words.forecast}${rounded(ahead.value)}` : "", colors.actual),
        silent: true,
      },
    ],
  };
}

/** A forecast is told with two places at most: more would claim to know them. */
function rounded(value: string): string {
  const [whole, places] = value.split(".");
  return places === undefined ? whole! : Number(value).toFixed(2);
}
