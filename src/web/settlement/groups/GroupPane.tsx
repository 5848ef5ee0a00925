import { Link } from "wouter";
import { gradeWords } from "../../../settlement/words.zh.ts";
import type { GroupView } from "../../../workspace/insurance/views.ts";
import { pathOf } from "../../client.ts";
import type { Fund } from "../parts/chosen-fund.ts";
import { Facts } from "../parts/Facts.tsx";
import { exact, yuan, yuanWords } from "../parts/formats.zh.ts";
import { standingWords } from "./group-words.ts";
import { flagWords, words } from "./words.zh.ts";

type Cell = GroupView["cells"][number];

/** From a grade's past cases to the points of a normal case. */
const cellRows: readonly (readonly [string, (cell: Cell) => string])[] = [
  [words.history, ({ cases }) => String(cases)],
  [words.mean, ({ mean }) => yuan(mean)],
  [words.raw, ({ raw }) => exact(raw)],
  [words.final, ({ coefficient }) => coefficient],
  [words.normal, ({ normal }) => exact(normal)],
];

/** One group: what its points are made of at each grade, and this year's cases. */
export function GroupPane({ group, fund }: { readonly group: GroupView; readonly fund: Fund }) {
  const cells = group.cells.toSorted((a, b) => b.grade - a.grade);
  return (
    <div className="pane-body">
      <h2>
        {group.group} {group.name}
      </h2>
      <Facts
        facts={[
          [words.standing, standingWords(group)],
          [words.base, exact(group.base)],
          [words.weight, group.weight ?? words.noWeight],
          [words.multiple, group.multiple],
          [words.history, String(group.cases)],
          [words.mean, yuan(group.mean)],
        ]}
      />
      <section className="block">
        <h2>{words.cells}</h2>
        <div className="wide-table">
          <table className="plain-table figures-table">
            <thead>
              <tr>
                <th scope="col">{words.grade}</th>
                {cells.map(({ grade }) => (
                  <th key={grade} scope="col">
                    {gradeWords[grade]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {cellRows.map(([title, of]) => (
                <tr key={title}>
                  <th scope="row">{title}</th>
                  {cells.map((cell) => (
                    <td key={cell.grade}>{of(cell)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <ul className="places">
          {cells.flatMap(({ grade, flag }) =>
            flag === null
              ? []
              : [
                  <li key={grade}>
                    {gradeWords[grade]}：{flagWords[flag]}
                  </li>,
                ],
          )}
        </ul>
      </section>
      <section className="block">
        <h2>{words.current}</h2>
        <Facts
          facts={[
            [words.nowCases, String(group.current.cases)],
            [words.nowPoints, exact(group.current.points)],
            [words.nowCostWord, yuanWords(group.current.cost)],
          ]}
        />
        <Link href={pathOf("/settlement/cases", { ...fund, text: group.group })}>{words.toCases}</Link>
      </section>
    </div>
  );
}
