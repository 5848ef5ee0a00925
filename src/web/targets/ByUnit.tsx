import { Select, Skeleton } from "antd";
import { useState } from "react";
import type { RollUpRow, TargetView } from "../../workspace/targets/views.ts";
import { periodTitle, unitAfter } from "../../workspace/targets/words.zh.ts";
import { ErrorLine } from "../parts/ErrorLine.tsx";
import { useByUnit } from "./use-targets.ts";
import { words } from "./words.zh.ts";

/** The values of one period by place and unit, as sorted bars in a table. */
export function ByUnit({ target }: { readonly target: TargetView }) {
  const [period, setPeriod] = useState<string>();
  const { data, error, isPending, refetch } = useByUnit(target.id, period);
  const hasUnits = target.units.length > 0 || (data?.rows.length ?? 0) > 0;
  if (!hasUnits && !isPending) return null;
  const most = Math.max(0, ...(data?.rows.map(({ value }) => Math.abs(Number(value ?? 0))) ?? []));
  return (
    <section className="block">
      <h2>{words.byUnit}</h2>
      <ErrorLine error={error} onRetry={() => void refetch()} />
      {isPending && <Skeleton active paragraph={{ rows: 4 }} />}
      {data && (
        <>
          <p className="unit-period">
            <Select
              aria-label={words.period}
              value={data.period}
              popupMatchSelectWidth={false}
              options={(data.periods.includes(data.period)
                ? data.periods
                : [data.period, ...data.periods]
              ).map((value) => ({ value, label: periodTitle(value) }))}
              onChange={setPeriod}
            />
            <span>
              {words.whole}{" "}
              {data.whole.value === undefined
                ? words.notReported
                : `${data.whole.value}${unitAfter(data.unit)}`}
              {data.whole.missing > 0 && <small>（{words.missing(data.whole.missing)}）</small>}
            </span>
          </p>
          <table className="plain-table unit-bars">
            <caption className="quiet">{words.byUnitHint}</caption>
            <tbody>
              {data.rows.map((row) => (
                <Bar key={row.unit} row={row} most={most} unit={data.unit} />
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

function Bar({ row, most, unit }: { readonly row: RollUpRow; readonly most: number; readonly unit: string }) {
  const { name, depth, value, missing, reporters, numerator, denominator } = row;
  const width = most === 0 || value === undefined ? 0 : (Math.abs(Number(value)) / most) * 100;
  return (
    <tr>
      <th scope="row" style={{ paddingLeft: depth * 16 }}>
        {name}
        {reporters > 1 && <small>（{words.reporters(reporters)}）</small>}
      </th>
      <td className="unit-bar" aria-hidden="true">
        <i className={reporters > 1 ? "of-many" : undefined} style={{ width: `${width}%` }} />
      </td>
      <td className="num">
        {value === undefined ? (
          <span className="quiet">{words.notReported}</span>
        ) : (
          `${value}${unitAfter(unit)}`
        )}
        {value !== undefined && missing > 0 && <small>{words.missing(missing)}</small>}
        {numerator !== undefined && denominator !== undefined && (
          <small>
            {numerator}/{denominator}
          </small>
        )}
      </td>
    </tr>
  );
}
