import { Button, Skeleton } from "antd";
import { Link } from "wouter";
import type { Overview } from "../../workspace/overview/views.ts";
import { dayWords } from "../parts/dates.zh.ts";
import { EmptyState } from "../parts/EmptyState.tsx";
import { ErrorLine } from "../parts/ErrorLine.tsx";
import { PageHead } from "../parts/PageHead.tsx";
import { useAddress } from "../parts/use-address.ts";
import { Groups } from "./Groups.tsx";
import { Months } from "./Months.tsx";
import { Totals } from "./Totals.tsx";
import { Units } from "./Units.tsx";
import { useOverview } from "./use-overview.ts";
import { WorstTargets, WorstTasks } from "./Worst.tsx";
import { words } from "./words.zh.ts";
import "../styles/task.css";
import "../styles/overview.css";

/** 总览: how the work of all plans stands, or of one by its special plans. */
export function OverviewPage() {
  const { values } = useAddress();
  const plan = values.get("plan") || undefined;
  const { data, error, isPending, refetch } = useOverview(plan);
  return (
    <div className="page-scroll">
      <PageHead
        title={data?.plan?.title ?? words.title}
        back={
          plan !== undefined && (
            <Link href="/overview" className="back">
              {words.back}
            </Link>
          )
        }
        says={data && <span>{words.today(dayWords(data.today))}</span>}
      >
        <Button onClick={() => window.print()}>{words.print}</Button>
      </PageHead>
      <div className="page-body">
        <ErrorLine error={error} onRetry={() => void refetch()} />
        {isPending && <Skeleton active paragraph={{ rows: 14 }} />}
        {data && (data.groups.length === 0 ? <Nothing /> : <Body overview={data} />)}
      </div>
    </div>
  );
}

function Nothing() {
  return (
    <EmptyState says={words.empty}>
      <Link href="/plans">{words.emptyStep}</Link>
    </EmptyState>
  );
}

function Body({ overview }: { readonly overview: Overview }) {
  const { total, plan, groups, worstTasks, worstTargets, units, months } = overview;
  return (
    <div className="overview">
      <Totals total={total} plan={plan?.id} />
      <Groups groups={groups} plan={plan?.id} />
      <div className="overview-columns">
        <WorstTasks tasks={worstTasks} />
        <WorstTargets targets={worstTargets} />
        <Units units={units} plan={plan?.id} />
        <Months months={months} today={overview.today} />
      </div>
    </div>
  );
}
