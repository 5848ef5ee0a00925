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
  return {
    animation: false,
    textStyle: { fontFamily: chartFont, color: colors.text },
    grid: { left: 8, right: 76, top: 32, bottom: 8, containLabel: true },
    xAxis: {
      type: "time",
      minInterval: 28 * 86_400_000,
      axisLine: { lineStyle: { color: colors.axis } },
      axisTick: { show: false },
      axisLabel: {
        color: colors.quiet,
        hideOverlap: true,
        formatter: { year: "{yyyy}年", month: "{M}月", day: "{M}月{d}日" },
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
        label: label("top", colors.target),
        labelLayout: { hideOverlap: true },
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
        data: actuals.map((point) => place(point)),
        symbol: "circle",
        symbolSize: 8,
        itemStyle: { color: colors.actual },
        lineStyle: { color: colors.actual, width: 2.5 },
        label: label("bottom", colors.actual),
        labelLayout: { hideOverlap: true, moveOverlap: "shiftY" },
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
