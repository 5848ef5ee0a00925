import { Skeleton } from "antd";
import { gradeWords } from "../../../settlement/words.zh.ts";
import type { PeersView } from "../../../workspace/insurance/statements/views.ts";
import { ErrorLine } from "../../parts/ErrorLine.tsx";
import { measureWords, words } from "../hospitals/words.zh.ts";
import type { Fund } from "./chosen-fund.ts";
import { exact, percentWords } from "./formats.zh.ts";
import { useSettlement } from "./use-settlement.ts";

type Measure = PeersView["measures"][number];

/** A hospital beside the others of its grade: their middle and range, and none of their names or cases. */
export function Peers({ fund, hospital }: { readonly fund: Fund; readonly hospital: string }) {
  const { data, error, isPending, refetch } = useSettlement<PeersView>("peers", { ...fund, hospital });
  // With too few of the grade there is nothing to stand beside.
  const compared = data?.measures.some(({ median }) => median !== null) ?? false;
  return (
    <section className="block">
      <h2>{words.peers}</h2>
      <ErrorLine error={error} onRetry={() => void refetch()} />
      {isPending && <Skeleton active paragraph={{ rows: 4 }} />}
      {data && (
        <>
          <p className="quiet">
            {words.peersSays(gradeWords[data.grade], data.peers)}
            {data.measures.some(({ median }) => median === null) && words.peersHidden}
          </p>
          <div className="wide-table">
            <table className="plain-table figures-table">
              <thead>
                <tr>
                  {[words.measure, words.own, ...(compared ? [words.median, words.range] : [])].map(
                    (title) => (
                      <th key={title} scope="col">
                        {title}
                      </th>
                    ),
                  )}
                </tr>
              </thead>
              <tbody>
                {data.measures.map((measure) => (
                  <tr key={measure.id}>
                    <th scope="row">{measureWords[measure.id]}</th>
                    <td>{figure(measure, measure.own)}</td>
                    {compared && (
                      <>
                        <td>{measure.median === null ? words.hidden : figure(measure, measure.median)}</td>
                        <td>
                          {measure.low === null || measure.high === null
                            ? words.hidden
                            : words.rangeOf(figure(measure, measure.low), figure(measure, measure.high))}
                        </td>
                      </>
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  );
}

function figure({ id }: Measure, value: string | null): string {
  return id.endsWith("-share") ? percentWords(value) : exact(value);
}
