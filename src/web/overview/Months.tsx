import type { EChartsCoreOption } from "echarts/core";
import { useMemo } from "react";
import type { MonthCounts } from "../../workspace/overview/views.ts";
import { Chart } from "../charts/Chart.tsx";
import { ChartOrTable } from "../charts/ChartOrTable.tsx";
import { chartFont, chartColors as colors } from "../charts/colors.ts";
import { words } from "./words.zh.ts";

/** `2026-01` → 2026年1月. */
function monthTitle(month: string): string {
  const [year, number] = month.split("-");
  return `${year}年${Number(number)}月`;
}

/** The month under its bar; the year stands under January, and under the first month where there is room. */
function tickOf(month: string, at: number): string {
  const [year, number] = month.split("-");
  const withYear = number === "01" || (at === 0 && number !== "12");
  return `${Number(number)}月${withYear ? `\n${year}年` : ""}`;
}

/** What was dispatched and closed month by month, and what falls due. */
export function Months({
  months,
  today,
}: {
  readonly months: readonly MonthCounts[];
  readonly today: string;
}) {
  const option = useMemo(() => optionOf(months, today.slice(0, 7)), [months, today]);
  return (
    <section className="block">
      <h2>{words.months}</h2>
      <p className="quiet">{words.monthsHint}</p>
      <ChartOrTable
        chart={<Chart option={option} height={420} label={words.months} />}
        table={
          <table className="plain-table figures-table">
            <thead>
              <tr>
                {[words.month, words.dispatched, words.done, words.due].map((title) => (
                  <th key={title} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {months.map(({ month, dispatched, closed, due }) => (
                <tr key={month}>
                  <th scope="row">{monthTitle(month)}</th>
                  <td>{dispatched}</td>
                  <td>{closed}</td>
                  <td>{due}</td>
                </tr>
              ))}
            </tbody>
          </table>
        }
      />
    </section>
  );
}

/** Three small charts under each other, each with its name and its figures. */
function optionOf(months: readonly MonthCounts[], now: string): EChartsCoreOption {
  const rows = [
    { name: words.dispatched, color: colors.actual, of: ({ dispatched }: MonthCounts) => dispatched },
    { name: words.done, color: colors.done, of: ({ closed }: MonthCounts) => closed },
    { name: words.due, color: colors.target, of: ({ due }: MonthCounts) => due },
  ];
  const height = 104;
  const step = 130;
  return {
    animation: false,
    textStyle: { fontFamily: chartFont, color: colors.text },
    grid: rows.map((_, i) => ({ left: 44, right: 8, top: 24 + i * step, height: height - 24 })),
    xAxis: rows.map((_, i) => ({
      gridIndex: i,
      type: "category",
      data: months.map(({ month }, at) => tickOf(month, at)),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colors.axis } },
      axisLabel: { show: i === rows.length - 1, interval: 0, color: colors.quiet, fontSize: 11 },
    })),
    yAxis: rows.map(({ name, of }, i) => ({
      gridIndex: i,
      type: "value",
      max: Math.max(1, ...months.map(of)),
      name,
      nameLocation: "middle",
      nameRotate: 0,
      nameGap: 24,
      nameTextStyle: { color: colors.text },
      axisLabel: { show: false },
      splitLine: { show: false },
    })),
    series: rows.map(({ color, of }, i) => ({
      type: "bar",
      xAxisIndex: i,
      yAxisIndex: i,
      silent: true,
      barCategoryGap: "35%",
      data: months.map((month) => ({
        // Nothing can be dispatched or closed ahead: there is no bar, not one of 0.
        value: month.month > now && of(month) === 0 ? null : of(month),
        // What is yet to come is drawn hollow.
        itemStyle:
          month.month > now
            ? { color: colors.paper, borderColor: color, borderType: "dashed", borderWidth: 1 }
            : { color },
      })),
      label: {
        show: true,
        position: "top",
        fontSize: 11,
        color: colors.text,
        formatter: ({ value }: { readonly value: number | null }) => (value ? String(value) : ""),
      },
    })),
  };
}
