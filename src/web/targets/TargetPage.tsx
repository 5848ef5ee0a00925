import { Skeleton } from "antd";
import { useEffect } from "react";
import { Link, useParams } from "wouter";
import { ErrorLine } from "../parts/ErrorLine.tsx";
import { PageHead } from "../parts/PageHead.tsx";
import { metricOf } from "./cell-words.ts";
import { TargetBody } from "./TargetBody.tsx";
import { TargetFacts } from "./TargetFacts.tsx";
import { useTarget } from "./use-targets.ts";
import { words } from "./words.zh.ts";
import "../styles/task.css";
import "../styles/targets.css";

/** Everything about one metric, as a page of its own. */
export function TargetPage() {
  const { id = "" } = useParams();
  const { data: target, error, isPending, refetch } = useTarget(id);
  useEffect(() => {
    if (target) document.title = metricOf(target);
  }, [target]);
  return (
    <div className="page-scroll">
      <PageHead
        back={
          <Link href={target ? `/targets?plan=${target.plan}` : "/targets"} className="back">
            {words.back}
          </Link>
        }
        title={target ? metricOf(target) : words.title}
        says={target && <TargetFacts target={target} />}
      />
      <div className="page-body target-page">
        <ErrorLine error={error} onRetry={() => void refetch()} />
        {isPending && <Skeleton active paragraph={{ rows: 12 }} />}
        {target && <TargetBody key={target.id} target={target} />}
      </div>
    </div>
  );
}
