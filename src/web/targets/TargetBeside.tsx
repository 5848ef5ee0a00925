import { Skeleton } from "antd";
import { ErrorLine } from "../parts/ErrorLine.tsx";
import { metricOf } from "./cell-words.ts";
import { TargetBody } from "./TargetBody.tsx";
import { TargetFacts } from "./TargetFacts.tsx";
import { useTarget } from "./use-targets.ts";

/** One metric beside the matrix. */
export function TargetBeside({ id }: { readonly id: string }) {
  const { data, error, isPending, refetch } = useTarget(id);
  return (
    <div className="target-beside">
      <ErrorLine error={error} onRetry={() => void refetch()} />
      {isPending && <Skeleton active paragraph={{ rows: 10 }} />}
      {data && (
        <>
          <h2 className="target-title">{metricOf(data)}</h2>
          <p className="page-facts">
            <TargetFacts target={data} />
          </p>
          <TargetBody key={data.id} target={data} />
        </>
      )}
    </div>
  );
}
