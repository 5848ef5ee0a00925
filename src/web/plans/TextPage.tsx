import { Skeleton } from "antd";
import { useEffect } from "react";
import { Link } from "wouter";
import type { PlanView } from "../../workspace/plans/views.ts";
import { ErrorLine } from "../parts/ErrorLine.tsx";
import { PageHead } from "../parts/PageHead.tsx";
import { useAddress } from "../parts/use-address.ts";
import { DocumentPane } from "../plan/DocumentPane.tsx";
import { useCompiled } from "./use-plans.ts";
import { useReading } from "./use-reading.ts";
import { words } from "./words.zh.ts";

const nothing = () => {};

/** The text of a revision with what was read from it; `?at=` lights a place. */
export function TextPage({ plan, revision }: { readonly plan: PlanView; readonly revision: string }) {
  const { data, error, refetch } = useCompiled(plan.id, revision);
  const { values } = useAddress();
  const reading = useReading(data, nothing);
  const no = plan.revisions.find(({ id }) => id === revision)?.no;
  const at = values.get("at");
  useEffect(() => {
    const [start, end] = (at ?? "").split("-").map(Number);
    if (reading && start !== undefined && end !== undefined && end > start) reading.show({ start, end });
  }, [reading, at]);
  return (
    <div className="page-fill">
      <PageHead
        title={plan.title}
        back={
          <Link href={`/plans/${plan.id}`} className="back">
            {words.backToPlan}
          </Link>
        }
        says={<span>{no !== undefined && words.textOf(no)}</span>}
      />
      <ErrorLine error={error} onRetry={() => void refetch()} />
      {reading ? (
        <DocumentPane {...reading} />
      ) : (
        <div className="page-body">
          <Skeleton active paragraph={{ rows: 12 }} />
        </div>
      )}
    </div>
  );
}
