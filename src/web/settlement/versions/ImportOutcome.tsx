import { Alert } from "antd";
import type { VersionImport } from "../../../workspace/insurance/versions/import.ts";
import { fieldWords } from "../../../workspace/insurance/versions/words.zh.ts";
import { words } from "./words.zh.ts";

/** What came of checking the files: each problem with its place, or what the new version would change. */
export function ImportOutcome({ report }: { readonly report: VersionImport }) {
  const { files, problems, changes, defaulted, unregistered } = report;
  return (
    <>
      <Alert
        type={problems.length > 0 ? "error" : "info"}
        showIcon
        role="status"
        className="error-line"
        title={problems.length > 0 ? words.problems(problems.length) : words.ready}
      />
      <ul className="places">
        {files.map(({ file, rows, problems }) => (
          <li key={file}>
            {file}：{words.fileRows(rows, problems)}
          </li>
        ))}
      </ul>
      {problems.length > 0 && (
        <div className="wide-table scrolling">
          <table className="plain-table">
            <thead>
              <tr>
                {[words.file, words.row, words.column, words.says].map((title) => (
                  <th key={title} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {problems.map(({ file, row, column, says }) => (
                <tr key={`${file} ${row} ${column} ${says}`}>
                  <td>{file}</td>
                  <td>{row}</td>
                  <td>{column}</td>
                  <td>{says}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {problems.length === 0 && (
        <section className="block">
          <h2>{words.changes}</h2>
          {changes.length === 0 && <p className="quiet">{words.noChanges}</p>}
          <ul className="changes">
            {changes.map((says) => (
              <li key={says}>{says}</li>
            ))}
          </ul>
          {defaulted.length > 0 && <p>{words.defaulted(defaulted.map(titleOf).join("、"))}</p>}
          {unregistered.length > 0 && <p>{words.unregistered(unregistered.join("、"))}</p>}
        </section>
      )}
    </>
  );
}

function titleOf(parameter: string): string {
  return fieldWords.parameters.fields[parameter] ?? parameter;
}
