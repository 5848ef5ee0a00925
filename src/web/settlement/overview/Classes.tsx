import { useMemo } from "react";
import type { CaseKind } from "../../../settlement/cases.ts";
import { kindWords } from "../../../settlement/words.zh.ts";
import type { InsuranceOverview } from "../../../workspace/insurance/views.ts";
import { Chart } from "../../charts/Chart.tsx";
import { ChartOrTable } from "../../charts/ChartOrTable.tsx";
import { chartColors as colors } from "../../charts/colors.ts";
import { exact } from "../parts/formats.zh.ts";
import { monthChartHeight, monthOption } from "../parts/month-chart.ts";
import { words as common } from "../parts/words.zh.ts";
import { words } from "./words.zh.ts";

type Months = InsuranceOverview["months"];

/** The classes as they are looked at: the usual first, then what stands out. */
const order: readonly CaseKind[] = ["normal", "high", "low", "unstable", "ungrouped"];

/** How many cases of each class every month had; one small chart a class. */
export function Classes({ months }: { readonly months: Months }) {
  const option = useMemo(
    () =>
      monthOption(
        months.map(({ month }) => common.monthOf(month)),
        order.map((kind) => ({
          name: kindWords[kind],
          color: colors.actual,
          values: months.map((month) => countOf(month, kind)),
          says: String,
        })),
      ),
    [months],
  );
  return (
    <section className="block">
      <h2>{words.classes}</h2>
      <p className="quiet">{words.classesHint}</p>
      <ChartOrTable
        chart={<Chart option={option} height={monthChartHeight(order.length)} label={words.classes} />}
        table={<ClassTable months={months} />}
      />
    </section>
  );
}

function countOf({ figures }: Months[number], kind: CaseKind): number | null {
  if (figures === null) return null;
  return figures.classes.find((each) => each.kind === kind)?.cases ?? 0;
}

function ClassTable({ months }: { readonly months: Months }) {
  return (
    <div className="wide-table">
      <table className="plain-table figures-table">
        <thead>
          <tr>
            <th scope="col">{words.month}</th>
            {order.map((kind) => (
              <th key={kind} scope="col">
                {kindWords[kind]}
              </th>
            ))}
            <th scope="col">{words.pointsRow}</th>
          </tr>
        </thead>
        <tbody>
          {months.map((month) => (
            <tr key={month.id}>
              <th scope="row">{common.monthOf(month.month)}</th>
              {order.map((kind) => (
                <td key={kind}>{countOf(month, kind)}</td>
              ))}
              <td>{exact(month.figures?.points ?? null)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
