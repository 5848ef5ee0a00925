import { Link } from "wouter";
import type { UnitStanding } from "../../workspace/overview/views.ts";
import { ledgerOf } from "./links.ts";
import { words } from "./words.zh.ts";

interface Props {
  readonly units: readonly UnitStanding[];
  readonly plan: string | undefined;
}

/** Units by overdue tasks: sorted bars, the figure a link to the tasks. */
export function Units({ units, plan }: Props) {
  const most = Math.max(1, ...units.map(({ overdue }) => overdue));
  return (
    <section className="block">
      <h2>{words.units}</h2>
      <p className="quiet">{units.length === 0 ? words.noUnits : words.unitsRule}</p>
      <table className="plain-table unit-ranks">
        <tbody>
          {units.map(({ unit, name, overdue, leads, open }) => (
            <tr key={unit}>
              <th scope="row">{name}</th>
              <td className="rank-bar" aria-hidden="true">
                <i style={{ width: `${(overdue / most) * 100}%` }} />
              </td>
              <td className="num">
                <Link href={ledgerOf({ plan, unit, flag: "overdue" })}>{overdue}</Link>
                <small>
                  {words.leads(leads)}，{words.open(open)}
                </small>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
