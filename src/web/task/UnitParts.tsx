import type { TaskView } from "../../workspace/tasks/views.ts";
import { roleWords } from "../../workspace/tasks/words.zh.ts";
import { agoWords, momentWords } from "../parts/dates.zh.ts";
import { partWords, words } from "./words.zh.ts";

/** The units of a task, how far each is with its part, and since when. */
export function UnitParts({ task: { units } }: { readonly task: TaskView }) {
  return (
    <section className="block">
      <h2>
        {words.units}
        <small>{units.length}</small>
      </h2>
      {units.length === 0 ? (
        <p className="quiet">{words.noUnits}</p>
      ) : (
        <table className="plain-table unit-parts">
          <caption className="unseen">{words.units}</caption>
          <thead>
            <tr>
              <th scope="col">{words.unit}</th>
              <th scope="col">{words.role}</th>
              <th scope="col">{words.part}</th>
              <th scope="col">{words.signedAt}</th>
              <th scope="col">{words.reportedAt}</th>
            </tr>
          </thead>
          <tbody>
            {units.map(({ unit, name, role, state, signedAt, reportedAt }) => (
              <tr key={unit}>
                <th scope="row">{name}</th>
                <td>{roleWords[role]}</td>
                <td>
                  <span className="part" data-part={state}>
                    {partWords[state] ?? state}
                  </span>
                </td>
                <td>{signedAt ? <time title={momentWords(signedAt)}>{agoWords(signedAt)}</time> : "—"}</td>
                <td>
                  {reportedAt ? <time title={momentWords(reportedAt)}>{agoWords(reportedAt)}</time> : "—"}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
