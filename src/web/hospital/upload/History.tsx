import type { UploadView } from "../../../workspace/insurance/views.ts";
import { momentWords } from "../../parts/dates.zh.ts";
import { EmptyState } from "../../parts/EmptyState.tsx";
import { UploadFiles } from "../../settlement/parts/UploadFiles.tsx";
import { words as common } from "../../settlement/parts/words.zh.ts";
import { words } from "../words.zh.ts";

/** What the hospital sent for the month, the newest first. */
export function History({ uploads }: { readonly uploads: readonly UploadView[] }) {
  return (
    <section className="block">
      <h2>{words.history}</h2>
      {uploads.length === 0 && <EmptyState says={words.noHistory} />}
      {uploads.length > 0 && (
        <div className="wide-table">
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{words.times}</th>
                <th scope="col">{words.file}</th>
                <th scope="col" className="num">
                  {words.counts}
                </th>
                <th scope="col">{common.at}</th>
                <th scope="col">{words.by}</th>
              </tr>
            </thead>
            <tbody>
              {uploads
                .toSorted((a, b) => b.number - a.number)
                .map(({ id, number, late, inForce, name, counts, at, by }) => (
                  <tr key={id}>
                    <th scope="row">
                      {common.number(number)}
                      <small>{late ? common.late : inForce ? common.inForce : common.notInForce}</small>
                    </th>
                    <td>
                      {name}
                      <UploadFiles id={id} rejected={counts.rejected} />
                    </td>
                    <td className="num">
                      {counts.accepted}/{counts.rejected}
                    </td>
                    <td>{momentWords(at)}</td>
                    <td>{by}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
