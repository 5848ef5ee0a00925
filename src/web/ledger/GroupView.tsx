import { useQuery } from "@tanstack/react-query";
import { Segmented, Skeleton } from "antd";
import { Link } from "wouter";
import type { TaskFilter, TaskGroup } from "../../workspace/tasks/views.ts";
import { EmptyState } from "../parts/EmptyState.tsx";
import { ErrorLine } from "../parts/ErrorLine.tsx";
import { StateBar } from "../parts/StateBar.tsx";
import { changed } from "../parts/use-address.ts";
import { type GroupBy, taskApi } from "../task/api.ts";
import { tasksKey } from "../task/use-task.ts";
import { groupings, groupOf } from "./groupings.ts";
import { words } from "./words.zh.ts";

interface Props {
  readonly filter: TaskFilter;
  readonly values: URLSearchParams;
  readonly onBy: (by: GroupBy) => void;
}

/** How many tasks each unit, special plan, state or plan has, with bars to compare; each row leads to its tasks. */
export function GroupView({ filter, values, onBy }: Props) {
  const by = groupOf(values);
  const { sort: _, ...only } = filter;
  const groups = useQuery({
    queryKey: [...tasksKey, "groups", by, only],
    queryFn: () => taskApi.groups(by, only),
    placeholderData: (before) => before,
  });
  const counted = groups.data?.rows ?? [];
  // Units are compared with each other; the others keep the order of the plan or of the life.
  const rows = by === "unit" ? counted.toSorted((a, b) => b.total - a.total) : counted;
  const widest = Math.max(1, ...rows.map(({ total }) => total));
  return (
    <div className="group-view">
      <Segmented
        aria-label={words.groupBy}
        value={by}
        options={groupings.map((each) => ({ value: each, label: words.groupings[each] }))}
        onChange={onBy}
      />
      {by === "unit" && <p className="quiet">{words.groupHint}</p>}
      <ErrorLine error={groups.error} onRetry={() => void groups.refetch()} />
      {groups.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {groups.data && rows.length === 0 && <EmptyState says={words.noMatch} />}
      {rows.length > 0 && (
        <table className="plain-table group-table">
          <caption className="unseen">{words.groupings[by]}</caption>
          <thead>
            <tr>
              <th scope="col">{words.groupings[by].slice(1)}</th>
              <th scope="col" className="right">
                {words.total}
              </th>
              <th scope="col">{words.share}</th>
              <th scope="col" className="right">
                {words.closedShare}
              </th>
              <th scope="col" className="right">
                {words.overdue}
              </th>
              <th scope="col" className="right">
                {words.silent}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((group) => (
              <tr key={group.key}>
                <th scope="row">
                  <Link
                    href={`/ledger${changed(values, { view: undefined, by: undefined, [by]: group.key })}`}
                  >
                    {group.title || words.noProgramme}
                  </Link>
                </th>
                <td className="right">{group.total}</td>
                <td className="bar-cell">
                  <StateBar states={group.states} total={group.total} of={widest} />
                </td>
                <td className="right">{closedShare(group)}</td>
                <td className="right">{group.overdue || ""}</td>
                <td className="right">{group.silent || ""}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

/** Closed tasks of all that were not aborted, in whole percent; nothing where there is none to close. */
function closedShare({ total, states }: TaskGroup): string {
  const of = total - (states.aborted ?? 0);
  return of > 0 ? String(Math.round(((states.closed ?? 0) / of) * 100)) : "";
}
