import { Skeleton } from "antd";
import { stepWords } from "../../../workspace/insurance/months/words.zh.ts";
import type { StatementView } from "../../../workspace/insurance/statements/views.ts";
import { ErrorLine } from "../../parts/ErrorLine.tsx";
import { words } from "../hospitals/words.zh.ts";
import type { Fund } from "./chosen-fund.ts";
import { ExportMenu } from "./ExportMenu.tsx";
import { exact, noFigure, yuan } from "./formats.zh.ts";
import { useSettlement } from "./use-settlement.ts";
import { words as common } from "./words.zh.ts";

const formats = [
  ["xlsx", words.asXlsx],
  ["docx", words.asDocx],
] as const;

/** A hospital's months as its statements have them, each to be taken as a file. */
export function Statement({ fund, hospital }: { readonly fund: Fund; readonly hospital: string }) {
  const { data, error, isPending, refetch } = useSettlement<StatementView>("statements", {
    ...fund,
    hospital,
  });
  const run = data?.months.filter(({ figures }) => figures !== null) ?? [];
  const query = { ...fund, hospital };
  return (
    <section className="block">
      <h2>{words.months}</h2>
      <ErrorLine error={error} onRetry={() => void refetch()} />
      {isPending && <Skeleton active paragraph={{ rows: 4 }} />}
      {data && run.length === 0 && <p className="quiet">{words.noMonths}</p>}
      {run.length > 0 && (
        <div className="wide-table">
          <table className="plain-table figures-table">
            <thead>
              <tr>
                <th scope="col">{words.month}</th>
                <th scope="col" className="words short">
                  {words.step}
                </th>
                {[
                  words.statement,
                  words.cases,
                  words.monthPoints,
                  words.value,
                  words.gross,
                  words.cash,
                  words.audit,
                  words.transfer,
                  words.carry,
                ].map((title) => (
                  <th key={title} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {run.map(({ month, step, figures, value }) => (
                <tr key={month}>
                  <th scope="row">{common.monthOf(month)}</th>
                  <td className="words">{stepWords[step]}</td>
                  <td>
                    <ExportMenu
                      path="statements/export"
                      query={{ ...query, month }}
                      formats={formats}
                      label={words.download}
                      name={words.statementOf(month)}
                    />
                  </td>
                  <td>{figures?.cases ?? noFigure}</td>
                  <td>{exact(figures?.points ?? null)}</td>
                  <td>{exact(value)}</td>
                  <td>{yuan(figures?.gross ?? null)}</td>
                  <td>{yuan(figures?.cash ?? null)}</td>
                  <td>{yuan(figures?.audit ?? null)}</td>
                  <td>{yuan(figures?.transfer ?? null)}</td>
                  <td>{yuan(figures?.carry ?? null)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {run.length > 0 && (
        <ExportMenu path="statements/export" query={query} formats={formats} label={words.yearStatement} />
      )}
    </section>
  );
}
