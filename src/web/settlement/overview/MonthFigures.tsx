import { useMemo } from "react";
import type { InsuranceOverview } from "../../../workspace/insurance/views.ts";
import { Chart } from "../../charts/Chart.tsx";
import { ChartOrTable } from "../../charts/ChartOrTable.tsx";
import { chartColors as colors } from "../../charts/colors.ts";
import { exact, inShort, wan, yuan } from "../parts/formats.zh.ts";
import { type MonthBars, monthChartHeight, monthOption } from "../parts/month-chart.ts";
import { paidIn } from "../parts/month-steps.ts";
import { words as common } from "../parts/words.zh.ts";
import { words } from "./words.zh.ts";

type Months = InsuranceOverview["months"];

/** Budget, points and value month by month. */
export function MonthFiguresBlock({ months }: { readonly months: Months }) {
  const option = useMemo(
    () =>
      monthOption(
        months.map(({ month }) => common.monthOf(month)),
        rowsOf(months),
      ),
    [months],
  );
  return (
    <section className="block">
      <h2>{words.byMonth}</h2>
      <p className="quiet">{words.byMonthHint}</p>
      <ChartOrTable
        chart={<Chart option={option} height={monthChartHeight(3)} label={words.byMonth} />}
        table={<FigureTable months={months} />}
      />
    </section>
  );
}

function rowsOf(months: Months): readonly MonthBars[] {
  return [
    {
      name: words.budgetRow,
      color: colors.target,
      values: months.map(({ figures }) => figures?.budget ?? null),
      says: (value) => wan(String(value)),
    },
    {
      name: words.pointsRow,
      color: colors.actual,
      values: months.map(({ figures }) => figures?.points ?? null),
      says: (value) => inShort(String(value)),
    },
    {
      name: words.valueRow,
      color: colors.done,
      values: months.map(({ figures }) => figures?.value ?? null),
      says: (value) => inShort(String(value)),
    },
  ];
}

function FigureTable({ months }: { readonly months: Months }) {
  return (
    <div className="wide-table">
      <table className="plain-table figures-table">
        <thead>
          <tr>
            {[
              words.month,
              words.budgetYuan,
              words.pointsRow,
              words.valueRow,
              words.caseCount,
              words.costYuan,
              words.transferYuan,
            ].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map(({ figures, ...month }) => (
            <tr key={month.id}>
              <th scope="row">{common.monthOf(month.month)}</th>
              <td>{yuan(figures?.budget ?? null)}</td>
              <td>{exact(figures?.points ?? null)}</td>
              <td>{exact(figures?.value ?? null)}</td>
              <td>{figures?.cases}</td>
              <td>{yuan(figures?.cost ?? null)}</td>
              <td>{yuan(paidIn(month))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
