import { Button } from "antd";
import { useMemo, useState } from "react";
import { Link } from "wouter";
import type { OverviewGroup } from "../../workspace/overview/views.ts";
import { taskStates } from "../../workspace/tasks/states.ts";
import { sayState } from "../../workspace/tasks/words.zh.ts";
import { LightLinks } from "./LightLinks.tsx";
import { ledgerOf } from "./links.ts";
import { words } from "./words.zh.ts";

interface Props {
  readonly groups: readonly OverviewGroup[];
  /** The plan whose special plans these are; none where they are plans. */
  readonly plan: string | undefined;
}

/** Lines at first: what fits on a page. */
const few = 20;

/** The state of each plan or special plan as a stacked bar; every part is a link to its tasks. */
export function Groups({ groups, plan }: Props) {
  const [whole, setWhole] = useState(false);
  const sorted = useMemo(
    () =>
      [...groups].sort((a, b) => b.overdue - a.overdue || b.lights.red - a.lights.red || b.tasks - a.tasks),
    [groups],
  );
  const most = Math.max(1, ...groups.map(({ tasks }) => tasks));
  return (
    <section className="block">
      <h2>{plan === undefined ? words.groups : words.groupsOfPlan}</h2>
      <p className="quiet">{words.groupsHint}</p>
      <ul className="state-key">
        {taskStates.map((state) => (
          <li key={state}>
            <i data-state={state} aria-hidden="true" /> {sayState(state)}
          </li>
        ))}
      </ul>
      <table className="plain-table overview-groups">
        <thead>
          <tr>
            <th scope="col">{plan === undefined ? words.plan : words.programme}</th>
            <th scope="col">{words.state}</th>
            <th scope="col" className="num">
              {words.tasks}
            </th>
            <th scope="col" className="num">
              {words.overdue}
            </th>
            <th scope="col" className="num">
              {words.supervised}
            </th>
            <th scope="col" className="num">
              {words.silent}
            </th>
            <th scope="col">{words.lights}</th>
          </tr>
        </thead>
        <tbody>
          {(whole ? sorted : sorted.slice(0, few)).map((group) => (
            <Line key={group.key} group={group} plan={plan} most={most} />
          ))}
        </tbody>
      </table>
      {sorted.length > few && (
        <Button onClick={() => setWhole(!whole)}>
          {whole ? words.showLess : words.showAll(sorted.length)}
        </Button>
      )}
    </section>
  );
}

interface LineProps {
  readonly group: OverviewGroup;
  readonly plan: string | undefined;
  readonly most: number;
}

function Line({ group, plan, most }: LineProps) {
  const { key, title, tasks, states, overdue, supervised, silent, lights } = group;
  const filter = plan === undefined ? { plan: key } : { plan, programme: key };
  // What stands in no special plan has no filter of its own in the ledger.
  const linked = key !== "";
  const figure = (count: number, more: Readonly<Record<string, string>>) =>
    count === 0 || !linked ? count : <Link href={ledgerOf({ ...filter, ...more })}>{count}</Link>;
  const name = title || words.noProgramme;
  return (
    <tr>
      <th scope="row">{plan === undefined ? <Link href={`/overview?plan=${key}`}>{name}</Link> : name}</th>
      <td className="group-bar">
        <span className="state-links" style={{ width: `${(tasks / most) * 100}%` }}>
          {taskStates
            .filter((state) => states[state] > 0)
            .map((state) => {
              const says = `${name}：${sayState(state)}${words.count(states[state])}`;
              const share = { flexGrow: states[state] };
              return linked ? (
                <Link
                  key={state}
                  href={ledgerOf({ ...filter, state })}
                  data-state={state}
                  title={says}
                  aria-label={says}
                  style={share}
                />
              ) : (
                <i key={state} data-state={state} title={says} style={share} />
              );
            })}
        </span>
      </td>
      <td className="num" data-title={words.tasks}>
        {figure(tasks, {})}
      </td>
      <td className="num" data-title={words.overdue}>
        {figure(overdue, { flag: "overdue" })}
      </td>
      <td className="num" data-title={words.supervised}>
        {figure(supervised, { supervised: "true" })}
      </td>
      <td className="num" data-title={words.silent}>
        {figure(silent, { flag: "silent" })}
      </td>
      <td>{linked && <LightLinks lights={lights} {...filter} />}</td>
    </tr>
  );
}
