import { Link } from "wouter";
import type { Counts } from "../../workspace/overview/views.ts";
import { LightLinks } from "./LightLinks.tsx";
import { ledgerOf } from "./links.ts";
import { words } from "./words.zh.ts";

/** The whole in a few figures, each a link to what it counts. */
export function Totals({ total, plan }: { readonly total: Counts; readonly plan: string | undefined }) {
  const { tasks, states, overdue, silent, supervised, targets, lights } = total;
  const figures = [
    { title: words.tasks, count: tasks, href: ledgerOf({ plan }) },
    {
      title: words.closed,
      count: states.closed,
      href: ledgerOf({ plan, state: "closed" }),
      says: words.share(states.closed, tasks),
    },
    {
      title: words.overdue,
      count: overdue,
      href: ledgerOf({ plan, flag: "overdue" }),
      says: words.share(overdue, tasks),
    },
    { title: words.silent, count: silent, href: ledgerOf({ plan, flag: "silent" }) },
    { title: words.supervised, count: supervised, href: ledgerOf({ plan, supervised: "true" }) },
  ];
  return (
    <dl className="totals">
      {figures.map(({ title, count, href, says }) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd>
            <Link href={href}>{count}</Link>
            {says && <small>{says}</small>}
          </dd>
        </div>
      ))}
      <div>
        <dt>
          {words.targets} {words.count(targets)}
        </dt>
        <dd className="total-lights">
          <LightLinks lights={lights} plan={plan} />
        </dd>
      </div>
    </dl>
  );
}
