import { Skeleton } from "antd";
import { useEffect } from "react";
import { Link, useParams } from "wouter";
import { ErrorLine } from "../parts/ErrorLine.tsx";
import { PageHead } from "../parts/PageHead.tsx";
import { useAddress } from "../parts/use-address.ts";
import { DraftPage } from "./DraftPage.tsx";
import { PublishedPage } from "./PublishedPage.tsx";
import { RevisionPage } from "./RevisionPage.tsx";
import { TextPage } from "./TextPage.tsx";
import { usePlan } from "./use-plans.ts";
import { words } from "./words.zh.ts";
import "../styles/document.css";
import "../styles/plans.css";

/** One plan: a draft is reviewed, a published one is run, a proposed revision is decided on. */
export function PlanPage() {
  const { id = "" } = useParams();
  const { data: plan, error, isPending, refetch } = usePlan(id);
  const { values } = useAddress();
  const revision = values.get("revision");
  const text = values.get("text");
  useEffect(() => {
    if (plan) document.title = plan.title;
  }, [plan]);
  if (plan?.state === "draft") return <DraftPage plan={plan} />;
  if (plan && text) return <TextPage plan={plan} revision={text} />;
  if (plan && revision) return <RevisionPage plan={plan} revision={revision} />;
  if (plan) return <PublishedPage plan={plan} />;
  return (
    <div className="page-scroll">
      <PageHead
        title={words.plan}
        back={
          <Link href="/plans" className="back">
            {words.back}
          </Link>
        }
      />
      <div className="page-body">
        <ErrorLine error={error} onRetry={() => void refetch()} />
        {isPending && <Skeleton active paragraph={{ rows: 10 }} />}
      </div>
    </div>
  );
}
