import type { HospitalMonthFigures } from "../../../workspace/insurance/figures.ts";
import type { HospitalView } from "../../../workspace/insurance/views.ts";
import { sumOf } from "../parts/decimals.ts";
import { exact, yuan } from "../parts/formats.zh.ts";
import { words as common } from "../parts/words.zh.ts";
import { words } from "./words.zh.ts";

interface Props {
  readonly figures: readonly HospitalMonthFigures[];
  readonly hospitals: readonly Pick<HospitalView, "code" | "name">[];
}

type Money =
  | "cost"
  | "gross"
  | "cash"
  | "audit"
  | "pointsOff"
  | "additions"
  | "amount"
  | "transfer"
  | "carry";

/** From what a hospital's cases are worth to what it is paid. */
const columns: readonly (readonly [Money, string])[] = [
  ["gross", words.gross],
  ["cash", words.cash],
  ["audit", words.audit],
  ["pointsOff", words.pointsOff],
  ["additions", words.additions],
  ["amount", words.amount],
  ["transfer", words.transfer],
  ["carry", words.carry],
  ["cost", words.cost],
];

/** What a month came to for each hospital, and in all. */
export function HospitalRuns({ figures, hospitals }: Props) {
  const names = new Map(hospitals.map(({ code, name }) => [code, name]));
  const total = (of: Money) =>
    sumOf(
      figures.flatMap((each) => each[of] ?? []),
      2,
    );
  return (
    <div className="wide-table">
      <table className="plain-table figures-table long-table">
        <thead>
          <tr>
            <th scope="col">{words.hospital}</th>
            <th scope="col">{common.cases}</th>
            <th scope="col">{common.points}</th>
            <th scope="col">{words.prepaid}</th>
            {columns.map(([of, title]) => (
              <th key={of} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.map((row) => (
            <tr key={row.hospital}>
              <th scope="row" className="words">
                {names.get(row.hospital) ?? row.hospital}
              </th>
              <td>{row.cases}</td>
              <td>{exact(row.points)}</td>
              <td>{exact(row.prepaid)}</td>
              {columns.map(([of]) => (
                <td key={of}>{yuan(row[of])}</td>
              ))}
            </tr>
          ))}
        </tbody>
        {figures.length > 1 && (
          <tfoot>
            <tr className="total">
              <th scope="row">{common.total}</th>
              <td>{figures.reduce((sum, { cases }) => sum + cases, 0)}</td>
              <td>
                {exact(
                  sumOf(
                    figures.map(({ points }) => points),
                    8,
                  ),
                )}
              </td>
              <td>
                {exact(
                  sumOf(
                    figures.map(({ prepaid }) => prepaid),
                    8,
                  ),
                )}
              </td>
              {columns.map(([of]) => (
                <td key={of}>{yuan(total(of))}</td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
