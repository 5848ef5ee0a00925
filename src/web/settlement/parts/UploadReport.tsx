import type { UploadCounts } from "../../../workspace/insurance/events.ts";
import type { RejectedRow } from "../../../workspace/insurance/views.ts";
import { yuanWords } from "./formats.zh.ts";
import { words } from "./words.zh.ts";

interface Props {
  readonly counts: UploadCounts;
  /** The first of the refused rows. */
  readonly rejected: readonly RejectedRow[];
  /** Of a file that was checked alone: nothing is kept, and there is no file of the refused rows yet. */
  readonly checked?: boolean;
}

/** What became of a hospital's file: how many rows count, and of those that do not, where, why and what to do. */
export function UploadReport({ counts, rejected, checked = false }: Props) {
  const says = checked ? words.checkOf : words.uploadOf;
  const [first] = rejected;
  // Such as the file of another month, or of another hospital: said once, not in every row.
  const isOne = counts.accepted === 0 && rejected.every((row) => row.says === first?.says);
  return (
    <div className="upload-report">
      <p>
        {says(counts.accepted, counts.rejected)}
        {counts.accepted > 0 && words.uploadSums(yuanWords(counts.cost), yuanWords(counts.cash))}
      </p>
      {first && isOne && (
        <p className="fault-line">{words.sameReason(rejected.length, first.column, first.says)}</p>
      )}
      {first && <Refused counts={counts} rejected={rejected} checked={checked} />}
    </div>
  );
}

function Refused({ counts, rejected, checked }: Required<Props>) {
  const some = checked ? words.checkFirst : words.rejectedFirst;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by the keyboard
    <section className="wide-table refused-rows" aria-label={words.rejected} tabIndex={0}>
      <table className="plain-table words-table">
        <caption>
          {rejected.length < counts.rejected ? some(rejected.length, counts.rejected) : words.rejected}
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
    </section>
  );
}
