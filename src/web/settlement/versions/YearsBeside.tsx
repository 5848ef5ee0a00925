import type { ComparisonView } from "../../../workspace/insurance/views.ts";
import { lessOf } from "../parts/decimals.ts";
import { exact, noFigure, signed, yuan } from "../parts/formats.zh.ts";
import { words } from "./words.zh.ts";

const rows = [
  ["budget", words.budget, 2],
  ["pool", words.pool, 2],
  ["points", words.points, 8],
  ["value", words.value, 8],
] as const;

/** The year by either version, and the difference. */
export function YearsBeside({ view: { left, right } }: { readonly view: ComparisonView }) {
  return (
    <section className="block">
      <h2>{words.figures}</h2>
      <div className="wide-table">
        <table className="plain-table figures-table">
          <thead>
            <tr>
              <th scope="col">{words.item}</th>
              <th scope="col">{words.nameOf(left.version.number)}</th>
              <th scope="col">{words.nameOf(right.version.number)}</th>
              <th scope="col">{words.difference}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([key, title, scale]) => {
              const [before, after] = [left.figures[key], right.figures[key]];
              const say = scale === 2 ? yuan : exact;
              return (
                <tr key={key}>
                  <th scope="row">{title}</th>
                  <td>{say(before)}</td>
                  <td>{say(after)}</td>
                  <td>
                    {before === null || after === null ? noFigure : signed(lessOf(after, before, scale))}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
