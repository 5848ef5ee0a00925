import { useMemo } from "react";
import type { TargetView } from "../../workspace/targets/views.ts";
import { Chart } from "../charts/Chart.tsx";
import { ChartOrTable } from "../charts/ChartOrTable.tsx";
import { askWords, metricOf } from "./cell-words.ts";
import { Standing } from "./Standing.tsx";
import { seriesOption } from "./series-option.ts";
import { words } from "./words.zh.ts";

/** The metric over time: target and actual, as a chart and as a table. */
export function Series({ target }: { readonly target: TargetView }) {
  const { chart, says, cells } = target;
  const option = useMemo(() => seriesOption(chart), [chart]);
  const isEmpty = chart.actuals.length + chart.targets.length === 0;
  return (
    <section className="block">
      <h2>
        {words.chart}
        <small>（{target.reportedUnit}）</small>
      </h2>
      {isEmpty ? (
        <p className="quiet">{words.noChart}</p>
      ) : (
        <ChartOrTable
          chart={<Chart option={option} height={280} label={`${metricOf(target)}：${says}`} />}
          table={
            <table className="plain-table figures-table">
              <thead>
                <tr>
                  <th scope="col">{words.period}</th>
                  <th scope="col">{words.target}</th>
                  <th scope="col">{words.actual}</th>
                  <th scope="col">{words.standing}</th>
                </tr>
              </thead>
              <tbody>
                {cells.map(({ year, asks, actual }) => (
                  <tr key={year}>
                    <th scope="row">{words.year(year)}</th>
                    <td>{asks.map(askWords).join("、") || words.none}</td>
                    <td>{actual ? actual.value : words.none}</td>
                    <td>
                      {asks.map(({ period, light, state }) => (
                        <Standing key={period} light={light} state={state} />
                      ))}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          }
        />
      )}
    </section>
  );
}
