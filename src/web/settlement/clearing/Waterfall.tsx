import { useMemo } from "react";
import type { HospitalYearFigures } from "../../../workspace/insurance/figures.ts";
import { Chart } from "../../charts/Chart.tsx";
import { ChartOrTable } from "../../charts/ChartOrTable.tsx";
import { yuan } from "../parts/formats.zh.ts";
import { waterfallOf } from "./waterfall.ts";
import { waterfallOption } from "./waterfall-option.ts";
import { words } from "./words.zh.ts";

/** From what a hospital's points are worth to what is cleared, as bars or as a table. */
export function Waterfall({ year, name }: { readonly year: HospitalYearFigures; readonly name: string }) {
  const steps = useMemo(() => waterfallOf(year), [year]);
  const option = useMemo(() => waterfallOption(steps), [steps]);
  return (
    <ChartOrTable
      chart={
        <>
          <Chart option={option} height={280} label={words.waterfall(name)} />
          <p className="quiet">{words.chartUnit}</p>
        </>
      }
      table={
        <table className="plain-table figures-table">
          <thead>
            <tr>
              <th scope="col">{words.step}</th>
              <th scope="col">{words.amount}</th>
            </tr>
          </thead>
          <tbody>
            {steps.map(({ name, change, total }) => (
              <tr key={name} className={total ? "total" : undefined}>
                <th scope="row">{name}</th>
                <td>{yuan(change)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}
