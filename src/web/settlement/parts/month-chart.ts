import type { EChartsCoreOption } from "echarts/core";
import { chartFont, chartColors as colors } from "../../charts/colors.ts";

/** A row of bars, a bar a month. Drawing is the one place where a decimal becomes a JavaScript number. */
export interface MonthBars {
  readonly name: string;
  readonly color: string;
  /** By month; null where there is none: then there is no bar. */
  readonly values: readonly (string | number | null)[];
  /** What stands over each bar. */
  readonly says: (value: string | number) => string;
}

/** Pixels of a row of bars, and from one to the next. */
const height = 84;
const step = 112;

/** How high the chart of so many rows is. */
export function monthChartHeight(rows: number): number {
  return rows * step + 28;
}

/** Small charts under each other, one a row, each with its name and its figures. */
export function monthOption(months: readonly string[], rows: readonly MonthBars[]): EChartsCoreOption {
  return {
    animation: false,
    textStyle: { fontFamily: chartFont, color: colors.text },
    grid: rows.map((_, i) => ({
      left: 92,
      right: 8,
      top: 24 + i * step,
      height,
      // Rows stand under each other whatever their names take.
      outerBoundsMode: "none",
    })),
    xAxis: rows.map((_, i) => ({
      gridIndex: i,
      type: "category",
      data: months,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colors.axis } },
      axisLabel: { show: i === rows.length - 1, interval: 0, color: colors.quiet, fontSize: 11 },
    })),
    yAxis: rows.map(({ name }, i) => ({
      gridIndex: i,
      type: "value",
      min: 0,
      // The unit stands under the name: beside the bars there is room for seven characters.
      name: name.replace("（", "\n（"),
      nameLocation: "middle",
      nameRotate: 0,
      nameGap: 8,
      nameTextStyle: { color: colors.text, lineHeight: 16 },
      axisLabel: { show: false },
      splitLine: { show: false },
    })),
    series: rows.map(({ color, values, says }, i) => ({
      type: "bar",
      xAxisIndex: i,
      yAxisIndex: i,
      silent: true,
      barCategoryGap: "35%",
      barMaxWidth: 56,
      itemStyle: { color },
      data: values.map((value) => (value === null ? null : Number(value))),
      label: {
        show: true,
        position: "top",
        fontSize: 11,
        color: colors.text,
        formatter: ({ dataIndex }: { readonly dataIndex: number }) => {
          const value = values[dataIndex];
          return value === null || value === undefined ? "" : says(value);
        },
      },
    })),
  };
}
