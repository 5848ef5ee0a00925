import type { EChartsCoreOption } from "echarts/core";
import { chartFont, chartColors as colors } from "../../charts/colors.ts";
import { unitsOf } from "../parts/decimals.ts";
import { wan } from "../parts/formats.zh.ts";
import type { WaterfallStep } from "./waterfall.ts";

/**
 * The steps as floating bars: an unseen bar carries each to where the one before ended. Above zero and below it
 * they stack apart, so that a bar across zero is two. Figures are 万元: to the fen they do not fit beside each other. Drawing is the one place where a decimal becomes a JavaScript number.
 */
export function waterfallOption(steps: readonly WaterfallStep[]): EChartsCoreOption {
  const spans = steps.map(spanOf);
  const bar = (data: readonly number[], color: (index: number) => string) => ({
    type: "bar",
    stack: "steps",
    silent: true,
    barMaxWidth: 64,
    data: data.map((value, index) => ({ value, itemStyle: { color: color(index) } })),
  });
  const clear = () => "transparent";
  const shown = (index: number) => (steps[index]?.total ? colors.actual : colors.target);
  return {
    animation: false,
    textStyle: { fontFamily: chartFont, color: colors.text },
    grid: { left: 8, right: 8, top: 28, bottom: 28, outerBoundsMode: "none" },
    xAxis: {
      type: "category",
      data: steps.map(({ name }) => name),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colors.axis } },
      axisLabel: { interval: 0, color: colors.text, fontSize: 11, width: 72, overflow: "break" },
    },
    yAxis: { type: "value", axisLabel: { show: false }, splitLine: { show: false } },
    series: [
      bar(
        spans.map(({ low }) => Math.max(0, low)),
        clear,
      ),
      {
        ...bar(
          spans.map(({ low, high }) => Math.max(0, high) - Math.max(0, low)),
          shown,
        ),
        label: {
          show: true,
          position: "top",
          fontSize: 11,
          color: colors.text,
          formatter: ({ dataIndex }: { readonly dataIndex: number }) => wan(steps[dataIndex]?.change ?? "0"),
        },
      },
      bar(
        spans.map(({ high }) => Math.min(0, high)),
        clear,
      ),
      bar(
        spans.map(({ low, high }) => Math.min(0, low) - Math.min(0, high)),
        shown,
      ),
    ],
  };
}

/** From where to where a step's bar goes. */
export function spanOf({ change, after, total }: WaterfallStep): {
  readonly low: number;
  readonly high: number;
} {
  const end = unitsOf(after, 2);
  const from = total ? 0n : end - unitsOf(change, 2);
  const yuan = (fen: bigint) => Number(fen) / 100;
  return { low: yuan(from < end ? from : end), high: yuan(from < end ? end : from) };
}
