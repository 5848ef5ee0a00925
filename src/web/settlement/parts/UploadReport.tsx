import type { UploadCounts } from "../../../workspace/insurance/events.ts";
import type { RejectedRow } from "../../../workspace/insurance/views.ts";
import { yuanWords } from "./formats.zh.ts";
import { words } from "./words.zh.ts";

interface Props {
  readonly counts: UploadCounts;
  /** The first of the refused rows. */
  readonly rejected: readonly RejectedRow[];
}

/** What became of a hospital's file: how many rows count, and of those that do not, where, why and what to do. */
export function UploadReport({ counts, rejected }: Props) {
  return (
    <div className="upload-report">
      <p>
        {words.uploadOf(counts.accepted, counts.rejected)}
        {words.uploadSums(yuanWords(counts.cost), yuanWords(counts.cash))}
      </p>
      {rejected.length > 0 && (
        <div className="wide-table">
          <table className="plain-table words-table">
            <caption>
              {rejected.length < counts.rejected
                ? words.rejectedFirst(rejected.length, counts.rejected)
                : words.rejected}
            </caption>
            <thead>
              <tr>
                <th scope="col" className="num">
                  {words.line}
                </th>
                <th scope="col">{words.column}</th>
                <th scope="col">{words.given}</th>
                <th scope="col">{words.says}</th>
              </tr>
            </thead>
            <tbody>
              {rejected.map(({ line, column, value, says }) => (
                <tr key={`${line} ${column}`}>
                  <th scope="row" className="num">
                    {line}
                  </th>
                  <td>{column}</td>
                  <td>{value}</td>
                  <td>{says}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
